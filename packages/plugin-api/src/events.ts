import type { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';

/**
 * The contract of an event: `plugin.thing-happened`, past tense, a whole-number version. Payloads carry ids,
 * never names.
 */
export interface EventToken<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly version: number;
  readonly title: Text;
  readonly payload: Payload;
  /** Events of one key are handled in the order of their publication. */
  readonly key: (payload: z.output<Payload>) => string;
  /** Who handles it is warned. */
  readonly deprecated?: Deprecation;
}

export function defineEvent<Payload extends z.ZodType>(token: EventToken<Payload>): EventToken<Payload> {
  return token;
}

/** An event of another plugin, by name and version; the token is a type import. */
export interface EventReference<Token extends EventToken = EventToken> {
  readonly name: string;
  readonly version: number;
  /** Never present: it only carries the type. */
  readonly token?: Token;
}

export function eventReference<Token extends EventToken>(
  name: string,
  version: number,
): EventReference<Token> {
  return { name, version };
}

/** An event as a handler gets it. */
export interface PublishedEvent<Payload = unknown> {
  /** UUID v7. */
  readonly id: string;
  /** Grows by publication within a county. */
  readonly sequence: bigint;
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly occurredAt: Date;
  readonly payload: Payload;
}
