import {
  defineEvent,
  defineRuleSet,
  defineService,
  setting,
  text,
  type PluginDefinition,
} from '@peixun/plugin-api';
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
const title = text('旧', 'Old');
const deprecated = { since: '1.1.0', on: '2026-11-01', removedIn: '1.2.0', use: title };
const job = (token: object) => ({
  jobs: [{ token: { id: 'notes/tidy', title, input: z.object({}), ...token }, run: async () => {} }],
});
const box = { token: { id: 'other/answers', answer: z.string(), group: String }, receive: async () => {} };
const page = { id: 'list', path: '', title };
const ui = (parts: object) => ({ ui: { entry: 'ui.js', uiKit: '^1.0', pages: [page], ...parts } });
const method = { input: z.object({}), output: z.object({}), deprecated };
const old = defineService({ id: 'notes/old', version: '1.0.0', title, methods: { read: method } });

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
    ["a job of another plugin's name", job({ id: 'other/tidy' }), /job 'other\/tidy' does not start with/],
    [
      "an anonymous box of another plugin's name",
      { anonymousBoxes: [box] },
      /anonymous box 'other\/answers'/,
    ],
    [
      "a slot of another plugin's name",
      ui({ offers: [{ id: 'other.aside', title }] }),
      /slot 'other\.aside'/,
    ],
    ['a schedule that is none', job({ schedule: 'every day' }), /'every day' of job 'notes\/tidy' never/],
    ['a schedule that never comes', job({ schedule: '0 0 31 2 *' }), /never comes due/],
    [
      'a schedule for a job that needs more than {}',
      job({ schedule: '0 3 * * *', input: z.object({ days: z.int() }) }),
      /job 'notes\/tidy' runs on a schedule, and its input does not accept {}/,
    ],
    ['a page with a crooked path', ui({ pages: [page, { ...page, path: 'new' }] }), /path of page 'list'/],
    [
      'navigation to nowhere',
      ui({ navigation: [{ ...page, icon: 'file', path: '/all' }] }),
      /leads to '\/all'/,
    ],
    [
      'navigation that covers nothing',
      ui({ navigation: [{ ...page, icon: 'file', covers: ['/lis'] }] }),
      /covers '\/lis'/,
    ],
    [
      'a widget that asks for no known permission',
      ui({ widgets: [{ id: 'latest', title, permission: 'notes.none' }] }),
      /'latest' of the pages asks for permission 'notes\.none'/,
    ],
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
    [
      'an operation that a minor version takes away',
      { routes: [{ api: { [key]: { ...own!.api[key]!, deprecated } }, handlers: own!.handlers }] },
      /deprecation of 'GET \/notes' is wrong: removedIn is not a major version/,
    ],
    [
      'a method that a minor version takes away',
      { services: [{ token: old, methods: {} }] },
      /deprecation of 'notes\/old\.read' is wrong: removedIn/,
    ],
    [
      'a setting that a minor version takes away',
      { settings: z.object({ size: setting(z.number().optional(), { title, deprecated }) }) },
      /deprecation of 'size' is wrong: removedIn/,
    ],
  ])('refuses %s', (_what, changes, said) => {
    expect(() => checkPlugin(notesPlugin(changes))).toThrow(said);
  });
});
