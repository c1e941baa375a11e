// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// contract/api.d.ts
import type { nominationsApi } from './nominations.ts';
import type { poolsApi } from './pools.ts';
import type { teacherImportsApi } from './teacher-imports.ts';
import type { teachersApi } from './teachers.ts';
export type FacultyPoolApi = typeof teachersApi & typeof teacherImportsApi & typeof poolsApi & typeof nominationsApi;

// contract/errors.d.ts
export declare const facultyPoolErrors: ErrorCatalogue<"NOMINATION_NOT_FOUND"
  | "NOMINATION_OF_MEMBER"
  | "NOMINATION_OWN"
  | "NOMINATION_REASON_MISSING"
  | "NOMINATION_STEP"
  | "NOMINATION_UNDER_WAY"
  | "PERSON_NOT_FOUND"
  | "POOL_CORE_EXISTS"
  | "POOL_NAME_TAKEN"
  | "POOL_NEVER_ADMITTED"
  | "POOL_NOT_FOUND"
  | "POOL_WITHOUT_TEACHER"
  | "TEACHER_CELL_TOO_LONG"
  | "TEACHER_NOT_FOUND"
  | "TEACHER_PERSON_TAKEN"
  | "TEACHER_REGISTERED"
  | "TEACHER_UNIT_AMBIGUOUS"
  | "TEACHER_UNIT_UNKNOWN"
  | "UNIT_NOT_FOUND">;

// contract/events.d.ts
import { z } from 'zod';
export declare const teacherAdmitted: EventToken<z.ZodObject<{
  teacherId: z.ZodUUID;
  poolId: z.ZodUUID;
  nominationId: z.ZodUUID;
}>>;
export declare const teacherReleased: EventToken<z.ZodObject<{
  teacherId: z.ZodUUID;
  poolId: z.ZodUUID;
}>>;

// contract/index.d.ts
export type * from './api.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './nominations.ts';
export * from './permissions.ts';
export * from './pools.ts';
export * from './services.ts';
export * from './teacher-imports.ts';
export * from './teachers.ts';

// contract/nominations.d.ts
import { z } from 'zod';
export declare const nominationState: z.ZodEnum<"admitted" | "nominated" | "recommended" | "refused">;
export type NominationState = z.output<typeof nominationState>;
export declare const nominationAction: z.ZodEnum<"admit" | "nominate" | "recommend" | "refuse">;
export type NominationAction = z.output<typeof nominationAction>;
export declare const nomination: z.ZodObject<{
  id: z.ZodUUID;
  unitId: z.ZodUUID;
  teacher: z.ZodObject<{ id: z.ZodUUID; name: z.ZodString; kind: z.ZodEnum<"full-time" | "part-time"> }>;
  pool: z.ZodObject<{ id: z.ZodUUID; name: z.ZodString }>;
  state: typeof nominationState;
  reason: z.ZodString;
  nominatedAt: z.ZodISODateTime;
}>;
export type Nomination = z.output<typeof nomination>;
export declare const nominationsApi: {
  readonly 'GET /nominations': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      state: z.ZodOptional<typeof nominationState>;
      teacherId: z.ZodOptional<z.ZodUUID>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof nomination>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /nominations/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: z.ZodObject<{
      id: z.ZodUUID;
      unitId: z.ZodUUID;
      teacher: z.ZodObject<{ id: z.ZodUUID; name: z.ZodString; kind: z.ZodEnum<"full-time" | "part-time"> }>;
      pool: z.ZodObject<{ id: z.ZodUUID; name: z.ZodString }>;
      state: typeof nominationState;
      reason: z.ZodString;
      nominatedAt: z.ZodISODateTime;
      steps: z.ZodArray<z.ZodObject<{
        action: typeof nominationAction;
        by: z.ZodObject<{ accountId: z.ZodString; name: z.ZodNullable<z.ZodString> }>;
        at: z.ZodISODateTime;
        comment: z.ZodString;
      }>>;
    }>;
  };
  readonly 'POST /nominations': {
    readonly access: { readonly permission: "faculty-pool.nomination.create" };
    readonly body: z.ZodObject<{
      unitId: z.ZodUUID;
      teacherId: z.ZodUUID;
      poolId: z.ZodUUID;
      reason: z.ZodString;
    } & strict>;
    readonly response: typeof nomination;
  };
  readonly 'POST /nominations/:id/review': {
    readonly access: { readonly permission: "faculty-pool.nomination.review" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: z.ZodObject<{
      outcome: z.ZodEnum<"recommend" | "refuse">;
      comment: z.ZodDefault<z.ZodString>;
    } & strict>;
    readonly response: typeof nomination;
  };
  readonly 'POST /nominations/:id/decision': {
    readonly access: { readonly permission: "faculty-pool.nomination.decide" };
    readonly params: z.ZodObject<{ id: z.ZodUUID }>;
    readonly body: z.ZodObject<{ outcome: z.ZodEnum<"admit" | "refuse">; comment: z.ZodDefault<z.ZodString> } & strict>;
    readonly response: typeof nomination;
  };
};

// contract/permissions.d.ts
export declare const facultyPoolPermissions: Readonly<Record<"faculty-pool.nomination.create" | "faculty-pool.nomination.decide" | "faculty-pool.nomination.read" | "faculty-pool.nomination.review" | "faculty-pool.pool.write" | "faculty-pool.teacher.read" | "faculty-pool.teacher.write", Permission>>;

// contract/pools.d.ts
import { z } from 'zod';
export declare const poolKind: z.ZodEnum<"core" | "specialist">;
export type PoolKind = z.output<typeof poolKind>;
export declare const poolInput: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<"core" | "specialist">;
  description: z.ZodDefault<z.ZodString>;
} & strict>;
export declare const pool: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<"core" | "specialist">;
  id: z.ZodUUID;
  description: z.ZodString;
  fullTime: z.ZodInt;
  partTime: z.ZodInt;
} & strict>;
export type Pool = z.output<typeof pool>;
export declare const poolsApi: {
  readonly 'GET /pools': {
    readonly access: { readonly permission: "faculty-pool.teacher.read" };
    readonly response: z.ZodObject<{ items: z.ZodArray<typeof pool> }>;
  };
  readonly 'POST /pools': {
    access: { permission: string };
    body: typeof poolInput;
    response: typeof pool;
  };
  readonly 'PUT /pools/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: z.ZodObject<{ name: z.ZodString; description: z.ZodDefault<z.ZodString> } & strict>;
    response: typeof pool;
  };
  readonly 'DELETE /pools/:poolId/teachers/:teacherId': {
    access: { permission: string };
    params: z.ZodObject<{ poolId: z.ZodUUID; teacherId: z.ZodUUID }>;
  };
  readonly 'PUT /pools/:poolId/teachers/:teacherId': {
    access: { permission: string };
    params: z.ZodObject<{ poolId: z.ZodUUID; teacherId: z.ZodUUID }>;
  };
};

// contract/services.d.ts
import { z } from 'zod';
export declare const teacherSuggestion: z.ZodObject<{
  id: z.ZodUUID;
  name: z.ZodString;
  kind: z.ZodEnum<"full-time" | "part-time">;
  title: z.ZodString;
  reasons: z.ZodArray<z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }>>;
}>;
export type TeacherSuggestion = z.output<typeof teacherSuggestion>;
export declare const teachers: ServiceToken<{
  readonly suggest: {
    input: z.ZodObject<{
      themes: z.ZodArray<z.ZodObject<{ name: z.ZodString; broader: z.ZodDefault<z.ZodArray<z.ZodString>> }>>;
      limit: z.ZodDefault<z.ZodInt>;
    }>;
    output: z.ZodObject<{ items: z.ZodArray<typeof teacherSuggestion> }>;
  };
  readonly get: {
    input: z.ZodObject<{ ids: z.ZodArray<z.ZodUUID> }>;
    output: z.ZodObject<{
      items: z.ZodArray<z.ZodObject<{
        id: z.ZodUUID;
        name: z.ZodString;
        kind: z.ZodEnum<"full-time" | "part-time">;
        title: z.ZodString;
      }>>;
    }>;
  };
}>;

// contract/teacher-imports.d.ts
export declare const teacherImportsApi: ImportApi<"/teacher-imports">;

// contract/teachers.d.ts
import { z } from 'zod';
export declare const teacherKind: z.ZodEnum<"full-time" | "part-time">;
export type TeacherKind = z.output<typeof teacherKind>;
export declare const teacherInput: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<"full-time" | "part-time">;
  title: z.ZodDefault<z.ZodString>;
  homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  specialities: z.ZodDefault<z.ZodArray<z.ZodString>>;
  introduction: z.ZodDefault<z.ZodString>;
} & strict>;
export type TeacherInput = z.output<typeof teacherInput>;
export declare const teacher: z.ZodObject<{
  name: z.ZodString;
  kind: z.ZodEnum<"full-time" | "part-time">;
  title: z.ZodDefault<z.ZodString>;
  homeUnitId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  personId: z.ZodDefault<z.ZodNullable<z.ZodUUID>>;
  introduction: z.ZodDefault<z.ZodString>;
  id: z.ZodUUID;
  specialities: z.ZodArray<z.ZodString>;
  pools: z.ZodArray<z.ZodObject<{ id: z.ZodUUID; name: z.ZodString; admittedAt: z.ZodISODateTime }>>;
} & strict>;
export type Teacher = z.output<typeof teacher>;
export declare const teachersApi: {
  readonly 'GET /teachers': {
    access: { permission: string };
    query: z.ZodObject<{
      cursor: z.ZodOptional<z.ZodString>;
      limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
      words: z.ZodOptional<z.ZodString>;
      kind: z.ZodOptional<z.ZodEnum<"full-time" | "part-time">>;
      poolId: z.ZodOptional<z.ZodUUID>;
      speciality: z.ZodOptional<z.ZodString>;
    }>;
    response: z.ZodObject<{
      items: z.ZodArray<typeof teacher>;
      nextCursor: z.ZodOptional<z.ZodString>;
      total: z.ZodOptional<z.ZodNumber>;
    }>;
  };
  readonly 'GET /teachers/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    response: typeof teacher;
  };
  readonly 'POST /teachers': {
    access: { permission: string };
    body: typeof teacherInput;
    response: typeof teacher;
  };
  readonly 'PUT /teachers/:id': {
    access: { permission: string };
    params: z.ZodObject<{ id: z.ZodUUID }>;
    body: typeof teacherInput;
    response: typeof teacher;
  };
};
