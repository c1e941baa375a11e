import { audiences } from '../roster/audiences.ts';
import type { CountyContent } from './county-content.ts';

/** Invented after what the county school's branches teach at Pinghu: a town, a brand. */
export const pinghuContent: CountyContent = {
  id: 'pinghu',
  reportTitle: year => `《平湖市（示例）${year}年党员教育培训工作要点》（虚构）`,
  themes: [
    { name: '党性教育', topics: ['党章党规党纪教育', '革命传统教育'] },
    { name: '一镇一品', topics: ['乡村共富经营', '文旅品牌打造'] },
    { name: '营商环境', topics: ['助企服务实务', '外贸新业态'] },
    { name: '基层治理', topics: ['网格党建', '流动党员管理'] },
    { name: '数字素养', topics: ['数字党建应用', '新媒体传播'] },
  ],
  priorities: [
    {
      unit: '市委组织部',
      theme: '党章党规党纪教育',
      title: '党章党规党纪专题教育进分校',
      passage: '（示例文字）每所分校每季度至少开设一期专题班。',
      weight: 9,
    },
    {
      unit: '市委组织部',
      theme: '流动党员管理',
      title: '流动党员“一对一”联系',
      passage: '（示例文字）为每名流动党员明确联系人，流而不失。',
      weight: 6,
      audience: audiences.village,
    },
    {
      unit: '市农业农村局',
      theme: '乡村共富经营',
      title: '培育共富工坊带头人',
      passage: '（示例文字）每个镇（街道）建成一家以上示范共富工坊。',
      weight: 8,
    },
    {
      unit: '市文化旅游局',
      theme: '文旅品牌打造',
      title: '“一镇一品”现场教学点提升',
      passage: '（示例文字）串联现场教学点，形成精品教学线路。',
      weight: 7,
    },
    {
      unit: '市经济信息商务局',
      theme: '助企服务实务',
      title: '擦亮营商环境名片',
      passage: '（示例文字）培训一支懂企业、会服务的驻企干部队伍。',
      weight: 7,
      audience: audiences.township,
    },
    {
      unit: '市委宣传部',
      theme: '新媒体传播',
      title: '开发一批微党课',
      passage: '（示例文字）分校教师人人会做微党课。',
      weight: 5,
    },
  ],
  past: [],
  questionnaires: [
    {
      title: '分校党员教育需求匿名调查（虚构数据）',
      audiences: [audiences.village, audiences.member],
      anonymity: 'anonymous',
      distribution: 'link',
      topics: [
        { name: '乡村共富经营', pull: 0.75 },
        { name: '文旅品牌打造', pull: 0.55 },
        { name: '新媒体传播', pull: 0.65 },
        { name: '党章党规党纪教育', pull: 0.4 },
      ],
      answers: 60,
      state: 'open',
    },
    {
      title: '镇（街道）干部培训需求调查（虚构数据）',
      audiences: [audiences.township, audiences.countyOrgan],
      anonymity: 'named',
      distribution: 'assigned',
      topics: [
        { name: '助企服务实务', pull: 0.7 },
        { name: '网格党建', pull: 0.6 },
        { name: '数字党建应用', pull: 0.8 },
        { name: '流动党员管理', pull: 0.45 },
      ],
      answers: 50,
      state: 'closed',
    },
    {
      title: '分校课程点单意向（虚构数据）',
      audiences: [audiences.township, audiences.village],
      anonymity: 'named',
      distribution: 'assigned',
      topics: [
        { name: '外贸新业态', pull: 0.5 },
        { name: '革命传统教育', pull: 0.45 },
        { name: '数字党建应用', pull: 0.6 },
      ],
      answers: 12,
      state: 'open',
    },
  ],
  proposal: {
    audience: audiences.township,
    title: '镇（街道）党务工作者数字素养班（虚构数据）',
    places: 30,
  },
  pools: [],
};
