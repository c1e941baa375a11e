export { useAllowed, useCounty, useCountyView, useMe, usePluginEnabled } from '../county/county-context.ts';
export type { CountyProfile, CountyView, Me, PluginView } from '../county/county-view.ts';
