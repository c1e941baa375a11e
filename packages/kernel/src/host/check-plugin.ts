import { deprecation, text, type JobToken, type PluginDefinition, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import { nextRun } from '../events/job-schedules.ts';
import { accessProblem } from '../http/gate.ts';
import { uiProblems } from './check-ui.ts';
import { pluginErrors } from './plugin-errors.ts';

/** @throws `PLUGIN_DECLARATION_WRONG` with everything that is wrong. */
export function checkPlugin(definition: PluginDefinition): void {
  const problems = declarationProblems(definition);
  if (problems.length === 0) return;
  throw pluginErrors.PLUGIN_DECLARATION_WRONG({
    problems: text(
      problems.map(problem => problem['zh-CN']).join('；'),
      problems.map(problem => problem.en).join('; '),
    ),
  });
}

/**
 * What only the code of a plugin tells: operations without access, handlers without operation and the other way round,
 * parts of another plugin's name, payloads that JSON cannot carry, schedules that never come due, operations, methods
 * and settings that something else than a major version would take away, pages that nobody reaches.
 */
export function declarationProblems(definition: PluginDefinition): Text[] {
  const { permissions, publishes = [], jobs = [], routes = [] } = definition;
  return [
    ...misnamedParts(definition),
    ...publishes.flatMap(({ name, payload }) => payloadProblem(name, payload) ?? []),
    ...jobs.flatMap(({ token }) => scheduleProblem(token) ?? []),
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
    ...uiProblems(definition),
  ];
}

/** What is kept under its name alone, and would meet that of another plugin. */
function misnamedParts(definition: PluginDefinition): Text[] {
  const { id, permissions, publishes = [], jobs = [], anonymousBoxes = [], ruleSets = [], ui } = definition;
  const named: [kindChinese: string, kind: string, prefix: string, names: string[]][] = [
    ['权限', 'permission', `${id}.`, Object.keys(permissions)],
    ['事件', 'event', `${id}.`, publishes.map(event => event.name)],
    ['任务', 'job', `${id}/`, jobs.map(({ token }) => token.id)],
    ['匿名箱', 'anonymous box', `${id}/`, anonymousBoxes.map(({ token }) => token.id)],
    ['规则集', 'rule set', `${id}/`, ruleSets.map(ruleSet => ruleSet.id)],
    ['插槽', 'slot', `${id}.`, ui?.offers?.map(slot => slot.id) ?? []],
  ];
  return named.flatMap(([kindChinese, kind, prefix, names]) =>
    names
      .filter(name => !name.startsWith(prefix))
      .map(name =>
        text(
          `${kindChinese} '${name}' 没有以 '${prefix}' 开头`,
          `${kind} '${name}' does not start with '${prefix}'`,
        ),
      ),
  );
}

/** A schedule starts its job with `{}`, and the day of its next run is asked for as soon as a county enables it. */
function scheduleProblem({ id, schedule, input }: JobToken): Text | undefined {
  if (schedule === undefined) return undefined;
  try {
    nextRun(schedule, 'UTC', new Date());
  } catch {
    return text(
      `任务 '${id}' 的时间 '${schedule}' 永远不会到；请写五段 cron，例如 '0 8 * * *'`,
      `the schedule '${schedule}' of job '${id}' never comes due; write five fields of cron, such as '0 8 * * *'`,
    );
  }
  if (input.safeParse({}).success) return undefined;
  return text(
    `任务 '${id}' 定时运行，其输入却不接受 {}`,
    `job '${id}' runs on a schedule, and its input does not accept {}`,
  );
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
