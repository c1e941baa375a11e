import { defineConfig } from 'vitepress';
import { searchWeight, searchWords } from '../src/search-words.ts';
import { pagesFolder } from '../src/site-folders.ts';
import { chineseSearch, siteLanguages } from '../src/site-languages.ts';

export default defineConfig({
  title: 'Peixun 培训',
  srcDir: pagesFolder,
  outDir: 'dist',
  base: process.env['DOCS_BASE'],
  cleanUrls: true,
  locales: siteLanguages(pagesFolder),
  // `<county>` in a text is no element.
  markdown: { html: false },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: { 'zh-CN': { translations: chineseSearch } },
        miniSearch: {
          options: { tokenize: searchWords },
          searchOptions: { boostDocument: searchWeight },
        },
      },
    },
  },
});
