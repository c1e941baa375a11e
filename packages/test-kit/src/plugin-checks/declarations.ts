import { declarationProblems } from '@peixun/kernel/tools';
import { languages, manifestOf, type PluginDefinition, type Text } from '@peixun/plugin-api';
import { z } from 'zod';
import { operationsOf } from './operations-of.ts';

/** What keeps a host from serving the plugin: wrong ids, unbounded ranges, permissions that nobody can hold. */
export function definitionProblems(plugin: PluginDefinition): string[] {
  try {
    manifestOf(plugin);
    return declarationProblems(plugin).map(({ en }) => `definePlugin: ${en}`);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.map(({ path, message }) => `definePlugin: ${path.join('.')} ${message}`);
  }
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
