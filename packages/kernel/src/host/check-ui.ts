import { text, type PluginDefinition, type Text } from '@peixun/plugin-api';

/** What of a plugin's pages nobody could reach: addresses that lead nowhere, permissions that nobody holds. */
export function uiProblems({ permissions, ui }: PluginDefinition): Text[] {
  if (!ui) return [];
  const { pages, navigation = [], widgets = [], slots = [] } = ui;
  return [
    ...pages
      .filter(({ path }) => path !== '' && !path.startsWith('/'))
      .map(page =>
        text(
          `页面 '${page.id}' 的路径没有以 '/' 开头`,
          `the path of page '${page.id}' does not start with '/'`,
        ),
      ),
    ...navigation
      .filter(({ path }) => !pages.some(page => page.path === path))
      .map(item =>
        text(
          `导航 '${item.id}' 的路径 '${item.path}' 没有页面`,
          `navigation item '${item.id}' leads to '${item.path}', where no page is`,
        ),
      ),
    ...navigation.flatMap(({ id, covers = [] }) =>
      covers
        .filter(path => !pages.some(page => page.path === path || page.path.startsWith(`${path}/`)))
        .map(path =>
          text(
            `导航 '${id}' 所涵盖的 '${path}' 没有页面`,
            `navigation item '${id}' covers '${path}', where no page is`,
          ),
        ),
    ),
    ...[...pages, ...navigation, ...widgets, ...slots].flatMap(({ id, permission }) =>
      permission === undefined || permission in permissions
        ? []
        : text(
            `界面 '${id}' 要求插件没有声明的权限 '${permission}'`,
            `'${id}' of the pages asks for permission '${permission}', which the plugin does not declare`,
          ),
    ),
  ];
}
