import { createContext, useContext } from 'react';
import type { CountyProfile, CountyView, Me } from './county-view.ts';

export const CountyContext = createContext<CountyView>({ plugins: [], failing: [] });

export function useCountyView(): CountyView {
  return useContext(CountyContext);
}

export function useCounty(): CountyProfile | undefined {
  return useCountyView().county;
}

/** Who is signed in; `undefined` on a page without account. */
export function useMe(): Me | undefined {
  return useCountyView().me;
}

/** Whether to show what needs a permission, for any of the person's units. The server decides again. */
export function useAllowed(permission: string): boolean {
  return useMe()?.permissions[permission] !== undefined;
}

export function usePluginEnabled(id: string): boolean {
  return useCountyView().plugins.some(plugin => plugin.id === id);
}
