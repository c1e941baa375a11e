import { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';

/** Who may call an operation: holders of a permission, any signed-in member of the county, or everybody, for a reason. */
export type Access =
  { readonly permission: string } | { readonly signedIn: true } | { readonly public: string };

/** One HTTP operation as data: schema in, schema out. The kernel makes the route, the gate and OpenAPI of it. */
export interface Operation {
  readonly summary: Text;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body, or an upload. */
  readonly body?: z.ZodType | Upload;
  /** What is answered; absent: 204 without content. */
  readonly response?: z.ZodType | FileResponse;
  /** Bytes that the body may have; the host's limit unless told. */
  readonly bodyLimit?: number;
  /**
   * `anonymous` leaves no trace of who called: no audit row, no log line with an actor, no idempotency key.
   */
  readonly trace?: 'anonymous';
  /** OpenAPI shows it, and each answer says so in `Deprecation` and `Sunset`. */
  readonly deprecated?: Deprecation;
}

/** `'GET /needs/:id'`. */
export type OperationKey = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** The operations of a plugin by method and path. */
export type Api = Readonly<Record<string, Operation>>;

export function defineApi<const Operations extends Api>(
  operations: Operations & { [Key in keyof Operations]: Key extends OperationKey ? unknown : never },
): Operations {
  return operations;
}

/** A multipart upload of one file in the field `file`. */
export interface Upload {
  readonly kind: 'upload';
  readonly maxBytes: number;
  /** Accepted endings, lower case without the dot: `['xlsx', 'csv']`. */
  readonly extensions: readonly string[];
}

export function upload(options: { maxBytes: number; extensions: readonly string[] }): Upload {
  return { kind: 'upload', ...options };
}

export interface UploadedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** An answer that is a file. */
export interface FileResponse {
  readonly kind: 'file';
  readonly contentType: string;
}

export function fileResponse(contentType: string): FileResponse {
  return { kind: 'file', contentType };
}

/** What a handler of a file operation returns. */
export interface FileAnswer {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Overrides the operation's content type. */
  readonly contentType?: string;
}

/** The query of a list: at most 200 rows a page, `cursor` from the page before. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** A page of a list. `total` is counted only where a list promises it. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().optional(),
    total: z.number().int().optional(),
  });
}

type InputPart<Schema> = Schema extends Upload
  ? UploadedFile
  : Schema extends z.ZodType
    ? z.output<Schema>
    : undefined;

/** What a handler gets: the checked parts of the request. */
export interface OperationInput<Op extends Operation> {
  readonly params: InputPart<Op['params']>;
  readonly query: InputPart<Op['query']>;
  readonly body: InputPart<Op['body']>;
}

/** What a handler returns. */
export type OperationOutput<Op extends Operation> = Op['response'] extends FileResponse
  ? FileAnswer
  : Op['response'] extends z.ZodType
    ? z.input<Op['response']>
    : void;

/** A handler for each operation, no more and no fewer. */
export type Routes<Context, Operations extends Api> = {
  readonly [Key in keyof Operations]: (
    context: Context,
    input: OperationInput<Operations[Key]>,
  ) => Promise<OperationOutput<Operations[Key]>>;
};
