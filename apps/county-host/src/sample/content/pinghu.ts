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
};
