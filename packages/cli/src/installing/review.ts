import { standardRoles } from '@peixun/kernel/tools';
import type { PluginManifest, StandardRole, Text } from '@peixun/plugin-api';
import { message, terminalLanguage, type MessageKey } from '../messages.ts';
import type { AddedPlugin } from './add-plugin.ts';

/** What a plugin will be able to do, for who decides whether it may; one line each. */
export function reviewOf({ plugin, migrations, packages, problems }: AddedPlugin): readonly string[] {
  const { manifest, origin } = plugin;
  const { id, version, permissions, publishes, handles, requires, optional, provides, ui } = manifest;
  const inLanguage = (text: Text) => text[terminalLanguage()];
  const roleTitle = (role: string) =>
    inLanguage(standardRoles[role as StandardRole] ?? { 'zh-CN': role, en: role });
  const event = (token: { name: string; version: number }) => `${token.name}.v${token.version}`;
  const signer = origin?.signedBy
    ? message('review.signed', { name: origin.signedBy })
    : message('review.unsigned');
  return [
    `${inLanguage(manifest.title)} (${id} ${version}) · ${origin?.source} · ${signer}`,
    `  ${inLanguage(manifest.description)}`,
    ...section(
      'review.permissions',
      Object.entries(permissions).map(
        ([permission, { title, defaultRoles }]) =>
          `${permission} ${inLanguage(title)} → ${defaultRoles.map(roleTitle).join(', ') || '—'}`,
      ),
    ),
    ...section('review.public', publicPages(ui).map(inLanguage)),
    ...section(
      'review.slots',
      ui?.slots.map(({ slot }) => slot),
    ),
    ...section('review.publishes', publishes.map(event)),
    ...section('review.handles', handles.map(event)),
    ...section('review.requires', requires.services.map(nameWithRange)),
    ...section('review.optional', optional.services.map(nameWithRange)),
    ...section(
      'review.provides',
      provides.services.map(service => `${service.id} ${service.version}`),
    ),
    ...section('review.migrations', migrations),
    ...section('review.packages', packages.length > 0 ? [packages.join(', ')] : []),
    ...section('review.problems', problems),
  ];
}

function section(title: MessageKey, lines: readonly string[] = []): readonly string[] {
  return lines.length === 0 ? [] : [`  ${message(title)}`, ...lines.map(line => `    ${line}`)];
}

function publicPages(ui: PluginManifest['ui']): readonly Text[] {
  return (ui?.pages ?? []).filter(page => page.public).map(({ title }) => title);
}

function nameWithRange({ id, range }: { id: string; range: string }): string {
  return `${id} ${range}`;
}
