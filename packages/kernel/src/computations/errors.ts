import { defineErrors } from '@peixun/plugin-api';

/** What may go wrong with what a plugin has computed. */
export const computationErrors = defineErrors({
  COMPUTATION_OUT_OF_MEMORY: {
    kind: 'unavailable',
    'zh-CN': '计算 “{computation}” 需要的内存超过 {megabytes} MB，已中止。请减少一次处理的数据。',
    en: "Computation '{computation}' needed more than {megabytes} MB of memory and was ended. Give it less at once.",
  },
  COMPUTATION_LOST: {
    kind: 'unavailable',
    'zh-CN': '计算 “{computation}” 中断（{reason}）。请稍后再试。',
    en: "Computation '{computation}' ended without an answer ({reason}). Try again shortly.",
  },
  COMPUTATIONS_WAITING: {
    kind: 'unavailable',
    'zh-CN': '已有 {waiting} 项计算在排队，暂不能进行 “{computation}”。请稍后再试。',
    en: "{waiting} computations wait already, and '{computation}' was not begun. Try again shortly.",
  },
  COMPUTATION_MISSING: {
    kind: 'internal',
    'zh-CN':
      '{module} 没有导出计算 “{computation}”。请在定义它的文件中导出，并以该文件的 import.meta.url 作为 module。',
    en: "{module} exports no computation '{computation}'. Export it where it is defined, with that file's import.meta.url as its module.",
  },
  COMPUTATION_IN_TRANSACTION: {
    kind: 'internal',
    'zh-CN': '事务中不能进行计算 “{computation}”：会长时间占用数据库连接。请在事务之前或之后进行。',
    en: "Computation '{computation}' was begun inside a transaction: that would hold a connection for long. Begin it before or after.",
  },
});
