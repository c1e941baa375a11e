import type { ComponentType } from 'react';
import { onDemand } from '../components/on-demand.tsx';
import type { Messages } from '../i18n/texts.ts';

/** Components by the ids of `ui` in `definePlugin`. Each takes other props: a slot's what its owner passes. */
export type Components<Id extends string = string> = Readonly<Record<Id, ComponentType<never>>>;

/** What `src/ui/index.tsx` of a plugin exports. */
export interface PluginUi {
  readonly pages?: Components;
  readonly widgets?: Components;
  readonly slots?: Components;
  readonly messages: Messages;
}

/** Components that are loaded when they are first shown. */
export function lazyComponents<const Id extends string>(
  loaders: Readonly<Record<Id, () => Promise<ComponentType<never>>>>,
): Components<Id> {
  const entries = Object.entries<() => Promise<ComponentType<never>>>(loaders).map(
    ([id, load]) =>
      [id, onDemand(load as () => Promise<ComponentType<object>>) as ComponentType<never>] as const,
  );
  return Object.fromEntries<ComponentType<never>>(entries) as Components<Id>;
}
