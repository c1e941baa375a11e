import { createContext, useContext } from 'react';

/** The id of the plugin whose component is shown: names its texts. The shell's own pages are `shell`. */
export const PluginContext = createContext('shell');

export function usePluginId(): string {
  return useContext(PluginContext);
}
