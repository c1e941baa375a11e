import type { ErrorEntry } from '@peixun/plugin-api';

export const orderErrors = {
  ORDER_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有点单“{id}”，或者它不属于您负责的单位。',
    en: "There is no order '{id}', or it belongs to a unit that is not yours.",
  },
  ORDER_ANSWERED: {
    kind: 'conflict',
    'zh-CN': '点单“{title}”已列入菜单或已有答复，不能再改。需要调整请另点一单，或联系党校。',
    en: "Order '{title}' is on a menu or was answered, so it stays as it is. Order again, or ask the school.",
  },
} satisfies Record<string, ErrorEntry>;
