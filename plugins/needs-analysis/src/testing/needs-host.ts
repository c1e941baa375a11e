import { createTestHost, type TestClient, type TestHost } from '@peixun/test-kit';
import facultyPool from '@peixun/plugin-faculty-pool';
import type { NeedsAnalysisApi, PriorityInput, QuestionnaireInput } from '../contract/index.ts';
import needsAnalysis from '../index.ts';

/** County `qiaojia` with both plugins, `pinghu` with needs-analysis alone, `ludian` with weights that contradict themselves. */
export function createNeedsHost(): Promise<TestHost> {
  return createTestHost({
    plugins: [needsAnalysis, facultyPool],
    counties: [
      {
        id: 'qiaojia',
        name: { 'zh-CN': '巧家县（示例）', en: 'Qiaojia (sample)' },
        plugins: { 'needs-analysis': {}, 'faculty-pool': {} },
      },
      {
        id: 'pinghu',
        name: { 'zh-CN': '平湖市（示例）', en: 'Pinghu (sample)' },
        plugins: { 'needs-analysis': {} },
      },
      {
        id: 'ludian',
        name: { 'zh-CN': '鲁甸县（示例）', en: 'Ludian (sample)' },
        plugins: { 'needs-analysis': {} },
        ruleSets: { 'needs-analysis/source-weights': [contradictoryWeights] },
      },
    ],
  });
}

const contradictoryWeights = {
  effectiveFrom: '2026-01-01',
  source: { 'zh-CN': '虚构', en: 'Invented' },
  values: {
    standard: { organisation: 50, post: 30, personal: 20 },
    audiences: {
      县级机关干部: { organisation: 0, post: 0, personal: 0 },
      '乡镇（街道）干部': { organisation: 50, post: -30, personal: 20 },
      牧民: { organisation: 1, post: 1, personal: 1 },
    },
  },
};

export function needsOf(client: TestClient) {
  return client.api<NeedsAnalysisApi>('needs-analysis');
}

/** The county's first two audiences. */
export async function twoAudiences(client: TestClient, county = 'qiaojia') {
  const answer = await client.send(`/${county}/api/kernel/audiences`);
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  const [one, other] = items;
  if (one === undefined || other === undefined) throw new Error('the county has fewer than two audiences');
  return { one, other };
}

export function priorityFor(
  unitId: string,
  themeId: string,
  values: Partial<PriorityInput> = {},
): PriorityInput {
  return {
    unitId,
    themeId,
    audienceId: null,
    year: 2026,
    title: '做强核桃产业',
    sourceDocument: '2026 年政府工作报告（虚构）',
    sourcePassage: '',
    weight: 5,
    passages: [],
    ...values,
  };
}

/** Asks how much a theme is needed, from 1 to 5. */
export function questionnaireAbout(
  themeId: string,
  audienceIds: string[],
  values: Partial<QuestionnaireInput> = {},
): QuestionnaireInput {
  return {
    title: '培训需求问卷',
    form: {
      pages: [
        {
          name: 'page1',
          elements: [{ type: 'rating', name: 'need', isRequired: true, rateMin: 1, rateMax: 5 }],
        },
      ],
    },
    themeLinks: [{ question: 'need', themeId, meaning: 'need' }],
    audienceIds,
    anonymity: 'named',
    distribution: 'assigned',
    year: 2026,
    quarter: 1,
    closesOn: null,
    ...values,
  };
}
