import type { FileResponse, Operation, Upload } from '@peixun/plugin-api';
import type { z } from 'zod';

type Simplify<Type> = { [Key in keyof Type]: Type[Key] };

/** What may be sent for a schema: its input, or its output where the input is coerced from anything. */
type Sent<Schema extends z.ZodType> =
  z.input<Schema> extends infer Input extends object
    ? Simplify<{
        [Key in keyof Input]: unknown extends Input[Key]
          ? z.output<Schema>[Key & keyof z.output<Schema>]
          : Input[Key];
      }>
    : z.input<Schema>;

type Part<Name extends string, Type> = object extends Type
  ? { readonly [Key in Name]?: Type }
  : { readonly [Key in Name]: Type };

type PartOf<Name extends string, Schema> = Schema extends Upload
  ? { readonly body: Blob }
  : Schema extends z.ZodType
    ? Part<Name, Sent<Schema>>
    : object;

/** What a call of an operation gives: `{ params, query, body }`, each where the operation asks for it. */
export type InputOf<Op extends Operation> = Simplify<
  PartOf<'params', Op['params']> & PartOf<'query', Op['query']> & PartOf<'body', Op['body']>
>;

/** What a call of an operation answers. */
export type OutputOf<Op extends Operation> = Op['response'] extends FileResponse
  ? Blob
  : Op['response'] extends z.ZodType
    ? z.output<Op['response']>
    : undefined;

/** An input that may be left out where nothing in it is required. */
export type MaybeInput<Op extends Operation> =
  object extends InputOf<Op> ? [input?: InputOf<Op>] : [input: InputOf<Op>];

export type ItemOf<Op extends Operation> =
  OutputOf<Op> extends { items: readonly (infer Item)[] } ? Item : never;
