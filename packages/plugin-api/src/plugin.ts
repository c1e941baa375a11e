/* oxlint-disable typescript/no-explicit-any -- a list of parts holds any tables, settings and payloads; `partsOf` types each. */
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

/** An API and its handlers. Made by `routes`. */
export interface RoutesDefinition {
  readonly api: Api;
  readonly handlers: Readonly<
    Record<string, (context: Context, input: OperationInput<any>) => Promise<unknown>>
  >;
}

/** A service and its methods. Made by `provide`. */
export interface ServiceProvision {
  readonly token: ServiceToken;
  readonly methods: Readonly<Record<string, (context: Context, input: any) => Promise<unknown>>>;
}

/** A handler of an event. Made by `handler`. */
export interface HandlerDefinition {
  readonly event: EventReference;
  /** A plugin enabled later gets the events it missed; without it, only what comes after. */
  readonly catchUp: boolean;
  readonly handle: (context: HandlerContext, event: PublishedEvent<any>) => Promise<void>;
}

/** A job and its work. Made by `job`. */
export interface JobDefinition {
  readonly token: JobToken;
  readonly run: (context: Context, input: any, reportProgress: ReportProgress) => Promise<unknown>;
}

/** What happens with the answers that leave an anonymous box. Made by `box`. */
export interface AnonymousBoxDefinition {
  readonly token: AnonymousBoxToken;
  /** At least five answers of one group, in random order; written together with their removal from the box. */
  readonly receive: (context: HandlerContext, answers: readonly any[]) => Promise<void>;
  /**
   * A closed group has given its last answers, or never had enough of them: what was received of it is final. Called
   * with the string that was closed, once, and written together with the last answers.
   */
  readonly finish?: (context: HandlerContext, group: string) => Promise<void>;
}

/** What `start` gets: the host, not a county. */
export interface PluginStartContext {
  readonly log: Logger;
  readonly counties: () => readonly County[];
  readonly signal: AbortSignal;
}

export interface PluginDefinition {
  /** Kebab case, the folder's name: `needs-analysis`. */
  readonly id: string;
  /** Semantic version of the package. */
  readonly version: string;
  readonly title: Text;
  readonly description: Text;
  /** Ranges need an upper bound: `^1.0`, never `>=1`. */
  readonly requires: { readonly kernel: string; readonly services?: readonly ServiceReference<any, false>[] };
  readonly optional?: { readonly services?: readonly ServiceReference<any, true>[] };
  /** Settings of a county: JSON Schema, form and defaults come from it; `{}` must be valid. */
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

/** The manifest of a plugin, which reads as its table of contents. */
export function definePlugin(definition: PluginDefinition): PluginDefinition {
  return definition;
}

/**
 * The typed makers of a plugin's parts, bound to its tables and settings once:
 * `export const { routes, handler } = partsOf<NeedsDatabase, NeedsSettings>();`
 */
export function partsOf<Database, Settings = Record<string, never>>() {
  type PluginContext = Context<Database, Settings>;
  type PluginHandlerContext = HandlerContext<Database, Settings>;
  return {
    routes<const Operations extends Api>(
      api: Operations,
      handlers: Routes<PluginContext, Operations>,
    ): RoutesDefinition {
      return { api, handlers: handlers as never };
    },
    provide<Methods extends ServiceMethods>(
      token: ServiceToken<Methods>,
      methods: {
        readonly [Name in keyof Methods]: (
          context: PluginContext,
          input: z.output<Methods[Name]['input']>,
        ) => Promise<z.input<Methods[Name]['output']>>;
      },
    ): ServiceProvision {
      return { token, methods: methods as never };
    },
    handler<Token extends EventToken>(
      event: Token | EventReference<Token>,
      handle: (
        context: PluginHandlerContext,
        event: PublishedEvent<z.output<Token['payload']>>,
      ) => Promise<void>,
      options: { catchUp?: boolean } = {},
    ): HandlerDefinition {
      return { event, catchUp: options.catchUp ?? false, handle };
    },
    job<Input extends z.ZodType>(
      token: JobToken<Input>,
      run: (
        context: PluginContext,
        input: z.output<Input>,
        reportProgress: ReportProgress,
      ) => Promise<unknown>,
    ): JobDefinition {
      return { token, run };
    },
    box<Answer extends z.ZodType>(
      token: AnonymousBoxToken<Answer>,
      receive: (context: PluginHandlerContext, answers: readonly z.output<Answer>[]) => Promise<void>,
      finish?: (context: PluginHandlerContext, group: string) => Promise<void>,
    ): AnonymousBoxDefinition {
      return { token: token as never, receive, finish: finish as never };
    },
  };
}
