import type { Actor, County, Language } from '@peixun/plugin-api';
import { z } from 'zod';
import { crossingError } from './crossing-errors.ts';

/** A piece of a plugin's work, as the host asks its process for it. */
export type Work =
  | { readonly kind: 'start' | 'stop' }
  | { readonly kind: 'migrate'; readonly migration: string }
  | { readonly kind: 'operation'; readonly key: string; readonly input: unknown }
  | { readonly kind: 'service'; readonly id: string; readonly method: string; readonly input: unknown }
  | { readonly kind: 'handle'; readonly position: number; readonly event: unknown }
  | { readonly kind: 'job'; readonly id: string; readonly input: unknown }
  | { readonly kind: 'receive'; readonly box: string; readonly answers: readonly unknown[] }
  | { readonly kind: 'finish'; readonly box: string; readonly group: string }
  | { readonly kind: 'compute'; readonly id: string; readonly module: string; readonly input: Uint8Array };

/** What of a context never changes during a call, as far as the call has it. */
export interface Circumstances {
  readonly county?: County | undefined;
  readonly actor?: Actor | undefined;
  readonly language?: Language | undefined;
}

/** What the host sends. */
export type HostMessage =
  | { readonly type: 'load'; readonly manifest: unknown; readonly root: string }
  | {
      readonly type: 'call';
      readonly call: number;
      readonly work: Work;
      readonly circumstances: Circumstances;
    }
  | { readonly type: 'abort'; readonly call: number }
  | { readonly type: 'progress'; readonly ask: number; readonly done: number; readonly total: number }
  | { readonly type: 'answer'; readonly ask: number; readonly outcome: Outcome }
  | { readonly type: 'ping' };

/** How something ended. */
export const outcome = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ error: crossingError }),
]);

export type Outcome = z.output<typeof outcome>;

/** What an isolated plugin wants of the host: in which call, what, and with what. */
export const ask = z.strictObject({ call: z.int(), wish: z.string().max(40), input: z.unknown() });

export type Ask = z.output<typeof ask>;

/** What an isolated plugin sends. Everything in it is checked: nobody reviewed who wrote it. */
export const pluginMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('loaded'), description: z.unknown() }),
  z.strictObject({ type: z.literal('failed'), error: crossingError }),
  z.strictObject({ type: z.literal('done'), call: z.int(), outcome }),
  z.strictObject({ type: z.literal('ask'), ask: z.int(), ...ask.shape }),
  z.strictObject({
    type: z.literal('log'),
    level: z.enum(['info', 'warn', 'error']),
    message: z.string().max(2_000),
    fields: z.string().max(8_000).optional(),
  }),
  z.strictObject({ type: z.literal('pong'), residentBytes: z.number() }),
]);

export type PluginMessage = z.output<typeof pluginMessage>;
