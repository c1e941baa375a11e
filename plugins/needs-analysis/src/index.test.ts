import { catalogueEntries, manifestOf } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { z } from 'zod';
import plugin from './index.ts';

it('is a plugin that a host accepts', () => {
  expect(manifestOf(plugin)).toMatchObject({
    id: 'needs-analysis',
    optional: {
      services: [
        { id: 'resource-bank/courses', range: '^1.0' },
        { id: 'faculty-pool/teachers', range: '^1.0' },
      ],
    },
    provides: {
      services: [
        { id: 'needs-analysis/allocations', version: '1.0.0' },
        { id: 'needs-analysis/analyses', version: '1.1.0' },
        { id: 'needs-analysis/competencies', version: '1.0.0' },
      ],
    },
    publishes: [
      { name: 'needs-analysis.need-ranked', version: 1 },
      { name: 'needs-analysis.places-allocated', version: 1 },
      { name: 'needs-analysis.proposal-decided', version: 1 },
    ],
  });
});

it('declares every permission that an operation or a page asks for', () => {
  const operations = plugin.routes?.flatMap(({ api }) => Object.values(api)) ?? [];
  const asked = [
    ...operations.flatMap(({ access }) => ('permission' in access ? [access.permission] : [])),
    ...(plugin.ui?.pages ?? []).flatMap(({ permission }) => permission ?? []),
  ];
  expect(asked.filter(permission => !(permission in plugin.permissions))).toEqual([]);
});

it('describes every operation as JSON Schema', () => {
  const operations = plugin.routes?.flatMap(({ api }) => Object.values(api)) ?? [];
  const schemas = operations.flatMap(({ params, query, body, response }) =>
    [params, query, body, response].filter(schema => schema instanceof z.ZodType),
  );
  expect(() => schemas.map(schema => z.toJSONSchema(schema, { io: 'input' }))).not.toThrow();
});

it('fills the same values into both languages of an error', () => {
  const names = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();
  for (const entry of Object.values(plugin.errors?.[catalogueEntries] ?? {})) {
    expect(names(entry['zh-CN'])).toEqual(names(entry.en));
  }
});
