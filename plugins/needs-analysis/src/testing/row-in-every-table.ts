import type { TestHost } from '@peixun/test-kit';
import { docxOf } from './docx.ts';
import { addHolder, addPost, mediationFor, publishModel, roundOn } from './modelled-posts.ts';
import { needsOf, priorityFor, questionnaireAbout, twoAudiences } from './needs-host.ts';

/** Uses each part of the plugin, for migrations that go down and up over them. */
export async function rowInEveryTable(test: TestHost): Promise<void> {
  const school = await test.signIn({ roles: ['school', 'training-office'] });
  const needs = needsOf(school);
  const { one } = await twoAudiences(school);
  const theme = await needs('POST /themes', { body: { name: '产业发展' } });
  const unitId = await test.unit({ name: '县农业农村局', kind: 'department' });
  await needs('POST /priorities', { body: priorityFor(unitId, theme.id) });
  const questionnaire = await needs('POST /questionnaires', { body: questionnaireAbout(theme.id, [one.id]) });
  await needs('POST /questionnaires/:id/opening', { params: { id: questionnaire.id } });
  const personId = await test.person({ audienceId: one.id });
  const trainee = needsOf(await test.signIn({ roles: ['trainee'], personId }));
  await trainee('POST /assigned-questionnaires/:id/named-answers', {
    params: { id: questionnaire.id },
    body: { answers: { need: 4 } },
  });
  const params = { id: questionnaire.id };
  await test.person({ audienceId: one.id });
  await needs('POST /questionnaires/:id/reminders', { params });
  await needs('PUT /themes/:id/synonyms', { params: { id: theme.id }, body: { words: ['核桃'] } });
  await needs('PUT /questionnaires/:id/open-texts', {
    params,
    body: { question: 'need', hashes: ['0'.repeat(64)], themeId: theme.id },
  });
  const sampled = await needs('POST /questionnaires', { body: questionnaireAbout(theme.id, [one.id]) });
  await needs('PUT /questionnaires/:id/sample', {
    params: { id: sampled.id },
    body: { grouping: 'none', quotas: [{ audienceId: one.id, group: 'all', people: 1 }] },
  });
  const run = await needs('POST /rankings', { body: { year: 2026, quarter: 1 } });
  const { id } = await needs('POST /proposals', {
    body: {
      runId: run.id,
      audienceIds: [one.id],
      themeIds: [theme.id],
      title: '示范班',
      places: 40,
      reasons: '急需',
    },
  });
  await needs('POST /proposals/:id/submission', { params: { id } });
  await needs('POST /proposals/:id/decision', { params: { id }, body: { outcome: 'accepted' } });
  await needs('PUT /proposals/:id/delivery', { params: { id }, body: { deliveredOn: '2026-01-05' } });

  await needs('POST /cycle-steps', { body: { year: 2026, quarter: 1, step: 'open' } });
  await needs('POST /guides', { body: { year: 2026, quarter: 1 } });

  const postId = await addPost(test, '村（社区）党组织书记');
  const holder = await addHolder(test, { postIds: [postId], unitId });
  const version = await publishModel(school, '村干部模型', mediationFor(postId, [theme.id]));
  const round = await needs('POST /measuring-rounds', { body: roundOn(version.id) });
  const competencyId = version.content.competencies[0]!.id;
  await needsOf(await test.signIn({ personId: holder }))('PUT /self-ratings/:id', {
    params: { id: round.id },
    body: { ratings: [{ competencyId, level: 2 }] },
  });

  await needs('POST /orders', {
    body: {
      ...{ unitId, year: 2026, quarter: 1, themeId: theme.id, audienceId: one.id },
      ...{ title: '核桃班', places: 20, reason: '急需' },
    },
  });
  const day = test.clock.now().toISOString().slice(0, 10);
  const menu = await needs('POST /menus', {
    body: { title: '菜单', year: 2026, quarter: 1, opensOn: '2026-01-01', closesOn: `9${day.slice(1)}` },
  });
  const item = await needs('POST /menus/:id/items', {
    params: menu,
    body: {
      ...{ title: '产业班', themeIds: [theme.id], audienceIds: [one.id], least: 1, most: 2 },
      ...{ startsOn: '2026-05-01', endsOn: '2026-05-02' },
    },
  });
  await needs('POST /menus/:id/opening', { params: menu });
  await trainee('PUT /my-menus/:id/choices', { params: menu, body: { itemIds: [item.id] } });
  await needs('POST /menus/:id/closing', { params: menu });
  await needs('POST /menus/:id/allocation', { params: menu });
  await test.settled();
  const change = { kind: 'remove' as const, personId, fromItemId: item.id, reason: '请假' };
  await needs('POST /menus/:id/hand-changes', { params: menu, body: change });
  await needs('POST /trained-people', { body: { year: 2026, personIds: [personId] } });
  const document = await needs('POST /documents', {
    query: { year: 2026 },
    body: new File([Buffer.from(docxOf(['做强产业']))], '工作报告.docx'),
  });
  const passages = [{ documentId: document.id, paragraph: 1, start: 0, end: 4 }];
  await needs('POST /priorities', { body: priorityFor(unitId, theme.id, { title: '做强产业', passages }) });
  const guide = await needs('POST /interview-guides', {
    body: { title: '提纲', opening: [], themes: [{ themeId: theme.id, questions: [] }], closing: [] },
  });
  const interview = await needs('POST /interviews', {
    body: {
      ...{ naming: 'named', guideId: guide.id, personId, plannedOn: '2026-01-05' },
      interviewerId: school.personId!,
    },
  });
  await needs('PUT /my-interviews/:id/notes', {
    params: { id: interview.id },
    body: { heldOn: '2026-01-05', form: 'phone', themes: [{ themeId: theme.id, strength: 4 }] },
  });
  await needs('POST /observations', {
    body: {
      ...{ kind: 'inspection', unitId, themeId: theme.id, grade: 'minor', observedOn: '2026-01-05' },
      note: '台账不全',
    },
  });
}
