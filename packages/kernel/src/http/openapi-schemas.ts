import { z } from 'zod';

/** A schema and where it is first used: `notes-1.0.0.get-notes.response`. */
export interface SchemaPlace {
  readonly schema: z.ZodType;
  readonly place: string;
}

/** JSON Schemas of a plugin's operations in one direction. */
export interface DescribedSchemas {
  /** What is used more than once, by the name under which the others refer to it. */
  readonly components: Readonly<Record<string, object>>;
  of(schema: z.ZodType): object;
}

type Inner = readonly [key: string, schema: z.ZodType];

/**
 * Describes schemas so that each stands in the document once. Those used more than once, or within themselves, are
 * named after their first place, so that plugins and versions keep apart. What JSON Schema cannot say, such as a
 * transformation, is left open.
 */
export function describeSchemas(places: readonly SchemaPlace[], io: 'input' | 'output'): DescribedSchemas {
  const firstPlace = new Map<z.ZodType, string>();
  const named = new Map<z.ZodType, string>();
  const visit = (schema: z.ZodType, place: string): void => {
    const known = firstPlace.get(schema);
    if (known === undefined) firstPlace.set(schema, place);
    if (isWorthAName(schema) && (known !== undefined || z.globalRegistry.has(schema)))
      named.set(schema, known ?? place);
    if (known === undefined) for (const [key, inner] of innerSchemas(schema)) visit(inner, `${place}.${key}`);
  };
  for (const { schema, place } of places) visit(schema, place);

  const registry = z.registry<{ id: string }>();
  for (const { schema } of places) registry.add(schema, { id: firstPlace.get(schema)! });
  for (const [schema, id] of named) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: refOf,
    unrepresentable: 'any',
    override: describeJson,
  });
  const bodies = new Map(Object.entries(schemas).map(([id, schema]) => [id, withoutAddress(schema)]));
  return {
    components: Object.fromEntries([...named.values()].map(id => [id, bodies.get(id)!])),
    of(schema) {
      const id = named.get(schema);
      return id === undefined ? bodies.get(firstPlace.get(schema)!)! : { $ref: refOf(id) };
    },
  };
}

/** The JSON Schema of one schema by itself. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  return withoutAddress(z.toJSONSchema(schema, { io, unrepresentable: 'any', override: describeJson }));
}

function refOf(id: string): string {
  return `#/components/schemas/${id}`;
}

function withoutAddress({ $schema: _dialect, $id: _address, ...body }: object & Record<string, unknown>) {
  return body;
}

function isWorthAName({ def }: z.ZodType): boolean {
  return ['object', 'union', 'lazy', 'intersection'].includes(def.type);
}

/** The schemas that a schema is made of, whatever its kind. */
function innerSchemas(schema: z.ZodType): readonly Inner[] {
  if (schema instanceof z.ZodLazy) return [['of', schema.unwrap() as z.ZodType]];
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>);
  return Object.entries(schema.def as object).flatMap(([key, part]) =>
    (Array.isArray(part) ? part : [part]).flatMap((inner: unknown) =>
      inner instanceof z.ZodType ? [[key === 'element' ? 'item' : key, inner] as const] : [],
    ),
  );
}

/** Dates travel as text; a name of the author's own would stand where the document has none. */
function describeJson({
  zodSchema,
  jsonSchema: target,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (zodSchema._zod.def.type === 'date') Object.assign(target, { type: 'string', format: 'date-time' });
  delete target.id;
}
