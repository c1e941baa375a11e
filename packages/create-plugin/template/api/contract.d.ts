// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/errors.d.ts
export declare const myPluginErrors: ErrorCatalogue<"NOTE_NOT_FOUND">;

// <event>
// contract/events.d.ts
import { z } from 'zod';
export declare const noteAdded: EventToken<z.ZodObject<{
  noteId: z.ZodUUID;
  unitId: z.ZodUUID;
}>>;
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
export declare const removeOldNotes: JobToken<z.ZodObject<{}>>;
// </job>

// contract/notes.d.ts
import { z } from 'zod';
export declare const note: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  content: z.ZodString;
  writtenAt: z.ZodISODateTime;
}>;
export type Note = z.output<typeof note>;
export declare const noteInput: z.ZodObject<{
  unitId: z.ZodUUID;
  content: z.ZodString;
} & strict>;
export declare const noteInList: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  writtenAt: z.ZodISODateTime;
  excerpt: z.ZodString;
}>;
export type NoteInList = z.output<typeof noteInList>;
export declare const notesApi: {
  readonly 'GET /notes': {
    readonly access: { readonly permission: "my-plugin.note.read" };
    readonly query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
    }>;
    readonly response: z.ZodObject<{
      items: z.ZodArray<typeof noteInList>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /notes/:id': {
    readonly access: { readonly permission: "my-plugin.note.read" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly response: typeof note;
  };
  readonly 'POST /notes': {
    readonly access: { readonly permission: "my-plugin.note.write" };
    readonly body: typeof noteInput;
    readonly response: typeof note;
  };
};

// contract/permissions.d.ts
export declare const myPluginPermissions: Readonly<Record<"my-plugin.note.read" | "my-plugin.note.write", Permission>>;

// contract/settings.d.ts
import { z } from 'zod';
export declare const myPluginSettings: z.ZodObject<{
  excerptLength: z.ZodDefault<z.ZodInt>;
  // <job>
  keepDays: z.ZodDefault<z.ZodInt>;
  // </job>
} & strict>;
export type MyPluginSettings = z.output<typeof myPluginSettings>;
