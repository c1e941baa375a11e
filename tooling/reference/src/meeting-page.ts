import { manifestOf, type PluginDefinition } from '@peixun/plugin-api';
import { plugins } from './plugins.ts';
import { code, table } from './table.ts';

/** Where plugins meet: services, events, slots, boxes, each with its owner and version. */
export function meetingPage(): string {
  const services = plugins.flatMap(({ id, services: provided = [] }) =>
    provided.map(({ token }) => [
      code(token.id),
      token.version,
      code(id),
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
  const events = plugins.flatMap(({ id, publishes = [] }) =>
    publishes.map(({ name, version, title }) => [
      code(name),
      version.toFixed(),
      code(id),
      title.en,
      title['zh-CN'],
      handlersOf(name, version),
    ]),
  );
  const slots = plugins.flatMap(({ id, version, ui }) =>
    (ui?.offers ?? []).map(slot => [
      code(slot.id),
      version,
      code(id),
      slot.title.en,
      slot.title['zh-CN'],
      fillersOf(slot.id),
    ]),
  );
  const boxes = plugins.flatMap(({ id, anonymousBoxes = [] }) =>
    anonymousBoxes.map(({ token }) => [code(token.id), code(id)]),
  );
  return `# Services, events and slots

The types stand in each plugin's contract: \`import type { … } from '@peixun/plugin-<id>/contract'\`.

## Services

${table(['service', 'version', 'owner', 'what', 'methods'], services)}

## Who asks for which

${table(['plugin', 'service', 'range', ''], asked)}

## Events

${table(['event', 'version', 'owner', 'English', '中文', 'handled by'], events)}

## Slots

Places in a plugin's pages that others fill. The version is that of the plugin.

${table(['slot', 'version', 'owner', 'English', '中文', 'filled by'], slots)}

## Anonymous boxes

${table(['box', 'owner'], boxes)}
`;
}

function handlersOf(name: string, version: number): string {
  return idsOf(({ handlers = [] }) =>
    handlers.some(({ event }) => event.name === name && event.version === version),
  );
}

function fillersOf(slot: string): string {
  return idsOf(({ ui }) => ui?.slots?.some(filled => filled.slot === slot) === true);
}

function idsOf(isMeant: (plugin: PluginDefinition) => boolean): string {
  return plugins
    .filter(isMeant)
    .map(({ id }) => code(id))
    .join(' ');
}
