import { connection } from '../connection/connection.ts';
import { addMessages } from '../i18n/texts.ts';
import type { PluginUi } from './plugin-ui.ts';

const loading = new Map<string, Promise<PluginUi>>();

/** Loads the UI module of a plugin, once. Browsers remember a module that failed: only a new page asks again. */
export function loadPluginUi(plugin: { readonly id: string; readonly uiUrl: string }): Promise<PluginUi> {
  const known = loading.get(plugin.uiUrl);
  if (known) return known;
  const address = `${connection().basePath}${plugin.uiUrl}`;
  const promise = (import(/* @vite-ignore */ address) as Promise<PluginUi>).then(ui => {
    addMessages(plugin.id, ui.messages);
    return ui;
  });
  loading.set(plugin.uiUrl, promise);
  return promise;
}
