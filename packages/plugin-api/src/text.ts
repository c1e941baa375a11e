/** A language of the interface. Chinese is the first, English is complete. */
export type Language = 'zh-CN' | 'en';

export const languages: readonly Language[] = ['zh-CN', 'en'];

/** A short text in every language, for titles that are known before any catalogue is loaded. */
export type Text = Readonly<Record<Language, string>>;

/** `text('需求', 'Needs')`: the Chinese first, as in the interface. */
export function text(zhCN: string, en: string): Text {
  return { 'zh-CN': zhCN, en };
}
