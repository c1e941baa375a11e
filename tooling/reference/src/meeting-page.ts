import { manifestOf } from '@peixun/plugin-api';
import { plugins } from './plugins.ts';
import { code, table } from './table.ts';

/** Where plugins meet: services, events, jobs. */
export function meetingPage(): string {
  const services = plugins.flatMap(({ services: provided = [] }) =>
    provided.map(({ token }) => [
      code(token.id),
      token.version,
      token.title.en,
      Object.keys(token.methods).map(code).join(' '),
    ]),
  );
  const asked = plugins.flatMap(plugin => {
    const { requires, optional } = manifestOf(plugin);
    return [
      ...requires.services.map(({ id, range }) => [code(plugin.id), code(id), range, 'required']),
      ...optional.services.map(({ id, range }) => [code(plugin.id), code(id), range, 'optional']),
    ];
  });
  const events = plugins.flatMap(({ publishes = [] }) =>
    publishes.map(({ name, version, title }) => [
      code(`${name}.v${version.toFixed()}`),
      title.en,
      title['zh-CN'],
    ]),
  );
  const boxes = plugins.flatMap(({ anonymousBoxes = [] }) =>
    anonymousBoxes.map(({ token }) => [code(token.id)]),
  );
  return `# Services and events

The types stand in each plugin's contract: \`import type { … } from '@peixun/plugin-<id>/contract'\`.

## Services

${table(['service', 'version', 'what', 'methods'], services)}

## Who asks for which

${table(['plugin', 'service', 'range', ''], asked)}

## Events

${table(['event', 'English', '中文'], events)}

## Anonymous boxes

${table(['box'], boxes)}
`;
}
