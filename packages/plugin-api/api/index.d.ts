// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// anonymous-boxes.d.ts
import type { z } from 'zod';
export interface AnonymousBoxToken<Answer extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly answer: Answer;
  readonly group: (answer: z.output<Answer>) => string;
}
export declare function defineAnonymousBox<Answer extends z.ZodType>(token: AnonymousBoxToken<Answer>): AnonymousBoxToken<Answer>;
export declare const anonymousGroupSize = 5;

// api.d.ts
import { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';
export type Access = {
  readonly permission: string;
} | {
  readonly signedIn: true;
} | {
  readonly public: string;
};
export interface Operation {
  readonly summary: Text;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | Upload;
  readonly response?: z.ZodType | FileResponse;
  readonly bodyLimit?: number;
  readonly trace?: 'anonymous';
  readonly deprecated?: Deprecation;
}
export type OperationKey = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
export type Api = Readonly<Record<string, Operation>>;
export declare function defineApi<const Operations extends Api>(operations: Operations & {
  [Key in keyof Operations]: Key extends OperationKey ? unknown : never;
}): Operations;
export interface Upload {
  readonly kind: 'upload';
  readonly maxBytes: number;
  readonly extensions: readonly string[];
}
export declare function upload(options: {
  maxBytes: number;
  extensions: readonly string[];
}): Upload;
export interface UploadedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}
export interface FileResponse {
  readonly kind: 'file';
  readonly contentType: string;
}
export declare function fileResponse(contentType: string): FileResponse;
export interface FileAnswer {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}
export declare const pageQuery: z.ZodObject<{
  cursor: z.ZodOptional<z.ZodString>;
  limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
}>;
export declare function page<Item extends z.ZodType>(item: Item): z.ZodObject<{
  items: z.ZodArray<Item>;
  nextCursor: z.ZodOptional<z.ZodString>;
  total: z.ZodOptional<z.ZodNumber>;
}>;
type InputPart<Schema> = Schema extends Upload ? UploadedFile : Schema extends z.ZodType ? z.output<Schema> : undefined;
export interface OperationInput<Op extends Operation> {
  readonly params: InputPart<Op['params']>;
  readonly query: InputPart<Op['query']>;
  readonly body: InputPart<Op['body']>;
}
export type OperationOutput<Op extends Operation> = Op['response'] extends FileResponse ? FileAnswer : Op['response'] extends z.ZodType ? z.input<Op['response']> : void;
export type Routes<Context, Operations extends Api> = {
  readonly [Key in keyof Operations]: (context: Context, input: OperationInput<Operations[Key]>) => Promise<OperationOutput<Operations[Key]>>;
};
export {};

// computations.d.ts
export interface ComputationRun {
  reportProgress(done: number, total: number): void;
  shouldStop(): boolean;
}
export interface Computation<Input = any, Output = unknown> {
  readonly id: string;
  readonly module: string;
  readonly seconds?: number;
  readonly memoryMb?: number;
  readonly run: (input: Input, run: ComputationRun) => Output | Promise<Output>;
}
export declare function defineComputation<Input, Output>(computation: Computation<Input, Output>): Computation<Input, Output>;
export interface ComputeOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly stop?: AbortSignal;
  readonly signal?: AbortSignal;
}

// context.d.ts
import type { AnonymousBoxToken } from './anonymous-boxes.ts';
import type { Computation, ComputeOptions } from './computations.ts';
import type { Directory } from './directory.ts';
import type { Files } from './files.ts';
import type { AppliedRule, RuleSet } from './rule-sets.ts';
import type { Search } from './search.ts';
import type { ServiceClient, ServiceReference, ServiceToken } from './services.ts';
import type { Storage, Transaction } from './storage.ts';
import type { Language, Text } from './text.ts';
import type { z } from 'zod';
export interface County {
  readonly id: string;
  readonly name: Text;
  readonly timeZone: string;
  readonly languages: readonly Language[];
}
export type Actor = {
  readonly kind: 'person';
  readonly accountId: string;
  readonly personId: string | null;
} | {
  readonly kind: 'system';
  readonly reason: string;
} | {
  readonly kind: 'anonymous';
};
export interface Logger {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}
export interface PersonalData {
  encrypt(plain: string): Uint8Array;
  decrypt(stored: Uint8Array): string;
  blindIndex(field: string, plain: string): Uint8Array;
}
export interface Context<Database = any, Settings = any> extends Storage<Database> {
  readonly county: County;
  readonly actor: Actor;
  readonly language: Language;
  readonly settings: Settings;
  readonly directory: Directory;
  readonly files: Files;
  readonly search: Search;
  readonly personalData: PersonalData;
  readonly log: Logger;
  readonly signal: AbortSignal;
  now(): Date;
  newId(): string;
  can(permission: string, unitId?: string): boolean;
  require(permission: string, unitId?: string): void;
  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>>;
  service<Token extends ServiceToken>(reference: ServiceReference<Token, false>): ServiceClient<Token>;
  service<Token extends ServiceToken>(reference: ServiceReference<Token, true>): ServiceClient<Token> | undefined;
  dropAnonymously<Answer extends z.ZodType>(box: AnonymousBoxToken<Answer>, answer: z.input<Answer>): Promise<void>;
  compute<Input, Output>(computation: Computation<Input, Output>, input: NoInfer<Input>, options?: ComputeOptions): Promise<Output>;
}
export interface HandlerContext<Database = any, Settings = any> extends Transaction<Database> {
  readonly county: County;
  readonly settings: Settings;
  readonly log: Logger;
  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>>;
}

// county-tables.d.ts
import { type CreateTableBuilder, type Generated, type Kysely } from 'kysely';
export interface CountyTable {
  county_id: Generated<string>;
}
export declare function createCountyTable<Name extends string>(db: Kysely<unknown>, name: Name): CreateTableBuilder<Name, 'county_id'>;

// deprecation.d.ts
import type { Text } from './text.ts';
export interface Deprecation {
  readonly since: string;
  readonly on: string;
  readonly removedIn: string;
  readonly removedOn?: string;
  readonly use: Text;
}

// directory.d.ts
export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
}
export declare const unitKinds: readonly ['county', 'department', 'township', 'village', 'school', 'branch', 'enterprise', 'other'];
export type UnitKind = (typeof unitKinds)[number];
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly audienceId: string | null;
  readonly postIds: readonly string[];
  readonly active: boolean;
}
export interface Audience {
  readonly id: string;
  readonly name: string;
}
export interface Post {
  readonly id: string;
  readonly name: string;
}
export interface PermissionHolder {
  readonly personId: string;
  readonly units: '*' | readonly string[];
}
export interface PeopleFilter {
  readonly ids?: readonly string[];
  readonly unitId?: string;
  readonly audienceId?: string;
  readonly postId?: string;
  readonly name?: string;
  readonly cursor?: string;
  readonly limit?: number;
}
export interface Directory {
  units(): Promise<readonly Unit[]>;
  unit(id: string): Promise<Unit | undefined>;
  people(filter: PeopleFilter): Promise<{ items: readonly Person[]; nextCursor?: string }>;
  person(id: string): Promise<Person | undefined>;
  countPeople(filter: Pick<PeopleFilter, 'unitId' | 'audienceId' | 'postId'>): Promise<number>;
  audiences(): Promise<readonly Audience[]>;
  posts(): Promise<readonly Post[]>;
  holders(permission: string): Promise<readonly PermissionHolder[]>;
}

// errors.d.ts
import type { Text } from './text.ts';
export type ErrorKind = 'input' | 'not-allowed' | 'not-found' | 'conflict' | 'unavailable' | 'internal';
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}
declare const brand: unique symbol;
export declare class PeixunError extends Error {
  readonly [brand] = true;
  readonly kind: ErrorKind;
  readonly code: string;
  readonly title: Text;
  readonly issues: readonly Issue[];
  readonly values: ErrorValues;
  constructor(options: {
    kind: ErrorKind;
    code: string;
    title: Text;
    issues?: readonly Issue[];
    values?: ErrorValues;
    cause?: unknown;
  });
}
export declare function isPeixunError(error: unknown): error is PeixunError;
export interface ErrorEntry extends Text {
  readonly kind: ErrorKind;
}
export type ErrorValues = Readonly<Record<string, string | number | Text>>;
export type ErrorFactory = (values?: ErrorValues, details?: {
  issues?: readonly Issue[];
  path?: readonly (string | number)[];
  cause?: unknown;
}) => PeixunError;
export type ErrorCatalogue<Code extends string = string> = Readonly<Record<Code, ErrorFactory>> & {
  readonly [catalogueEntries]: Readonly<Record<Code, ErrorEntry>>;
};
export declare const catalogueEntries: unique symbol;
export declare function defineErrors<const Entries extends Record<string, ErrorEntry>>(entries: Entries): ErrorCatalogue<Extract<keyof Entries, string>>;
export {};

// events.d.ts
import type { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';
export interface EventToken<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly version: number;
  readonly title: Text;
  readonly payload: Payload;
  readonly key: (payload: z.output<Payload>) => string;
  readonly deprecated?: Deprecation;
}
export declare function defineEvent<Payload extends z.ZodType>(token: EventToken<Payload>): EventToken<Payload>;
export interface EventReference<Token extends EventToken = EventToken> {
  readonly name: string;
  readonly version: number;
  readonly token?: Token;
}
export declare function eventReference<Token extends EventToken>(name: string, version: number): EventReference<Token>;
export interface PublishedEvent<Payload = unknown> {
  readonly id: string;
  readonly sequence: bigint;
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly occurredAt: Date;
  readonly payload: Payload;
}

// files.d.ts
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
}
export interface NewFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly keepUntil?: Date;
}
export interface Files {
  put(file: NewFile): Promise<StoredFile>;
  get(id: string): Promise<StoredFile & { readonly bytes: Uint8Array }>;
  remove(id: string): Promise<void>;
}

// index.d.ts
export * from './anonymous-boxes.ts';
export * from './api.ts';
export * from './computations.ts';
export * from './context.ts';
export * from './county-tables.ts';
export * from './deprecation.ts';
export * from './directory.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './files.ts';
export * from './jobs.ts';
export * from './manifest.ts';
export * from './pagination.ts';
export * from './permissions.ts';
export * from './plugin.ts';
export * from './rule-sets.ts';
export * from './search.ts';
export * from './services.ts';
export * from './settings.ts';
export * from './storage.ts';
export * from './text.ts';
export * from './ui.ts';

// jobs.d.ts
import type { z } from 'zod';
import type { Text } from './text.ts';
export interface JobToken<Input extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly title: Text;
  readonly input: Input;
  readonly schedule?: string;
  readonly timeLimit?: number;
  readonly watchedBy?: string;
}
export declare function defineJob<Input extends z.ZodType>(token: JobToken<Input>): JobToken<Input>;
export type ReportProgress = (done: number, total: number) => Promise<void>;
export interface JobRun {
  readonly id: string;
  readonly job: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly result?: unknown;
  readonly error?: { readonly code: string; readonly title: string };
}

// manifest.d.ts
import { z } from 'zod';
import type { PluginDefinition } from './plugin.ts';
export declare const deprecation: z.ZodObject<{
  since: z.ZodString;
  on: z.ZodISODate;
  removedIn: z.ZodString;
  removedOn: z.ZodOptional<z.ZodISODate>;
  use: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
} & strict>;
export declare const pluginManifest: z.ZodObject<{
  manifestVersion: z.ZodLiteral<1>;
  id: z.ZodString;
  version: z.ZodString;
  title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
  description: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
  main: z.ZodString;
  requires: z.ZodObject<{
    kernel: z.ZodString;
    services: z.ZodArray<z.ZodObject<{ id: z.ZodString; range: z.ZodString } & strict>>;
  } & strict>;
  optional: z.ZodObject<{
    services: z.ZodArray<z.ZodObject<{ id: z.ZodString; range: z.ZodString } & strict>>;
  } & strict>;
  provides: z.ZodObject<{
    services: z.ZodArray<z.ZodObject<{
      id: z.ZodString;
      version: z.ZodString;
      deprecated: z.ZodOptional<typeof deprecation>;
    } & strict>>;
  } & strict>;
  publishes: z.ZodArray<z.ZodObject<{
    name: z.ZodString;
    version: z.ZodNumber;
    title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
    deprecated: z.ZodOptional<typeof deprecation>;
  } & strict>>;
  handles: z.ZodArray<z.ZodObject<{ name: z.ZodString; version: z.ZodNumber } & strict>>;
  permissions: z.ZodRecord<z.ZodString, z.ZodObject<{
    title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
    scope: z.ZodEnum<"county" | "self" | "unit">;
    defaultRoles: z.ZodArray<z.ZodString>;
  } & strict>>;
  migrations: z.ZodArray<z.ZodString>;
  settings: z.ZodRecord<z.ZodString, z.ZodUnknown>;
  ui: z.ZodOptional<z.ZodObject<{
    entry: z.ZodString;
    uiKit: z.ZodString;
    pages: z.ZodArray<z.ZodObject<{
      id: z.ZodString;
      path: z.ZodString;
      title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
      permission: z.ZodOptional<z.ZodString>;
      public: z.ZodOptional<z.ZodBoolean>;
    } & strict>>;
    navigation: z.ZodArray<z.ZodObject<{
      id: z.ZodString;
      title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
      shortTitle: z.ZodOptional<z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>>;
      icon: z.ZodString;
      path: z.ZodString;
      covers: z.ZodOptional<z.ZodArray<z.ZodString>>;
      permission: z.ZodOptional<z.ZodString>;
      order: z.ZodOptional<z.ZodNumber>;
      isPersonal: z.ZodOptional<z.ZodBoolean>;
    } & strict>>;
    widgets: z.ZodArray<z.ZodObject<{
      id: z.ZodString;
      title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
      permission: z.ZodOptional<z.ZodString>;
      size: z.ZodOptional<z.ZodEnum<"small" | "wide">>;
      order: z.ZodOptional<z.ZodNumber>;
    } & strict>>;
    slots: z.ZodArray<z.ZodObject<{ id: z.ZodString; slot: z.ZodString; permission: z.ZodOptional<z.ZodString> } & strict>>;
    offers: z.ZodDefault<z.ZodArray<z.ZodObject<{
      id: z.ZodString;
      title: z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString } & strict>;
      deprecated: z.ZodOptional<typeof deprecation>;
    } & strict>>>;
  } & strict>>;
} & strict>;
export type PluginManifest = z.output<typeof pluginManifest>;
export declare function manifestOf(definition: PluginDefinition, main?: string): PluginManifest;

// pagination.d.ts
import type { z } from 'zod';
export declare function pageOf<Row>(rows: readonly Row[], limit: number, sortKey: (row: Row) => readonly (string | number)[]): {
  items: Row[];
  nextCursor?: string;
};
export declare function readCursor<Key extends z.ZodType>(cursor: string | undefined, sortKey: Key): z.output<Key> | undefined;

// permissions.d.ts
import type { Text } from './text.ts';
export type StandardRole = 'system-administrator' | 'security-administrator' | 'audit-administrator' | 'leader' | 'training-office' | 'school' | 'unit-officer' | 'teacher' | 'trainee';
export type PermissionScope = 'unit' | 'county' | 'self';
export interface Permission {
  readonly title: Text;
  readonly scope?: PermissionScope;
  readonly defaultRoles: readonly StandardRole[];
}
export type Permissions<Id extends string = string> = Readonly<Record<Id, Permission>>;
export declare function definePermissions<const Id extends string>(permissions: Record<Id, Permission>): Permissions<Id>;

// plugin.d.ts
import type { z } from 'zod';
import type { AnonymousBoxToken } from './anonymous-boxes.ts';
import type { Api, OperationInput, Routes } from './api.ts';
import type { Context, County, HandlerContext, Logger } from './context.ts';
import type { ErrorCatalogue } from './errors.ts';
import type { EventReference, EventToken, PublishedEvent } from './events.ts';
import type { JobToken, ReportProgress } from './jobs.ts';
import type { Permissions } from './permissions.ts';
import type { RuleSet } from './rule-sets.ts';
import type { ServiceMethods, ServiceReference, ServiceToken } from './services.ts';
import type { Migration } from './storage.ts';
import type { Text } from './text.ts';
import type { UiDefinition } from './ui.ts';
export interface RoutesDefinition {
  readonly api: Api;
  readonly handlers: Readonly<Record<string, (context: Context, input: OperationInput<any>) => Promise<unknown>>>;
}
export interface ServiceProvision {
  readonly token: ServiceToken;
  readonly methods: Readonly<Record<string, (context: Context, input: any) => Promise<unknown>>>;
}
export interface HandlerDefinition {
  readonly event: EventReference;
  readonly catchUp: boolean;
  readonly handle: (context: HandlerContext, event: PublishedEvent<any>) => Promise<void>;
}
export interface JobDefinition {
  readonly token: JobToken;
  readonly run: (context: Context, input: any, reportProgress: ReportProgress) => Promise<unknown>;
}
export interface AnonymousBoxDefinition {
  readonly token: AnonymousBoxToken;
  readonly receive: (context: HandlerContext, answers: readonly any[]) => Promise<void>;
  readonly finish?: (context: HandlerContext, group: string) => Promise<void>;
}
export interface PluginStartContext {
  readonly log: Logger;
  readonly counties: () => readonly County[];
  readonly signal: AbortSignal;
}
export interface PluginDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly description: Text;
  readonly requires: {
    readonly kernel: string;
    readonly services?: readonly ServiceReference<any, false>[];
  };
  readonly optional?: { readonly services?: readonly ServiceReference<any, true>[] };
  readonly settings?: z.ZodObject;
  readonly permissions: Permissions;
  readonly errors?: ErrorCatalogue;
  readonly ruleSets?: readonly RuleSet<any>[];
  readonly publishes?: readonly EventToken<any>[];
  readonly migrations?: readonly Migration[];
  readonly routes?: readonly RoutesDefinition[];
  readonly services?: readonly ServiceProvision[];
  readonly handlers?: readonly HandlerDefinition[];
  readonly jobs?: readonly JobDefinition[];
  readonly anonymousBoxes?: readonly AnonymousBoxDefinition[];
  readonly ui?: UiDefinition;
  readonly start?: (context: PluginStartContext) => Promise<{ stop?(): Promise<void> } | void>;
}
export declare function definePlugin(definition: PluginDefinition): PluginDefinition;
export declare function partsOf<Database, Settings = Record<string, never>>(): {
  routes<const Operations extends Api>(api: Operations, handlers: Routes<Context<Database, Settings>, Operations>): RoutesDefinition;
  provide<Methods extends ServiceMethods>(token: ServiceToken<Methods>, methods: {
    readonly [Name in keyof Methods]: (context: Context<Database, Settings>, input: z.output<Methods[Name]['input']>) => Promise<z.input<Methods[Name]['output']>>;
  }): ServiceProvision;
  handler<Token extends EventToken>(event: Token | EventReference<Token>, handle: (context: HandlerContext<Database, Settings>, event: PublishedEvent<z.output<Token['payload']>>) => Promise<void>, options?: { catchUp?: boolean }): HandlerDefinition;
  job<Input extends z.ZodType>(token: JobToken<Input>, run: (context: Context<Database, Settings>, input: z.output<Input>, reportProgress: ReportProgress) => Promise<unknown>): JobDefinition;
  box<Answer extends z.ZodType>(token: AnonymousBoxToken<Answer>, receive: (context: HandlerContext<Database, Settings>, answers: readonly z.output<Answer>[]) => Promise<void>, finish?: (context: HandlerContext<Database, Settings>, group: string) => Promise<void>): AnonymousBoxDefinition;
};

// rule-sets.d.ts
import type { z } from 'zod';
import type { Text } from './text.ts';
export interface RuleSetVersion<Values> {
  readonly effectiveFrom: string;
  readonly source: Text;
  readonly values: Values;
}
export interface RuleSet<Schema extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly title: Text;
  readonly schema: Schema;
  readonly versions: readonly RuleSetVersion<z.output<Schema>>[];
}
export declare function defineRuleSet<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>): RuleSet<Schema>;
export interface AppliedRule<Values> extends RuleSetVersion<Values> {
  readonly origin: 'county' | 'plugin';
}

// search.d.ts
export interface SearchEntry {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly keywords?: string;
  readonly link: string;
  readonly permission: string;
  readonly unitId?: string | null;
}
export interface SearchHit {
  readonly plugin: string;
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly link: string;
}
export interface Search {
  index(entries: readonly SearchEntry[]): Promise<void>;
  remove(type: string, ids: readonly string[]): Promise<void>;
  find(type: string, words: string, limit?: number): Promise<readonly SearchHit[]>;
}

// services.d.ts
import type { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';
export interface ServiceMethod<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly deprecated?: Deprecation;
}
export type ServiceMethods = Readonly<Record<string, ServiceMethod>>;
export interface ServiceToken<Methods extends ServiceMethods = ServiceMethods> {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly methods: Methods;
  readonly deprecated?: Deprecation;
}
export declare function defineService<const Methods extends ServiceMethods>(token: {
  id: string;
  version: string;
  title: Text;
  methods: Methods;
  deprecated?: Deprecation;
}): ServiceToken<Methods>;
export type ServiceClient<Token extends ServiceToken> = {
  readonly [Name in keyof Token['methods']]: (input: z.input<Token['methods'][Name]['input']>) => Promise<z.output<Token['methods'][Name]['output']>>;
};
export interface ServiceReference<Token extends ServiceToken = ServiceToken, Optional extends boolean = boolean> {
  readonly id: string;
  readonly range: string;
  readonly optional: Optional;
  readonly token?: Token;
}
export declare function requiredService<Token extends ServiceToken>(id: string, range: string): ServiceReference<Token, false>;
export declare function optionalService<Token extends ServiceToken>(id: string, range: string): ServiceReference<Token, true>;

// settings.d.ts
import type { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';
export declare function secret<Schema extends z.ZodType>(schema: Schema): Schema;
export declare function setting<Schema extends z.ZodType>(schema: Schema, words: {
  readonly title: Text;
  readonly description?: Text;
  readonly deprecated?: Deprecation;
}): Schema;

// storage.d.ts
import type { Compilable, Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { z } from 'zod';
import type { AnonymousBoxToken } from './anonymous-boxes.ts';
import type { EventToken } from './events.ts';
import type { JobToken } from './jobs.ts';
import type { Text } from './text.ts';
export type QueryBuilder<Database> = Pick<Kysely<Database>, 'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'selectNoFrom'>;
export interface AuditEntry {
  readonly objectType: string;
  readonly objectId: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}
export interface Notice {
  readonly personIds: readonly string[];
  readonly title: Text;
  readonly link?: string;
  readonly subject?: string;
  readonly lastDay?: string;
}
export interface Transaction<Database> {
  readonly db: KyselyTransaction<Database>;
  write(statement: Compilable<unknown>): void;
  publish<Payload extends z.ZodType>(event: EventToken<Payload>, payload: z.input<Payload>): void;
  audit(entry: AuditEntry): void;
  startJob<Input extends z.ZodType>(job: JobToken<Input>, input: z.input<Input>): string;
  notify(notice: Notice): void;
  withdrawNotices(subject: string, personIds?: readonly string[]): void;
  closeAnonymousGroup(box: AnonymousBoxToken, group: string): void;
  now(): Date;
  newId(): string;
}
export interface Storage<Database> {
  read<Row>(query: (db: QueryBuilder<Database>) => Compilable<Row>): Promise<Row[]>;
  transaction<Result>(work: (tx: Transaction<Database>) => Promise<Result>): Promise<Result>;
}
export interface Migration {
  readonly name: string;
  up(db: Kysely<unknown>): Promise<void>;
  down(db: Kysely<unknown>): Promise<void>;
}

// text.d.ts
export type Language = 'zh-CN' | 'en';
export declare const languages: readonly Language[];
export type Text = Readonly<Record<Language, string>>;
export declare function text(zhCN: string, en: string): Text;

// ui.d.ts
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';
export interface UiPage {
  readonly id: string;
  readonly path: string;
  readonly title: Text;
  readonly permission?: string;
  readonly public?: boolean;
}
export interface UiNavigationItem {
  readonly id: string;
  readonly title: Text;
  readonly shortTitle?: Text;
  readonly icon: string;
  readonly path: string;
  readonly covers?: readonly string[];
  readonly permission?: string;
  readonly order?: number;
  readonly isPersonal?: boolean;
}
export interface UiWidget {
  readonly id: string;
  readonly title: Text;
  readonly permission?: string;
  readonly size?: 'small' | 'wide';
  readonly order?: number;
}
export interface UiSlot {
  readonly id: string;
  readonly title: Text;
  readonly deprecated?: Deprecation;
}
export interface UiSlotContribution {
  readonly id: string;
  readonly slot: string;
  readonly permission?: string;
}
export interface UiDefinition {
  readonly entry: string;
  readonly uiKit: string;
  readonly pages: readonly UiPage[];
  readonly navigation?: readonly UiNavigationItem[];
  readonly widgets?: readonly UiWidget[];
  readonly slots?: readonly UiSlotContribution[];
  readonly offers?: readonly UiSlot[];
}
