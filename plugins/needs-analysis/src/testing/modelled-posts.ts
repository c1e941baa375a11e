import type { TestClient, TestHost } from '@peixun/test-kit';
import { randomUUID } from 'node:crypto';
import type { MeasuringRoundInput, ModelContent } from '../contract/index.ts';
import { needsOf } from './needs-host.ts';

/** Adds a post to the county's list. Returns its id. */
export async function addPost(test: TestHost, name: string): Promise<string> {
  const system = await test.signIn({ roles: ['system-administrator'] });
  const answer = await system.send('/qiaojia/api/kernel/posts', { body: { name } });
  return ((await answer.json()) as { id: string }).id;
}

/** Puts somebody who holds a post on the roster. Returns their id. */
export async function addHolder(
  test: TestHost,
  person: { name?: string | undefined; postIds: string[]; unitId: string; audienceId?: string },
): Promise<string> {
  const system = await test.signIn({ roles: ['system-administrator'] });
  const body = { ...person, name: person.name ?? '李四' };
  const answer = await system.send('/qiaojia/api/kernel/people', { body });
  return ((await answer.json()) as { id: string }).id;
}

/** Mediation in four levels, of which a post needs the third. */
export function mediationFor(postId: string, themeIds: string[] = []): ModelContent {
  const id = randomUUID();
  return {
    sources: '虚构',
    competencies: [
      {
        id,
        name: '矛盾调解',
        group: '治理能力',
        description: '',
        themeIds,
        levels: ['发现苗头', '调解一般纠纷', '化解复杂纠纷', '建立机制'],
      },
    ],
    requirements: [{ postId, competencyId: id, level: 3, criticality: 3 }],
  };
}

/** Writes and publishes a model. */
export async function publishModel(client: TestClient, title: string, content: ModelContent) {
  const needs = needsOf(client);
  const { versions } = await needs('POST /competency-models', { body: { title } });
  const params = { id: versions[0]!.id };
  await needs('PUT /model-versions/:id', { params, body: { title, ...content } });
  return needs('POST /model-versions/:id/publication', { params });
}

export function roundOn(versionId: string, values: Partial<MeasuringRoundInput> = {}): MeasuringRoundInput {
  return {
    title: '能力测评',
    versionId,
    year: 2026,
    quarter: 1,
    kinds: ['self', 'superior', 'test', 'appraisal'],
    audienceIds: [],
    postIds: [],
    unitIds: [],
    lastDay: '2999-12-31',
    ...values,
  };
}
