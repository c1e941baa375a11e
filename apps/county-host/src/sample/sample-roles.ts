import { text, type StandardRole, type Text } from '@peixun/plugin-api';

export type SampleRoleKey =
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'
  | 'leader'
  | 'training-office'
  | 'school'
  | 'officer'
  | 'township-officer'
  | 'teacher'
  | 'trainee';

/** Who signs in with one click, and the role they hold. */
export interface SampleRole {
  /** What the seed calls them by. */
  readonly key: SampleRoleKey;
  readonly role: StandardRole;
  /**
   * Where they work, and as what: the first such person of the roster. The three administrators stand outside it,
   * since somebody must be there before there is a roster.
   */
  readonly seat?: { readonly unit: string; readonly post: string };
  /** What the role reaches: the county, or their own unit with all below it. */
  readonly reach: 'county' | 'unit';
  readonly title: Text;
  readonly description: Text;
}

const administrators: readonly SampleRole[] = [
  {
    key: 'system-administrator',
    role: 'system-administrator',
    reach: 'county',
    title: text('系统管理员', 'System administrator'),
    description: text('导入单位和花名册，管理插件与设置', 'Imports units and people; plugins and settings'),
  },
  {
    key: 'security-administrator',
    role: 'security-administrator',
    reach: 'county',
    title: text('安全管理员', 'Security administrator'),
    description: text('开通账号，分配角色与权限', 'Opens accounts, grants roles'),
  },
  {
    key: 'audit-administrator',
    role: 'audit-administrator',
    reach: 'county',
    title: text('审计管理员', 'Audit administrator'),
    description: text('查看并校验审计日志', 'Reads and verifies the audit trail'),
  },
];

const leader = {
  key: 'leader',
  role: 'leader',
  reach: 'county',
  title: text('分管领导', 'Leader'),
  description: text('看需求排序和班次建议', 'Looks at ranked needs and class proposals'),
} as const;

const trainingOffice = {
  key: 'training-office',
  role: 'training-office',
  reach: 'county',
  title: text('组织部干部教育科', 'Training office'),
  description: text('审批班次建议，批准教师入库', 'Decides on class proposals and on teachers'),
} as const;

const school = {
  key: 'school',
  role: 'school',
  reach: 'county',
  title: text('党校需求分析员', 'School analyst'),
  description: text(
    '编制问卷，排出需求，提出班次建议',
    'Writes questionnaires, ranks needs, proposes classes',
  ),
} as const;

const teacher = {
  key: 'teacher',
  role: 'teacher',
  reach: 'unit',
  title: text('专职教师', 'Teacher'),
  description: text('填写发给自己的问卷', 'Answers questionnaires'),
} as const;

const trainee = {
  key: 'trainee',
  role: 'trainee',
  reach: 'unit',
  title: text('学员（乡镇干部）', 'Trainee (township staff)'),
  description: text('在手机上填写培训需求问卷', 'Answers a questionnaire on the phone'),
} as const;

/** Who signs in with one click, by county. */
export const sampleRoles: Readonly<Record<string, readonly SampleRole[]>> = {
  qiaojia: [
    { ...trainingOffice, seat: { unit: '县委组织部', post: '组织人事干部' } },
    { ...school, seat: { unit: '县委党校', post: '教务主任' } },
    {
      key: 'officer',
      role: 'unit-officer',
      seat: { unit: '县农业农村局', post: '组织人事干部' },
      reach: 'unit',
      title: text('部门联络员（农业农村局）', 'Department officer (agriculture)'),
      description: text(
        '填报本部门重点工作，推荐教师',
        'Enters the department’s priorities, nominates teachers',
      ),
    },
    {
      key: 'township-officer',
      role: 'unit-officer',
      seat: { unit: '云岭镇', post: '组织委员' },
      reach: 'unit',
      title: text('乡镇组织委员（云岭镇）', 'Township officer (Yunling)'),
      description: text('只看到本镇及所辖村（社区）', 'Sees the own township and its villages only'),
    },
    { ...trainee, seat: { unit: '清溪镇', post: '乡镇工作人员' } },
    { ...teacher, seat: { unit: '县委党校', post: '专职教师' } },
    { ...leader, seat: { unit: '县委办公室', post: '局长（主任）' } },
    ...administrators,
  ],
  pinghu: [
    { ...trainingOffice, seat: { unit: '市委组织部', post: '组织人事干部' } },
    { ...school, seat: { unit: '市委党校', post: '教务主任' } },
    {
      key: 'township-officer',
      role: 'unit-officer',
      seat: { unit: '柳溪镇', post: '组织委员' },
      reach: 'unit',
      title: text('镇组织委员（柳溪镇）', 'Town officer (Liuxi)'),
      description: text(
        '只看到本镇、分校及所辖村（社区）',
        'Sees the own town, its branch school and villages only',
      ),
    },
    { ...trainee, seat: { unit: '芦荡镇', post: '乡镇工作人员' } },
    { ...leader, seat: { unit: '市委宣传部', post: '局长（主任）' } },
    ...administrators,
  ],
};
