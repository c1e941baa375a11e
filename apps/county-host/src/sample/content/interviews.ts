import { audiences, type AudienceName } from '../roster/audiences.ts';

/** Invented interviews of a county: whom, about what, and how strongly it is needed. */
export interface SampleInterviews {
  readonly title: string;
  /** Topics of the theme tree, with what interviewees say. */
  readonly topics: readonly { readonly name: string; readonly words: string }[];
  readonly groups: readonly {
    readonly audience: AudienceName;
    readonly held: number;
    readonly planned: number;
    /** How strongly each topic is needed, around which the interviewees differ. */
    readonly strengths: readonly number[];
  }[];
}

export const qiaojiaInterviews: SampleInterviews = {
  title: '基层干部培训需求访谈提纲（虚构数据）',
  topics: [
    { name: '矛盾纠纷调解', words: '（虚构）邻里纠纷多，政策依据说不清，怕越调越僵。' },
    { name: '突发事件应急处置', words: '（虚构）汛期值班心里没底，预案没有真正演练过。' },
    { name: '数字政务与人工智能应用', words: '（虚构）系统多、表格多，想学怎样用工具减负。' },
  ],
  groups: [
    { audience: audiences.township, held: 12, planned: 2, strengths: [4, 5, 3] },
    { audience: audiences.village, held: 8, planned: 1, strengths: [5, 4, 2] },
  ],
};
