import type { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';

/** A method of a service: asynchronous, serialisable in and out, checked at the border. */
export interface ServiceMethod<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  /** The log names each plugin that calls it, once. */
  readonly deprecated?: Deprecation;
}

export type ServiceMethods = Readonly<Record<string, ServiceMethod>>;

/** The contract of a service: id `plugin/name`, its own semantic version, its methods. */
export interface ServiceToken<Methods extends ServiceMethods = ServiceMethods> {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly methods: Methods;
  /** Who needs it is warned. */
  readonly deprecated?: Deprecation;
}

export function defineService<const Methods extends ServiceMethods>(token: {
  id: string;
  version: string;
  title: Text;
  methods: Methods;
  deprecated?: Deprecation;
}): ServiceToken<Methods> {
  return token;
}

/** How a caller sees the service of a token. */
export type ServiceClient<Token extends ServiceToken> = {
  readonly [Name in keyof Token['methods']]: (
    input: z.input<Token['methods'][Name]['input']>,
  ) => Promise<z.output<Token['methods'][Name]['output']>>;
};

/**
 * A wish for a service, by id and range. It carries the token's type only: the provider's contract is a type
 * import, so that an absent provider breaks nothing.
 */
export interface ServiceReference<
  Token extends ServiceToken = ServiceToken,
  Optional extends boolean = boolean,
> {
  readonly id: string;
  readonly range: string;
  readonly optional: Optional;
  /** Never present: it only carries the type. */
  readonly token?: Token;
}

export function requiredService<Token extends ServiceToken>(
  id: string,
  range: string,
): ServiceReference<Token, false> {
  return { id, range, optional: false };
}

/** An optional service arrives as `undefined` where the county has not enabled its provider. */
export function optionalService<Token extends ServiceToken>(
  id: string,
  range: string,
): ServiceReference<Token, true> {
  return { id, range, optional: true };
}
