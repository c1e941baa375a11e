import { audiences } from '../roster/audiences.ts';
import type { SamplePastQuarter, SampleProposal } from './county-content.ts';
import { qiaojiaPastMenu } from './ordering.ts';
import type { SampleQuestionnaire } from './questionnaire.ts';

/** How much people wanted each topic in the quarters before this one, the oldest first. Invented. */
const pulls: Readonly<Record<string, readonly number[]>> = {
  数字政务与人工智能应用: [0.3, 0.42, 0.55, 0.7],
  矛盾纠纷调解: [0.85, 0.75, 0.85, 0.8],
  突发事件应急处置: [0.35, 0.5, 0.6, 0.7],
  项目谋划与包装: [0.8, 0.7, 0.6, 0.5],
  招商引资实务: [0.55, 0.7, 0.5, 0.65],
  康养旅居产业运营: [0.65, 0.55, 0.5, 0.4],
  低空经济等新业态: [0.1, 0.25, 0.4, 0.55],
  党的创新理论: [0.4, 0.4, 0.35, 0.4],
};

const heldClasses: Readonly<Record<number, SampleProposal>> = {
  1: { audience: audiences.township, title: '乡镇干部专题培训班（虚构数据）', places: 40 },
  3: {
    audience: audiences.countyOrgan,
    title: '县级机关干部专题培训班（虚构数据）',
    places: 40,
    firstNeed: 2,
  },
};

const quarters = 4;

/** A year before this quarter: each quarter asked and ranked, two with a class, the last with a menu. */
export const qiaojiaPast: readonly SamplePastQuarter[] = Array.from({ length: quarters }, (_, at) => ({
  questionnaires: [questionnaireOf(at)],
  heldClass: heldClasses[at],
  menus: at === quarters - 1 ? [qiaojiaPastMenu] : [],
}));

function questionnaireOf(at: number): SampleQuestionnaire {
  return {
    title: `往季干部培训匿名调查之${at + 1}（虚构数据）`,
    audiences: [audiences.township, audiences.countyOrgan],
    anonymity: 'anonymous',
    distribution: 'link',
    topics: Object.entries(pulls).map(([name, pull]) => ({ name, pull: pull[at]! })),
    answers: 40,
    // The quarter's cycle closes it.
    state: 'open',
  };
}
