import { audiences, type AudienceName } from '../roster/audiences.ts';

/** A class on a sample menu. */
export interface SampleMenuItem {
  readonly title: string;
  /** Topics of the theme tree. */
  readonly topics: readonly string[];
  readonly audiences: readonly AudienceName[];
  readonly least: number;
  readonly most: number;
  /** Days from today to its first day, and how many it takes. */
  readonly startsIn: number;
  readonly days: number;
  readonly unitMost?: number;
  /** How many choose it, beside the others: 1 is usual. */
  readonly pull: number;
}

export interface SampleMenu {
  readonly title: string;
  /** How many people choose from it. */
  readonly choosers: number;
  readonly isPublished: boolean;
  readonly items: readonly SampleMenuItem[];
}

/** What a department orders for this quarter. */
export interface SampleOrder {
  readonly unit: string;
  readonly title: string;
  readonly topic: string;
  readonly audience: AudienceName;
  readonly places: number;
  readonly reason: string;
}

const { township, countyOrgan, village, collective } = audiences;
const staff = [township, countyOrgan];
const heads = [village, collective];

/** That of the last quarter, whose classes have been held. */
export const qiaojiaPastMenu: SampleMenu = {
  title: '上季度培训菜单（虚构数据）',
  choosers: 120,
  isPublished: true,
  items: [
    item('项目谋划与招商班', ['项目谋划与包装', '招商引资实务'], staff, 20, 40, 10, 3, 1.2),
    item('党支部规范化建设班', ['党支部规范化建设'], heads, 20, 40, 20, 2, 1),
  ],
};

export const qiaojiaMenus: readonly SampleMenu[] = [
  {
    title: '本季度首批培训菜单（虚构数据）',
    choosers: 160,
    isPublished: true,
    items: [
      item('矛盾调解实务班', ['矛盾纠纷调解'], staff, 20, 40, 7, 3, 1.4),
      item('应急处置演练班', ['突发事件应急处置'], staff, 20, 30, 12, 2, 1),
      item('村级集体经济带头人班', ['新型农业经营主体培育'], heads, 20, 40, 15, 3, 1),
    ],
  },
  {
    title: '本季度培训菜单（虚构数据）',
    choosers: 600,
    isPublished: false,
    items: [
      { ...item('矛盾调解实务班', ['矛盾纠纷调解'], staff, 25, 45, 30, 3, 1.8), unitMost: 6 },
      { ...item('应急处置演练班', ['突发事件应急处置'], staff, 20, 40, 32, 2, 1.3), unitMost: 5 },
      item('网格化治理班', ['网格化服务管理'], staff, 20, 40, 40, 2, 0.9),
      item('数字政务与人工智能班', ['数字政务与人工智能应用'], staff, 30, 60, 45, 3, 2),
      item('项目谋划班', ['项目谋划与包装', '招商引资实务'], staff, 20, 40, 50, 4, 1),
      item('移民后续扶持班', ['移民后续扶持', '征地搬迁群众工作'], staff, 20, 35, 55, 3, 0.6),
      item('防灾减灾班', ['防灾减灾救灾'], staff, 20, 40, 57, 2, 0.7),
      item('康养旅居产业班', ['康养旅居产业运营', '乡村民宿管理'], staff, 20, 30, 60, 4, 0.6),
      item('低空经济专题班', ['低空经济等新业态'], staff, 30, 40, 65, 2, 0.15),
      item('村党组织书记示范班', ['党支部规范化建设'], heads, 30, 60, 35, 3, 1.2),
      item('特色农业提质班', ['特色农业提质增效'], heads, 25, 50, 42, 3, 1.3),
      item('和美乡村建设班', ['和美乡村建设'], heads, 20, 40, 52, 2, 0.8),
    ],
  },
];

export const qiaojiaOrders: readonly SampleOrder[] = [
  {
    unit: '县委组织部',
    title: '年轻干部群众工作能力班',
    topic: '矛盾纠纷调解',
    audience: township,
    places: 40,
    reason: '（虚构）近两年新进乡镇干部多，缺少做群众工作的经验。',
  },
  {
    unit: '县农业农村局',
    title: '花椒蚕桑提质技术班',
    topic: '特色农业提质增效',
    audience: village,
    places: 50,
    reason: '（虚构）示范村要在年内完成标准化基地建设。',
  },
];

function item(
  title: string,
  topics: readonly string[],
  ofAudiences: readonly AudienceName[],
  least: number,
  most: number,
  startsIn: number,
  days: number,
  pull: number,
): SampleMenuItem {
  return { title, topics, audiences: ofAudiences, least, most, startsIn, days, pull };
}
