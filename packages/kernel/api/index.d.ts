// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// testing/create-test-database.d.ts
import pg from 'pg';
import { PostgresDatabase, type DatabaseOptions } from '../storage/index.ts';
export interface TestDatabase {
  readonly database: PostgresDatabase;
  readonly url: string;
  readonly administrator: pg.Pool;
  close(): Promise<void>;
}
export interface DatabaseTemplate {
  readonly name: string;
  prepare(database: PostgresDatabase): Promise<void>;
}
export declare function createTestDatabase(options?: {
  template?: DatabaseTemplate;
} & Omit<DatabaseOptions, 'url'>): Promise<TestDatabase>;

// testing/create-test-host.d.ts
import type { EventToken, JobToken, StandardRole } from '@peixun/plugin-api';
import type { z } from 'zod';
import type { Host } from '../host/host.ts';
import type { HostOptions } from '../host/host-options.ts';
import { type NewPerson, type NewUnit } from './directory-factory.ts';
import { type TestDatabase } from './create-test-database.ts';
import { TestClient } from './test-client.ts';
export type TestHostOptions = Partial<Omit<HostOptions, 'plugins' | 'dataFolder' | 'databaseUrl' | 'clock' | 'log'>> & {
  readonly plugins: HostOptions['plugins'];
};
export interface SignInOptions {
  readonly county?: string;
  readonly roles?: readonly (StandardRole | (string & {}))[];
  readonly unitId?: string;
  readonly personId?: string | null;
}
export interface LoggedEvent {
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly payload: unknown;
}
export declare class TestClock {
  #private;
  constructor(now: Date);
  now: () => Date;
  advance(step: { days?: number; minutes?: number; seconds?: number }): void;
}
export interface TestHost {
  readonly host: Host;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly warnings: readonly { readonly message: string; readonly fields?: Record<string, unknown> }[];
  signIn(options?: SignInOptions): Promise<TestClient>;
  visitor(county?: string): TestClient;
  unit(unit?: NewUnit): Promise<string>;
  person(person?: NewPerson): Promise<string>;
  events(county?: string): Promise<readonly LoggedEvent[]>;
  settled(): Promise<void>;
  publish<Payload extends z.ZodType>(event: EventToken<Payload>, payload: z.input<Payload>, county?: string): Promise<void>;
  runJob<Input extends z.ZodType>(job: JobToken<Input>, input: z.input<Input>, county?: string): Promise<unknown>;
  close(): Promise<void>;
}
export declare function createTestHost(options: TestHostOptions): Promise<TestHost>;

// testing/directory-factory.d.ts
import type { UnitKind } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import type { IdentityTables } from '../identity/tables.ts';
type Db = Kysely<IdentityTables>;
export interface NewUnit {
  readonly county?: string;
  readonly name?: string;
  readonly parentId?: string;
  readonly kind?: UnitKind;
}
export interface NewPerson {
  readonly county?: string;
  readonly name?: string;
  readonly unitId?: string;
  readonly audienceId?: string;
}
export declare function createUnit(db: Db, unit?: NewUnit): Promise<string>;
export declare function createPerson(db: Db, person?: NewPerson): Promise<string>;
export declare function createAccount(db: Db, county: string, personId: string | null, now: Date): Promise<string>;
export declare function grantRole(db: Db, grant: {
  county: string;
  accountId: string;
  role: string;
  unitId?: string;
}): Promise<void>;
export {};

// testing/index.d.ts
export * from './create-test-database.ts';
export * from './create-test-host.ts';
export * from './directory-factory.ts';
export * from './make-data-folder.ts';
export * from './migrate-down-and-up.ts';
export * from './remove-lost-clusters.ts';
export * from './test-client.ts';

// testing/make-data-folder.d.ts
export declare const testFolderPrefix: string;
export declare const ownerFile = "test-owner.json";
export interface TestOwner {
  readonly machine: string;
  readonly pid: number;
}
export declare function makeDataFolder(name: string): Promise<string>;

// testing/migrate-down-and-up.d.ts
import { type PluginDefinition } from '@peixun/plugin-api';
import type { TestDatabase } from './create-test-database.ts';
export interface MigrationRound {
  readonly from: string;
  readonly before: readonly string[];
  readonly without: readonly string[];
  readonly after: readonly string[];
}
export declare function migrateDownAndUp({ database, administrator }: TestDatabase, plugin: PluginDefinition): Promise<MigrationRound[]>;

// testing/remove-lost-clusters.d.ts
export declare function removeLostClusters(): Promise<void>;

// testing/test-client.d.ts
import type { Api, FileResponse, Operation, Upload } from '@peixun/plugin-api';
import type { z } from 'zod';
type SentPart<Schema> = Schema extends Upload ? File : Schema extends z.ZodType ? z.input<Schema> : never;
type Part = 'params' | 'query' | 'body';
export type CallInput<Op extends Operation> = {
  readonly [Name in Part as Op[Name] extends object ? ({} extends SentPart<Op[Name]> ? never : Name) : never]: SentPart<Op[Name]>;
} & {
  readonly [Name in Part as Op[Name] extends object ? ({} extends SentPart<Op[Name]> ? Name : never) : never]?: SentPart<Op[Name]>;
};
export type CallOutput<Op extends Operation> = Op['response'] extends FileResponse ? Uint8Array : Op['response'] extends z.ZodType ? z.output<Op['response']> : undefined;
export declare class ProblemAnswer extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly { path: (string | number)[]; code: string; message: string }[];
  constructor(status: number, problem: { code?: string; title?: string; issues?: ProblemAnswer['issues'] });
}
export declare class TestClient {
  #private;
  readonly accountId: string | undefined;
  readonly personId: string | undefined;
  constructor(options: {
    fetch: (request: Request) => Promise<Response>;
    county: string;
    cookie?: string;
    accountId?: string;
    personId?: string;
  });
  send(path: string, options?: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Response>;
  api<Operations extends Api>(plugin: string): <Key extends keyof Operations & string>(key: Key, ...[input, headers]: {} extends CallInput<Operations[Key]> ? [input?: CallInput<Operations[Key]>, headers?: Record<string, string>] : [input: CallInput<Operations[Key]>, headers?: Record<string, string>]) => Promise<CallOutput<Operations[Key]>>;
  notices(): Promise<{
    id: string;
    title: { 'zh-CN': string; en: string };
    link: string | null;
    createdAt: string;
    isRead: boolean;
  }[]>;
}
export {};
