import { addMessages } from '@peixun/ui-kit/runtime';
import en from './i18n/en.json' with { type: 'json' };
import zhCN from './i18n/zh-CN.json' with { type: 'json' };

/** The texts of administration come with its code: most people never need them. */
export function addAdministrationMessages(): void {
  addMessages('shell', { 'zh-CN': zhCN, en });
}
