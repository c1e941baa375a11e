import { defineErrors } from '@peixun/plugin-api';

export const myPluginErrors = defineErrors({
  NOTE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有编号为“{id}”的记事，可能已被删除，请刷新列表',
    en: "There is no note '{id}'; it may have been removed. Refresh the list.",
  },
});
