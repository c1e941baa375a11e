import { lazyComponents, type PluginUi } from '@peixun/ui-kit/plugin-ui';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

export const pages = lazyComponents({
  routes: async () => (await import('./pages/routes-page.tsx')).RoutesPage,
  route: async () => (await import('./pages/route-page.tsx')).RoutePage,
  'new-route': async () => (await import('./pages/new-route-page.tsx')).NewRoutePage,
}) satisfies PluginUi['pages'];

export const slots = lazyComponents({
  'fitting-routes': async () => (await import('./slots/fitting-routes.tsx')).FittingRoutes,
}) satisfies PluginUi['slots'];

export const messages = { 'zh-CN': zhCN, en } satisfies PluginUi['messages'];
