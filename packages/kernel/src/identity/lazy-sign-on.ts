import type { SignOn, SignOnOptions } from './sign-on.ts';

export type LazySignOn = () => Promise<SignOn>;

/** The sign-on library, loaded when it is first asked: that takes a third of a host's start. */
export function lazySignOn(options: SignOnOptions): LazySignOn {
  let loading: Promise<SignOn> | undefined;
  return () => (loading ??= import('./sign-on.ts').then(({ createSignOn }) => createSignOn(options)));
}
