import { languages, manifestOf, type PluginDefinition, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import { operationsOf } from './operations-of.ts';

/** What keeps a host from reading the plugin's manifest: wrong ids, unbounded ranges, missing titles. */
export function manifestProblems(plugin: PluginDefinition): string[] {
  try {
    manifestOf(plugin);
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.map(({ path, message }) => `definePlugin: ${path.join('.')} ${message}`);
  }
}

/** Permissions that an operation, a page or another part asks for and nobody can be granted. */
export function undeclaredPermissions(plugin: PluginDefinition): string[] {
  const { pages = [], navigation = [], widgets = [], slots = [] } = plugin.ui ?? {};
  const asked = [
    ...operationsOf(plugin).map(([key, { access }]) => ({
      by: `Operation '${key}'`,
      permission: 'permission' in access ? access.permission : undefined,
    })),
    ...pages.map(({ id, permission }) => ({ by: `Page '${id}'`, permission })),
    ...navigation.map(({ id, permission }) => ({ by: `Navigation item '${id}'`, permission })),
    ...widgets.map(({ id, permission }) => ({ by: `Widget '${id}'`, permission })),
    ...slots.map(({ id, permission }) => ({ by: `Slot contribution '${id}'`, permission })),
  ];
  return asked
    .filter(({ permission }) => permission !== undefined && !(permission in plugin.permissions))
    .map(
      ({ by, permission }) =>
        `${by} asks for permission '${permission}', which nobody can hold. Declare it with definePermissions.`,
    );
}

/** Titles that are blank in a language: of permissions, operations, events, services, jobs and rule sets. */
export function untitledParts(plugin: PluginDefinition): string[] {
  const titled: (readonly [part: string, title: Text | undefined])[] = [
    ...Object.entries(plugin.permissions).map(([id, { title }]) => [`Permission '${id}'`, title] as const),
    ...operationsOf(plugin).map(([key, { summary }]) => [`Operation '${key}'`, summary] as const),
    ...(plugin.publishes ?? []).map(({ name, title }) => [`Event '${name}'`, title] as const),
    ...(plugin.services ?? []).map(({ token }) => [`Service '${token.id}'`, token.title] as const),
    ...(plugin.jobs ?? []).map(({ token }) => [`Job '${token.id}'`, token.title] as const),
    ...(plugin.ruleSets ?? []).map(({ id, title }) => [`Rule set '${id}'`, title] as const),
  ];
  return titled.flatMap(([part, title]) =>
    languages
      .filter(language => !title?.[language]?.trim())
      .map(language => `${part} has no title in ${language}. Write both: text('中文', 'English').`),
  );
}
