import { deprecation, text, type PluginDefinition, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import { accessProblem } from '../http/gate.ts';
import { pluginErrors } from './plugin-errors.ts';

/**
 * Checks what only the code of a plugin tells: operations without access, handlers without operation and the other
 * way round, permissions, events and rule sets of another plugin's name, payloads that JSON cannot carry, operations,
 * methods and settings that something else than a major version would take away.
 *
 * @throws `PLUGIN_DECLARATION_WRONG` with everything that is wrong.
 */
export function checkPlugin(definition: PluginDefinition): void {
  const { id, permissions, ruleSets = [], publishes = [], routes = [] } = definition;
  const problems: Text[] = [
    ...Object.keys(permissions)
      .filter(permission => !permission.startsWith(`${id}.`))
      .map(permission => misnamed('权限', 'permission', permission, `${id}.`)),
    ...ruleSets
      .filter(ruleSet => !ruleSet.id.startsWith(`${id}/`))
      .map(ruleSet => misnamed('规则集', 'rule set', ruleSet.id, `${id}/`)),
    ...publishes
      .filter(({ name }) => !name.startsWith(`${id}.`))
      .map(({ name }) => misnamed('事件', 'event', name, `${id}.`)),
    ...publishes.flatMap(({ name, payload }) => payloadProblem(name, payload) ?? []),
    ...deprecationsOf(definition).flatMap(([name, deprecated]) => deprecationProblems(name, deprecated)),
    ...routes.flatMap(({ api, handlers }) =>
      Object.entries(api)
        .flatMap(([key, operation]) => accessProblem(key, operation, permissions) ?? [])
        .concat(
          Object.keys(api)
            .filter(key => !handlers[key])
            .map(key => text(`接口 '${key}' 没有处理函数`, `operation '${key}' has no handler`)),
          Object.keys(handlers)
            .filter(key => !(key in api))
            .map(key => text(`处理函数 '${key}' 不属于任何接口`, `handler '${key}' belongs to no operation`)),
        ),
    ),
  ];
  if (problems.length === 0) return;
  throw pluginErrors.PLUGIN_DECLARATION_WRONG({
    problems: text(
      problems.map(problem => problem['zh-CN']).join('；'),
      problems.map(problem => problem.en).join('; '),
    ),
  });
}

/** A payload is stored as JSON and checked again when it is handled: dates, say, would come back as text. */
function payloadProblem(name: string, payload: z.ZodType): Text | undefined {
  try {
    z.toJSONSchema(payload);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return text(
      `事件 '${name}' 的内容无法用 JSON 表示：${reason}`,
      `the payload of event '${name}' is no JSON: ${reason}`,
    );
  }
}

/** By the name of what goes away. What else can be deprecated stands in the manifest. */
function deprecationsOf({
  routes = [],
  services = [],
  settings = z.object(),
}: PluginDefinition): [string, unknown][] {
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input' });
  return [
    ...routes.flatMap(({ api }) => Object.entries(api)).map(([key, { deprecated }]) => [key, deprecated]),
    ...services.flatMap(({ token: { id, methods } }) =>
      Object.entries(methods).map(([method, { deprecated }]) => [`${id}.${method}`, deprecated]),
    ),
    ...Object.entries(properties).map(([name, setting]) => [name, Object(setting).deprecation]),
  ] as [string, unknown][];
}

function deprecationProblems(name: string, deprecated: unknown): Text[] {
  const { issues = [] } = deprecation.optional().safeParse(deprecated).error ?? {};
  return issues.map(({ path, message }) =>
    text(
      `'${name}' 的弃用说明有误：${path.join('.')} ${message}`,
      `the deprecation of '${name}' is wrong: ${path.join('.')} ${message}`,
    ),
  );
}

function misnamed(kindChinese: string, kind: string, name: string, prefix: string): Text {
  return text(
    `${kindChinese} '${name}' 没有以 '${prefix}' 开头`,
    `${kind} '${name}' does not start with '${prefix}'`,
  );
}
