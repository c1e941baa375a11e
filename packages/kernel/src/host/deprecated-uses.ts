import { text, type Deprecation, type PluginManifest, type Text } from '@peixun/plugin-api';
import { provides } from './compatibility.ts';

/** Something of a county that goes away, and the plugin that still uses it. */
export interface DeprecatedUse {
  readonly plugin: string;
  readonly reason: Text;
}

/**
 * What the plugins of a county use although its owner says that it goes away: services, events, slots; and settings
 * that the county still sets. The manifests tell it, so that it is known before any code runs.
 *
 * @param settingsOf what the county sets in a plugin, by name.
 */
export function deprecatedUses(
  plugins: ReadonlyMap<string, PluginManifest>,
  settingsOf: (plugin: PluginManifest) => Readonly<Record<string, unknown>>,
): readonly DeprecatedUse[] {
  const all = [...plugins.values()];
  const offered = all.flatMap(({ ui }) => ui?.offers ?? []);
  return all.flatMap(manifest => {
    const { id, requires, optional, handles, ui, settings } = manifest;
    const use = (kindChinese: string, kind: string, name: string, deprecated: Deprecation | undefined) =>
      deprecated
        ? [{ plugin: id, reason: reasonOf(`${kindChinese} '${name}'`, `${kind} '${name}'`, deprecated) }]
        : [];
    const properties = (settings['properties'] ?? {}) as Record<string, { deprecation?: Deprecation }>;
    return [
      ...[...requires.services, ...optional.services].flatMap(service => {
        const found = all.find(provider => provides(provider, service))?.provides.services;
        return use('服务', 'service', service.id, found?.find(own => own.id === service.id)?.deprecated);
      }),
      ...handles.flatMap(({ name, version }) => {
        const published = all
          .flatMap(({ publishes }) => publishes)
          .find(event => event.name === name && event.version === version);
        return use('事件', 'event', `${name}.v${version.toFixed()}`, published?.deprecated);
      }),
      ...(ui?.slots ?? []).flatMap(({ slot }) =>
        use('插槽', 'slot', slot, offered.find(own => own.id === slot)?.deprecated),
      ),
      ...Object.keys(settingsOf(manifest)).flatMap(name =>
        use('设置', 'setting', name, properties[name]?.deprecation),
      ),
    ];
  });
}

function reasonOf(zhCN: string, en: string, { since, removedIn, removedOn, use }: Deprecation): Text {
  return text(
    `${zhCN} 自 ${since} 版起弃用，${removedIn} 版${removedOn ? `（不早于 ${removedOn}）` : ''}起取消。${use['zh-CN']}`,
    `The ${en} is deprecated since ${since} and gone in ${removedIn}${removedOn ? `, not before ${removedOn}` : ''}. ${use.en}`,
  );
}
