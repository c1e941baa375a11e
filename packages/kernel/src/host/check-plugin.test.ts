import { defineEvent, defineRuleSet, text, type PluginDefinition } from '@peixun/plugin-api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { notesPlugin, noteWritten } from '../testing/notes-plugin.ts';
import { checkPlugin } from './check-plugin.ts';

const ofAnother = defineRuleSet({
  id: 'other/weights',
  title: text('权重', 'Weights'),
  schema: z.object({}),
  versions: [],
});
const dated = defineEvent({ ...noteWritten, payload: z.object({ id: z.string(), at: z.date() }) });
const [own] = notesPlugin().routes ?? [];
const key = 'GET /notes';

describe('checkPlugin', () => {
  it('passes what is declared in order', () => {
    expect(() => checkPlugin(notesPlugin())).not.toThrow();
  });

  it.each<[string, Partial<PluginDefinition>, RegExp]>([
    [
      "a permission of another plugin's name",
      { permissions: { 'other.read': { title: text('查看', 'Read'), defaultRoles: [] } }, routes: [] },
      /permission 'other\.read' does not start with 'notes\.'/,
    ],
    ["a rule set of another plugin's name", { ruleSets: [ofAnother] }, /rule set 'other\/weights'/],
    [
      "an event of another plugin's name",
      { publishes: [{ ...noteWritten, name: 'other.note-written' }] },
      /event 'other\.note-written'/,
    ],
    ['a payload that JSON cannot carry', { publishes: [dated] }, /event 'notes\.note-written' is no JSON/],
    [
      'an operation without handler',
      { routes: [{ api: own!.api, handlers: { ...own!.handlers, [key]: undefined as never } }] },
      /operation 'GET \/notes' has no handler/,
    ],
    [
      'a handler without operation',
      { routes: [{ api: own!.api, handlers: { ...own!.handlers, 'GET /more': own!.handlers[key]! } }] },
      /handler 'GET \/more' belongs to no operation/,
    ],
    [
      'an operation that asks for no known permission',
      {
        routes: [
          {
            api: { [key]: { ...own!.api[key]!, access: { permission: 'notes.none' } } },
            handlers: own!.handlers,
          },
        ],
      },
      /notes\.none/,
    ],
  ])('refuses %s', (_what, changes, said) => {
    expect(() => checkPlugin(notesPlugin(changes))).toThrow(said);
  });
});
