// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/errors.d.ts
export declare const myPluginErrors: import("@peixun/plugin-api").ErrorCatalogue<"NOTE_NOT_FOUND">;

// <event>
// contract/events.d.ts
import { z } from 'zod';
export declare const noteAdded: import("@peixun/plugin-api").EventToken<z.ZodObject<{
  noteId: z.ZodUUID;
  unitId: z.ZodUUID;
}, z.core.$strip>>;
// </event>

// contract/index.d.ts
export * from './errors.ts';
// <event>
export * from './events.ts';
// </event>
// <job>
export * from './jobs.ts';
// </job>
export * from './notes.ts';
export * from './permissions.ts';
export * from './settings.ts';

// <job>
// contract/jobs.d.ts
import { z } from 'zod';
export declare const removeOldNotes: import("@peixun/plugin-api").JobToken<z.ZodObject<{}, z.core.$strip>>;
// </job>

// contract/notes.d.ts
import { z } from 'zod';
export declare const note: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  content: z.ZodString;
  writtenAt: z.ZodISODateTime;
}, z.core.$strip>;
export type Note = z.output<typeof note>;
export declare const noteInput: z.ZodObject<{
  unitId: z.ZodUUID;
  content: z.ZodString;
}, z.core.$strict>;
export declare const noteInList: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  writtenAt: z.ZodISODateTime;
  excerpt: z.ZodString;
}, z.core.$strip>;
export type NoteInList = z.output<typeof noteInList>;
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
        writtenAt: z.ZodISODateTime;
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
      writtenAt: z.ZodISODateTime;
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
      writtenAt: z.ZodISODateTime;
    }, z.core.$strip>;
  };
};

// contract/permissions.d.ts
export declare const myPluginPermissions: Readonly<Record<"my-plugin.note.read"
  | "my-plugin.note.write", import("@peixun/plugin-api").Permission>>;

// contract/settings.d.ts
import { z } from 'zod';
export declare const myPluginSettings: z.ZodObject<{
  excerptLength: z.ZodDefault<z.ZodInt>;
  // <job>
  keepDays: z.ZodDefault<z.ZodInt>;
  // </job>
}, z.core.$strict>;
export type MyPluginSettings = z.output<typeof myPluginSettings>;
