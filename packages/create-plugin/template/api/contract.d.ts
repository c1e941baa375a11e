// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/errors.d.ts
export declare const myPluginErrors: import("@peixun/plugin-api").ErrorCatalogue<"NOTE_NOT_FOUND">;

// contract/events.d.ts
import { z } from 'zod';
export declare const noteAdded: import("@peixun/plugin-api").EventToken<z.ZodObject<{
  noteId: z.ZodUUID;
}, z.core.$strip>>;

// contract/index.d.ts
export * from './errors.ts';
export * from './events.ts';
export * from './notes.ts';
export * from './permissions.ts';

// contract/notes.d.ts
import { z } from 'zod';
export declare const note: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  content: z.ZodString;
}, z.core.$strip>;
export type Note = z.output<typeof note>;
export declare const noteInput: z.ZodObject<{
  unitId: z.ZodUUID;
  content: z.ZodString;
}, z.core.$strict>;
export declare const noteInList: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  excerpt: z.ZodString;
}, z.core.$strip>;
export declare const notesApi: {
  readonly 'GET /notes': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "my-plugin.note.read";
    };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
    }, z.core.$strip>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        unitId: z.ZodUUID;
        excerpt: z.ZodString;
      }, z.core.$strip>>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strip>;
  };
  readonly 'GET /notes/:id': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "my-plugin.note.read";
    };
    readonly params: z.ZodObject<{
      id: z.ZodUUID;
    }, z.core.$strip>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      content: z.ZodString;
    }, z.core.$strip>;
  };
  readonly 'POST /notes': {
    readonly summary: Readonly<Record<import("@peixun/plugin-api").Language, string>>;
    readonly access: {
      readonly permission: "my-plugin.note.write";
    };
    readonly body: z.ZodObject<{
      unitId: z.ZodUUID;
      content: z.ZodString;
    }, z.core.$strict>;
    readonly response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      content: z.ZodString;
    }, z.core.$strip>;
  };
};

// contract/permissions.d.ts
export declare const myPluginPermissions: Readonly<Record<"my-plugin.note.read"
  | "my-plugin.note.write", import("@peixun/plugin-api").Permission>>;
