import type { PluginDefinition } from '@peixun/plugin-api';
import { accessProblem } from '../http/gate.ts';

/**
 * Checks what only the code of a plugin tells.
 *
 * @throws Error that lists everything wrong: operations without access, handlers without operation and the other
 *   way round, permissions and rule sets of another plugin's name.
 */
export function checkPlugin(definition: PluginDefinition): void {
  const { id, permissions, ruleSets = [], routes = [] } = definition;
  const problems = [
    ...Object.keys(permissions)
      .filter(permission => !permission.startsWith(`${id}.`))
      .map(permission => `permission '${permission}' does not start with '${id}.'`),
    ...ruleSets
      .filter(ruleSet => !ruleSet.id.startsWith(`${id}/`))
      .map(ruleSet => `rule set '${ruleSet.id}' does not start with '${id}/'`),
    ...routes.flatMap(({ api, handlers }) =>
      Object.entries(api).flatMap(([key, operation]) => {
        const access = accessProblem(operation, permissions);
        return [
          ...(access ? [`operation '${key}' ${access}`] : []),
          ...(handlers[key] ? [] : [`operation '${key}' has no handler`]),
        ];
      }),
    ),
    ...routes.flatMap(({ api, handlers }) =>
      Object.keys(handlers)
        .filter(key => !(key in api))
        .map(key => `handler '${key}' belongs to no operation`),
    ),
  ];
  if (problems.length > 0) throw new Error(`${problems.join('; ')}.`);
}
