import type { DefaultTheme, LocaleConfig } from 'vitepress';
import { sidebarOf } from './sidebar.ts';

type Languages = LocaleConfig<DefaultTheme.Config>;

/** Chinese has the pages of counties; what vendors, integrators and contributors read is English. */
export function siteLanguages(pagesFolder: string): Languages {
  const group = sidebarOf(pagesFolder);
  return {
    root: {
      label: 'English',
      lang: 'en',
      description: 'A training platform that a county runs, made of plugins',
      themeConfig: {
        sidebar: [
          group('For counties', ['county.md', 'analyst.md']),
          group('For vendors', [
            ...['tutorial.md', 'vendor.md', 'plugin-services.md', 'compatibility.md'],
            'examples/red-route-guide.md',
          ]),
          group('For integrators', [
            ...['integrator.md', 'replacing-defaults.md'],
            'examples/county-training-host.md',
          ]),
          group('For contributors', ['contributor.md']),
          group('Reference', ['reference/!(index).md'], { link: '/reference/' }),
          group('Types', ['reference/api/*.md']),
          group('Packages and plugins', ['{packages,plugins}/*.md'], { collapsed: true }),
          group('Decisions', ['adr/!(index).md'], { collapsed: true, link: '/adr/' }),
        ],
        // Most of these pages have no Chinese one: who changes the language begins at its home.
        i18nRouting: false,
      },
    },
    'zh-CN': {
      label: '中文',
      lang: 'zh-CN',
      description: '由县自己运行、用插件组成的干部教育培训平台',
      themeConfig: {
        sidebar: [
          group('县里使用', ['zh-CN/county.md', 'zh-CN/analyst.md']),
          group(
            '查阅（中英文）',
            ['county-file', 'settings', 'permissions'].map(name => `reference/${name}.md`),
          ),
          group('英文资料', ['tutorial.md', 'vendor.md', 'integrator.md', 'reference/index.md']),
        ],
        outline: { label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '深浅颜色',
        lightModeSwitchTitle: '换成浅色',
        darkModeSwitchTitle: '换成深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这个页面',
          quote: '请检查网址，或从首页开始查找。',
          linkLabel: '回到首页',
          linkText: '回到首页',
        },
      },
    },
  };
}

/** The search dialog in Chinese. */
export const chineseSearch: DefaultTheme.LocalSearchOptions['translations'] = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示内容',
    resetButtonTitle: '清空',
    backButtonTitle: '关闭',
    noResultsText: '没有找到',
    footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
  },
};
