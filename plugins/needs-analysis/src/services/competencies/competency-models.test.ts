import type { TestClient, TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHolder, addPost, mediationFor, publishModel, roundOn } from '../../testing/modelled-posts.ts';
import { createNeedsHost, needsOf } from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let needs: ReturnType<typeof needsOf>;
let postId: string;
let themeId: string;

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  needs = needsOf(school);
  postId = await addPost(test, '村（社区）党组织书记');
  themeId = (await needs('POST /themes', { body: { name: '矛盾纠纷调解' } })).id;
});
afterAll(() => test?.close());

describe('a competency model', () => {
  it('is drafted, published and changed by a new version', async () => {
    const title = '村干部模型';
    const published = await publishModel(school, title, mediationFor(postId, [themeId]));
    expect(published).toMatchObject({ state: 'published', number: 1 });
    const params = { id: published.id };
    const body = { title, ...published.content };
    await expect(needs('PUT /model-versions/:id', { params, body })).rejects.toMatchObject({
      code: 'MODEL_VERSION_NOT_DRAFT',
    });
    const model = { id: published.modelId };
    const draft = await needs('POST /competency-models/:id/drafts', { params: model });
    expect(draft).toMatchObject({ number: 2, state: 'draft', content: published.content });
    await expect(needs('POST /competency-models/:id/drafts', { params: model })).rejects.toMatchObject({
      code: 'MODEL_HAS_DRAFT',
    });
    const [requirement] = draft.content.requirements;
    await needs('PUT /model-versions/:id', {
      params: { id: draft.id },
      body: { title, ...draft.content, requirements: [{ ...requirement!, level: 2 }] },
    });
    expect(
      await needs('GET /model-comparisons', { query: { from: published.id, to: draft.id } }),
    ).toMatchObject({
      competencies: [],
      requirements: [
        {
          postName: '村（社区）党组织书记',
          competencyName: '矛盾调解',
          from: { level: 3 },
          to: { level: 2 },
        },
      ],
    });
    await needs('DELETE /model-versions/:id', { params: { id: draft.id } });
    const { items } = await needs('GET /competency-models');
    expect(items.find(({ id }) => id === model.id)?.versions).toMatchObject([{ number: 1 }]);
  });

  it('says every place that does not fit, and publishes nothing empty', async () => {
    const { versions } = await needs('POST /competency-models', { body: { title: '有误的模型' } });
    const params = { id: versions[0]!.id };
    await expect(needs('POST /model-versions/:id/publication', { params })).rejects.toMatchObject({
      code: 'MODEL_EMPTY',
    });
    const { competencies, requirements, sources } = mediationFor(postId, [postId]);
    const wrong = [{ ...requirements[0]!, level: 5 }, requirements[0]!];
    const body = { title: '有误的模型', sources, competencies, requirements: wrong };
    await expect(needs('PUT /model-versions/:id', { params, body })).rejects.toMatchObject({
      status: 400,
      code: 'MODEL_LEVEL_TOO_HIGH',
      issues: [
        { path: ['requirements', 0, 'level'], code: 'MODEL_LEVEL_TOO_HIGH' },
        { path: ['requirements', 1, 'postId'], code: 'MODEL_REQUIREMENT_TWICE' },
        { path: ['competencies', 0, 'themeIds', 0], code: 'MODEL_THEME_UNKNOWN' },
      ],
    });
    await needs('DELETE /model-versions/:id', { params });
  });

  it('keeps its themes from being removed', async () => {
    await expect(needs('DELETE /themes/:id', { params: { id: themeId } })).rejects.toMatchObject({
      code: 'THEME_IN_USE',
      message: expect.stringContaining('1 versions of competency models'),
    });
  });
});

describe('a starter model', () => {
  it('is adopted as a draft by the county’s own posts and themes, and says what the county lacks', async () => {
    const { items } = await needs('GET /starter-models');
    const adopted = await needs('POST /starter-models/:key/adoption', { params: { key: items[0]!.key } });
    expect(adopted.missingPosts).toEqual(['乡镇长（街道主任）', '科员']);
    expect(adopted.missingThemes).not.toContain('矛盾纠纷调解');
    const { state, content } = await needs('GET /model-versions/:id', { params: { id: adopted.versionId } });
    expect(state).toBe('draft');
    expect(content.competencies).toHaveLength(items[0]!.competencies);
    expect(new Set(content.requirements.map(requirement => requirement.postId))).toEqual(new Set([postId]));
  });
});

describe('an exported model', () => {
  it.each(['workbook', 'file'] as const)('is the same when it is imported again: %s', async kind => {
    const title = `往返 ${kind}`;
    const { id, content, modelId } = await publishModel(school, title, mediationFor(postId, [themeId]));
    const params = { id };
    if (kind === 'file') {
      const file = await school.send(`/qiaojia/api/needs-analysis/model-versions/${id}/file`);
      await needs('POST /competency-model-files', { body: new File([await file.text()], '模型.json') });
    } else {
      const bytes = await needs('GET /model-versions/:id/workbook', { params });
      const body = new File([bytes.slice()], '模型.xlsx');
      const check = await needs('POST /competency-model-imports/checks', { body });
      expect(check).toMatchObject({ badRows: 0, goodRows: 1 });
      await needs('POST /competency-model-imports', { body: { checkId: check.id } });
    }
    const { items } = await needs('GET /competency-models');
    const [draft] = items.find(model => model.id === modelId)!.versions;
    const imported = await needs('GET /model-versions/:id', { params: { id: draft!.id } });
    expect([imported.state, imported.content]).toEqual(['draft', content]);
  });

  it('is refused with its wrong places where it is damaged', async () => {
    const body = new File(['{"title":"残缺"}'], '模型.json');
    await expect(needs('POST /competency-model-files', { body })).rejects.toMatchObject({
      code: 'MODEL_FILE_INVALID',
      issues: [{ path: ['competencies'] }],
    });
  });
});

describe('an import of a model', () => {
  it('marks unknown posts, missing levels and rows that contradict each other', async () => {
    const lines = [
      '模型,能力,一级,二级,三级,岗位,所需等级,重要程度',
      '表格模型,群众工作,听得懂,办得成,,村（社区）党组织书记,2,关键',
      '表格模型,群众工作,听得懂,办得好,,没有的岗位,2,重要',
      '表格模型,应急处突,会报告,,能指挥,村（社区）党组织书记,3,关键',
      '表格模型,依法办事,知道,会用,,村（社区）党组织书记,,关键',
    ];
    const check = await needs('POST /competency-model-imports/checks', {
      body: new File([lines.join('\n')], '模型.csv'),
    });
    const columns = check.rows.map(({ row, issues }) => [row, issues.map(({ column }) => column)]);
    expect(columns.toSorted()).toEqual([
      [2, []],
      [3, ['post', 'level2']],
      [4, ['level1']],
      [5, ['required']],
    ]);
  });
});

describe('withdrawing a version in mid-cycle', () => {
  it('names the rounds that use it, and closes them when that is wanted', async () => {
    const unitId = await test.unit({ name: '停用镇' });
    const holder = await addHolder(test, { postIds: [postId], unitId });
    const { id } = await publishModel(school, '停用的模型', mediationFor(postId));
    const round = await needs('POST /measuring-rounds', {
      body: roundOn(id, { title: '停用前的测评', unitIds: [unitId] }),
    });
    const person = needsOf(await test.signIn({ roles: [], personId: holder, unitId }));
    const [rated] = (await person('GET /self-ratings/:id', { params: { id: round.id } })).competencies;
    const ratings = [{ competencyId: rated!.id, level: 1 }];
    await person('PUT /self-ratings/:id', { params: { id: round.id }, body: { ratings } });

    const params = { id };
    expect((await needs('GET /model-versions/:id', { params })).openRounds).toMatchObject([
      { title: '停用前的测评', people: 1 },
    ]);
    await expect(needs('POST /model-versions/:id/withdrawal', { params, body: {} })).rejects.toMatchObject({
      status: 409,
      code: 'MODEL_VERSION_MEASURED',
    });
    const withdrawn = await needs('POST /model-versions/:id/withdrawal', {
      params,
      body: { closeRounds: true },
    });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', openRounds: [] });
    await expect(
      person('PUT /self-ratings/:id', { params: { id: round.id }, body: { ratings } }),
    ).rejects.toMatchObject({ status: 409, code: 'ROUND_CLOSED' });
    await expect(
      needs('POST /measuring-rounds', { body: roundOn(id, { title: '停用后的测评' }) }),
    ).rejects.toMatchObject({ code: 'MODEL_VERSION_NOT_PUBLISHED' });
  });
});
