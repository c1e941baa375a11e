import { catalogueEntries, languages, type ErrorCatalogue, type PluginDefinition } from '@peixun/plugin-api';

/** The texts of a plugin's pages in one language, by key. */
export type Translations = Readonly<Record<string, string>>;

/** Error sentences that are blank in a language, or fill other values in English than in Chinese. */
export function errorProblems(plugin: PluginDefinition): string[] {
  return Object.entries(plugin.errors?.[catalogueEntries] ?? {}).flatMap(([code, entry]) => [
    ...(/^[A-Z][A-Z0-9_]*$/.test(code) ? [] : [`Error '${code}' is not written like NOTE_NOT_FOUND.`]),
    ...languages
      .filter(language => !entry[language]?.trim())
      .map(language => `Error '${code}' says nothing in ${language}. Say what failed and what to do.`),
    ...differentValues(`Error '${code}'`, entry['zh-CN'], entry.en),
  ]);
}

/** Codes that the contract offers and the plugin's definition leaves out: no reference page would name them. */
export function uncataloguedErrors(
  plugin: PluginDefinition,
  contract: Readonly<Record<string, unknown>>,
): string[] {
  const catalogued = plugin.errors?.[catalogueEntries] ?? {};
  const offered = Object.values(contract).flatMap(value =>
    typeof value === 'object' && value !== null && catalogueEntries in value
      ? Object.keys((value as ErrorCatalogue)[catalogueEntries])
      : [],
  );
  return [...new Set(offered)]
    .filter(code => !(code in catalogued))
    .map(code => `Error '${code}' is in no catalogue of the plugin. Add it to 'errors' of definePlugin.`);
}

/** Texts of pages that one language has and the other has not, or that fill other values. */
export function translationProblems(chinese: Translations, english: Translations): string[] {
  const keys = [...new Set([...Object.keys(chinese), ...Object.keys(english)])];
  return keys.flatMap(key => {
    const missing = Object.entries({ 'zh-CN': chinese, en: english })
      .filter(([, texts]) => !texts[key]?.trim())
      .map(([language]) => `Text '${key}' is missing in ${language}. Add it to src/i18n/${language}.json.`);
    return missing.length > 0
      ? missing
      : differentValues(`Text '${key}'`, chinese[key] ?? '', english[key] ?? '');
  });
}

function differentValues(what: string, chinese: string = '', english: string = ''): string[] {
  const [inChinese, inEnglish] = [valuesOf(chinese), valuesOf(english)];
  if (inChinese === inEnglish) return [];
  return [
    `${what} fills ${inChinese || 'nothing'} in zh-CN and ${inEnglish || 'nothing'} in en. Use the same values in both.`,
  ];
}

function valuesOf(sentence: string): string {
  return [...new Set(sentence.match(/\{\w+\}/g))].toSorted().join(' ');
}
