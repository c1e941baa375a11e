import type { TestClient, TestHost } from '@peixun/kernel/testing';
import type { PluginDefinition } from '@peixun/plugin-api';
import { operationsOf } from './operations-of.ts';

/** An id that nothing has: a refusal comes before anything is looked up. */
const noId = '01980000-0000-7000-8000-000000000000';

/** Operations that answer a visitor, or a member of the county who holds no permission, though they ask for one. */
export async function openOperations(test: TestHost, plugin: PluginDefinition): Promise<string[]> {
  // Whoever is on the roster is a trainee; this member is not.
  const [visitor, member] = [test.visitor(), await test.signIn({ personId: null })];
  const calls = operationsOf(plugin).flatMap(([key, { access }]) =>
    'public' in access
      ? []
      : [
          { key, who: 'nobody', client: visitor, expected: 'NOT_SIGNED_IN' },
          ...('permission' in access
            ? [{ key, who: 'a member without a permission', client: member, expected: 'NOT_ALLOWED' }]
            : []),
        ],
  );
  const answers = await Promise.all(
    calls.map(async call => ({ ...call, code: await codeOf(call.client, plugin, call.key, 'qiaojia') })),
  );
  return answers
    .filter(({ code, expected }) => code !== expected)
    .map(
      ({ key, who, code, expected }) =>
        `Operation '${key}' answers ${who} with ${code}, not with ${expected}. Look for an operation mounted before it whose path takes its requests.`,
    );
}

/** Operations that answer in a county. Asked of one that has not enabled the plugin: there must be none. */
export async function operationsServedIn(
  test: TestHost,
  plugin: PluginDefinition,
  county: string,
): Promise<string[]> {
  const school = await test.signIn({ county, roles: ['school'] });
  const answers = await Promise.all(
    operationsOf(plugin).map(async ([key]) => ({ key, code: await codeOf(school, plugin, key, county) })),
  );
  return answers
    .filter(({ code }) => code !== 'PLUGIN_NOT_ENABLED')
    .map(
      ({ key, code }) =>
        `Operation '${key}' answers with ${code} in county '${county}', not with PLUGIN_NOT_ENABLED.`,
    );
}

/** The code of a refusal, or the status of anything else. */
async function codeOf(
  client: TestClient,
  plugin: PluginDefinition,
  key: string,
  county: string,
): Promise<string> {
  const [method = '', template = ''] = key.split(' ');
  const path = template.replace(/:\w+/g, noId);
  const answer = await client.send(`/${county}/api/${plugin.id}${path}`, {
    method,
    body: method === 'GET' ? undefined : {},
  });
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  return isProblem ? ((await answer.json()) as { code: string }).code : `status ${answer.status.toFixed()}`;
}
