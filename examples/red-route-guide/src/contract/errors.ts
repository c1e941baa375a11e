import { defineErrors } from '@peixun/plugin-api';

export const redRouteGuideErrors = defineErrors({
  ROUTE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有编号为“{id}”的路线，可能已被删除，请刷新列表',
    en: "There is no route '{id}'; it may have been removed. Refresh the list.",
  },
});
