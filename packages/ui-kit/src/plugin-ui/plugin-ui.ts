import { lazy, type ComponentType } from 'react';
import type { Messages } from '../i18n/texts.ts';

/** Components by the ids of `ui` in `definePlugin`. A slot's component gets what the slot's owner passes. */
export type Components = Readonly<Record<string, ComponentType<any>>>; // any: props differ from slot to slot

/** What `src/ui/index.tsx` of a plugin exports. */
export interface PluginUi {
  readonly pages?: Components;
  readonly widgets?: Components;
  readonly slots?: Components;
  readonly messages: Messages;
}

/** Components that are loaded when they are first shown. */
export function lazyComponents<const Id extends string>(
  loaders: Readonly<Record<Id, () => Promise<ComponentType<any>>>>,
): Readonly<Record<Id, ComponentType<any>>> {
  const entries = Object.entries<() => Promise<ComponentType<any>>>(loaders).map(
    ([id, load]) => [id, lazy(async () => ({ default: await load() }))] as const,
  );
  return Object.fromEntries<ComponentType<any>>(entries) as Record<Id, ComponentType<any>>;
}
