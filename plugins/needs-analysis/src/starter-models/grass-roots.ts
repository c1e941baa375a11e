import { text } from '@peixun/plugin-api';
import type { StarterModel } from './starter-model.ts';

const secretary = '村（社区）党组织书记';
const townshipHead = '乡镇长（街道主任）';
const staff = '科员';

const sources = text(
  '起步模型，供修改后使用。岗位所需的能力取自《探索基层党员干部培训更优路径》（巧家县）：三（一）“村（社区）书记需具备基层党建、矛盾调解、产业发展等能力”；二（二）“乡镇（街道）和县直各部门股所级干部，侧重统筹协调能力、业务能力培训；对村（社区）干部，突出群众工作方法、应急处突、服务意识能力培养”；一（一）所列乡村振兴、基层治理、公共服务、应急管理、数字技术等领域。各等级的表述、所需等级和重要程度原文没有给出，为本软件拟定的默认值。',
  'A starter model, to be edited before use. Which competencies a post needs is taken from Qiaojia county, “The path to better training”, parts 1 (1), 2 (2) and 3 (1): village secretaries need party building, mediation and industry development, work with people, emergencies and service; township and section staff need coordination and professional skill. The words of each level, the required levels and the criticality are not in the document: they are defaults of this software.',
);

/** Village secretaries, township heads and section staff. */
export const grassRoots: StarterModel = {
  key: 'grass-roots',
  title: text('基层干部能力素质模型', 'Competency model of grass-roots officials'),
  sources,
  postSynonyms: {
    [secretary]: ['村党组织书记', '村党支部书记', '社区党组织书记', '村（社区）党支部书记'],
    [townshipHead]: ['乡镇长', '镇长', '乡长', '街道主任', '街道办事处主任'],
    [staff]: ['一级科员', '股室工作人员', '乡镇工作人员', '乡镇（街道）工作人员'],
  },
  model: {
    title: '基层干部能力素质模型',
    sources: sources['zh-CN'],
    competencies: [
      {
        name: '政治理论素养',
        group: '政治能力',
        description: '掌握党的创新理论，并用来指导本职工作。',
        themes: ['党的创新理论'],
        levels: [
          '能说出近期重要会议和文件的主要内容',
          '能结合本单位工作讲清一项政策为什么这样定',
          '能对照理论找出工作中的问题并提出办法',
          '能给干部群众讲一堂听得懂、用得上的理论课',
        ],
        requirements: [
          { post: secretary, level: 2, criticality: 2 },
          { post: townshipHead, level: 3, criticality: 3 },
          { post: staff, level: 2, criticality: 2 },
        ],
      },
      {
        name: '基层党建',
        group: '政治能力',
        description: '把支部建强，把党员组织起来。',
        themes: ['党支部规范化建设'],
        levels: [
          '按时开展“三会一课”，记录完整',
          '党员分工明确，发展党员、党费等工作无差错',
          '党员在重点任务中带头，支部作用看得见',
          '能帮带其他支部整顿提升，做法被推广',
        ],
        requirements: [
          { post: secretary, level: 3, criticality: 3 },
          { post: townshipHead, level: 2, criticality: 2 },
        ],
      },
      {
        name: '矛盾调解',
        group: '治理能力',
        description: '把矛盾纠纷化解在萌芽、解决在当地。',
        themes: ['矛盾纠纷调解'],
        levels: [
          '能及时发现并上报苗头',
          '能按程序调解邻里、家庭等一般纠纷',
          '能牵头化解涉及多户、多部门的复杂纠纷',
          '能从一类纠纷中找到根源，推动立规矩、建机制',
        ],
        requirements: [
          { post: secretary, level: 3, criticality: 3 },
          { post: townshipHead, level: 3, criticality: 2 },
          { post: staff, level: 2, criticality: 2 },
        ],
      },
      {
        name: '群众工作',
        group: '治理能力',
        description: '听得懂群众的话，办得成群众的事。',
        themes: ['网格化服务管理', '征地搬迁群众工作'],
        levels: [
          '熟悉服务对象的基本情况，态度耐心',
          '能把政策讲明白，当场答复常见诉求',
          '能做通有抵触情绪群众的工作',
          '能发动群众共同商量、共同出力办成公共事务',
        ],
        requirements: [
          { post: secretary, level: 3, criticality: 2 },
          { post: townshipHead, level: 3, criticality: 2 },
          { post: staff, level: 3, criticality: 3 },
        ],
      },
      {
        name: '应急处突',
        group: '治理能力',
        description: '险情来时知道先做什么、谁来做、报给谁。',
        themes: ['突发事件应急处置', '防灾减灾救灾'],
        levels: [
          '知道本岗位的应急职责和报告路线',
          '能按预案组织转移、警戒等先期处置',
          '能在现场统一指挥多支力量',
          '能组织演练和复盘，修订预案',
        ],
        requirements: [
          { post: secretary, level: 2, criticality: 3 },
          { post: townshipHead, level: 4, criticality: 3 },
          { post: staff, level: 2, criticality: 2 },
        ],
      },
      {
        name: '产业发展',
        group: '发展能力',
        description: '因地制宜发展产业，壮大集体经济，带动群众增收。',
        themes: ['特色农业提质增效', '新型农业经营主体培育'],
        levels: [
          '了解本地主导产业和帮扶政策',
          '能组织群众参与一个产业项目并做好服务',
          '能引进主体、谈成合作，集体经济稳定增收',
          '能谋划产业链条，打造区域品牌',
        ],
        requirements: [
          { post: secretary, level: 3, criticality: 3 },
          { post: townshipHead, level: 4, criticality: 3 },
        ],
      },
      {
        name: '统筹协调',
        group: '履职能力',
        description: '抓住主要任务，把人、财、物和各方面力量用到一处。',
        themes: ['项目谋划与包装'],
        levels: [
          '能按时完成交办事项并反馈',
          '能主动对接相关单位，推动一项工作落地',
          '能同时推进多项任务，分清轻重缓急',
          '能谋划全局性工作，整合资源解决难题',
        ],
        requirements: [
          { post: townshipHead, level: 4, criticality: 3 },
          { post: staff, level: 2, criticality: 1 },
        ],
      },
      {
        name: '依法办事',
        group: '履职能力',
        description: '按法定权限、程序和证据要求办事。',
        themes: ['依法行政'],
        levels: [
          '知道本岗位常用的法律法规',
          '办件程序完整，文书规范',
          '能识别工作中的法律风险并事先防范',
          '能指导他人依法处理疑难事项',
        ],
        requirements: [
          { post: secretary, level: 2, criticality: 2 },
          { post: townshipHead, level: 3, criticality: 3 },
          { post: staff, level: 2, criticality: 3 },
        ],
      },
      {
        name: '数字应用',
        group: '履职能力',
        description: '用数字工具提高办事效率，保护好数据。',
        themes: ['数字政务与人工智能应用'],
        levels: [
          '能熟练使用政务系统和常用办公软件',
          '能用表格汇总、核对数据，不重复填报',
          '能用数据发现问题，用智能工具辅助写作并核实结果',
          '能提出并推动一项业务的数字化改进',
        ],
        requirements: [
          { post: secretary, level: 2, criticality: 1 },
          { post: townshipHead, level: 2, criticality: 1 },
          { post: staff, level: 3, criticality: 2 },
        ],
      },
    ],
  },
};
