import { text, type Text } from '@peixun/plugin-api';
import type { HostView } from '../host/host-view.ts';

/** The plugins that a county's file enables and that do not serve there. */
export function failingPlugins(host: HostView, countyId: string): { id: string; title: Text }[] {
  const titles = new Map(host.plugins().map(({ id, title }) => [id, title]));
  return Object.entries(host.county(countyId)?.plugins ?? {})
    .filter(([id, { enabled }]) => enabled && !host.isEnabled(countyId, id))
    .map(([id]) => ({ id, title: titles.get(id) ?? text(id, id) }));
}
