import { connection } from '../connection/connection.ts';
import { addMessages } from '../i18n/texts.ts';
import type { PluginUi } from './plugin-ui.ts';

const loading = new Map<string, Promise<PluginUi>>();
const failures = new Map<string, number>();

/**
 * Loads the UI module of a plugin, once. A failure is forgotten, so that a later try asks the network again
 * (under another address, since browsers remember a module that failed).
 */
export function loadPluginUi(plugin: { readonly id: string; readonly uiUrl: string }): Promise<PluginUi> {
  const known = loading.get(plugin.uiUrl);
  if (known) return known;
  const times = failures.get(plugin.uiUrl) ?? 0;
  const address = `${connection().basePath}${plugin.uiUrl}${times === 0 ? '' : `?again=${times}`}`;
  const promise = importUi(address).then(
    ui => {
      addMessages(plugin.id, ui.messages);
      return ui;
    },
    (error: unknown) => {
      loading.delete(plugin.uiUrl);
      failures.set(plugin.uiUrl, times + 1);
      throw error;
    },
  );
  loading.set(plugin.uiUrl, promise);
  return promise;
}

function importUi(address: string): Promise<PluginUi> {
  return import(/* @vite-ignore */ address) as Promise<PluginUi>;
}
