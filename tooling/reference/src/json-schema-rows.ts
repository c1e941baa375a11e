import type { Text } from '@peixun/plugin-api';
import { both, code } from './table.ts';

/** As much of JSON Schema as zod writes of settings and county files. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly description?: string | Text;
  readonly title?: string | Text;
  /** `date`. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A row for each entry of an object: its path, what it is, its default or that it is needed, what it means. */
export function schemaRows(schema: Schema, path = ''): string[][] {
  const ofProperties = Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== '$schema')
    .flatMap(([name, entry]) => rowsOf(`${path}${name}`, entry, schema.required?.includes(name) === true));
  const others = schema.additionalProperties;
  return typeof others === 'object' && Object.keys(others).length > 0
    ? [...ofProperties, ...rowsOf(`${path}<id>`, others, false)]
    : ofProperties;
}

function rowsOf(path: string, entry: Schema, isRequired: boolean): string[][] {
  const otherwise = entry.default === undefined ? '' : code(JSON.stringify(entry.default));
  return [
    [code(path), kindOf(entry), isRequired ? 'needed' : otherwise, meaningOf(entry)],
    ...schemaRows(entry, `${path}.`),
    ...(entry.items ? schemaRows(entry.items, `${path}[].`) : []),
  ];
}

function meaningOf({ title, description }: Schema): string {
  const texts = [title, description].filter(text => text !== undefined);
  return texts.map(text => (typeof text === 'string' ? text : both(text))).join('. ');
}

function kindOf({ type, enum: choices, anyOf, items, format, minimum, maximum }: Schema): string {
  if (choices) return choices.map(choice => code(JSON.stringify(choice))).join(', ');
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  if (items) return `list of ${kindOf(items)}`;
  if (minimum !== undefined && maximum !== undefined) return `${type}, ${minimum} to ${maximum}`;
  return format ?? type ?? 'anything';
}
