import type { PluginDefinition } from '@peixun/plugin-api';
import { z } from 'zod';
import { operationsOf } from './operations-of.ts';

/** Schemas of operations, services, events and jobs that JSON Schema cannot describe: nobody could call them from outside. */
export function undescribableSchemas(plugin: PluginDefinition): string[] {
  const used: (readonly [place: string, schema: unknown])[] = [
    ...operationsOf(plugin).flatMap(([key, { params, query, body, response }]) =>
      Object.entries({ params, query, body, response }).map(
        ([part, schema]) => [`Operation '${key}', ${part}`, schema] as const,
      ),
    ),
    ...(plugin.services ?? []).flatMap(({ token }) =>
      Object.entries(token.methods).flatMap(([name, { input, output }]) => [
        [`Service '${token.id}', input of ${name}`, input] as const,
        [`Service '${token.id}', output of ${name}`, output] as const,
      ]),
    ),
    ...(plugin.publishes ?? []).map(({ name, payload }) => [`Event '${name}', payload`, payload] as const),
    ...(plugin.jobs ?? []).map(({ token }) => [`Job '${token.id}', input`, token.input] as const),
  ];
  return used.flatMap(([place, schema]) => {
    const reason = schema instanceof z.ZodType ? undescribable(schema) : undefined;
    return reason === undefined
      ? []
      : [`${place}: ${reason} Use what JSON carries: z.iso.datetime() for a moment, z.iso.date() for a day.`];
  });
}

function undescribable(schema: z.ZodType): string | undefined {
  try {
    z.toJSONSchema(schema, { io: 'input' });
    return undefined;
  } catch (error) {
    return `${(error as Error).message}.`.replace('..', '.');
  }
}
