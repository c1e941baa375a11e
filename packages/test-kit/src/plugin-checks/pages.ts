import type { PluginDefinition } from '@peixun/plugin-api';
import type { Translations } from './sentences.ts';

const kinds = ['pages', 'widgets', 'slots'] as const;

/** Pages, widgets and slot contributions that the definition names and the module of the pages does not have. */
export function missingComponents(
  { ui }: PluginDefinition,
  module: Partial<Record<(typeof kinds)[number], object>>,
): string[] {
  return kinds.flatMap(kind =>
    (ui?.[kind] ?? [])
      .filter(({ id }) => !(id in (module[kind] ?? {})))
      .map(
        ({ id }) => `The definition has '${id}' in '${kind}' of its ui. Export it so from src/ui/index.tsx.`,
      ),
  );
}

/** Texts that a file of the pages asks for, `t('note.add')`, and that no catalogue has. */
export function missingTexts(file: string, source: string, texts: Translations): string[] {
  const keys = new Set(Object.keys(texts).map(key => key.replace(/_(one|other)$/, '')));
  return [...source.matchAll(/\bt\(\s*'([^']+)'/g)]
    .flatMap(([, key = '']) => (keys.has(key) ? [] : key))
    .map(key => `${file} asks for text '${key}', which is missing. Add it to src/i18n, in both languages.`);
}
