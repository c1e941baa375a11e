import { defineErrors } from '@peixun/plugin-api';

/** What may go wrong with a plugin in a process of its own. */
export const isolationErrors = defineErrors({
  PLUGIN_PROCESS_LOST: {
    kind: 'unavailable',
    'zh-CN': '插件 “{plugin}” 的进程中断（{reason}），这次操作没有完成。请稍后再试。',
    en: "The process of plugin '{plugin}' was lost ({reason}), and this was not done. Try again shortly.",
  },
  PLUGIN_RESTARTING: {
    kind: 'unavailable',
    'zh-CN': '插件 “{plugin}” 正在重新启动，请稍后再试。',
    en: "Plugin '{plugin}' is being started again. Try again shortly.",
  },
  PLUGIN_GIVEN_UP: {
    kind: 'unavailable',
    'zh-CN':
      '插件 “{plugin}” 的进程在 {minutes} 分钟内中断 {times} 次，已停用；最后一次：{reason}。其他插件不受影响；请联系插件作者，修复后重新启动主机。',
    en: "The process of plugin '{plugin}' was lost {times} times in {minutes} minutes, the last time for this: {reason}. It does not serve any more, and the other plugins go on. Ask its author; when it is mended, start the host again.",
  },
  PLUGIN_NOT_ISOLABLE: {
    kind: 'input',
    'zh-CN': '插件 “{plugin}” 以对象给出，无法在单独的进程中运行。请改用包名或文件夹。',
    en: "Plugin '{plugin}' is given as an object, which no other process can load. Name its package or folder.",
  },
  PLUGIN_DESCRIPTION_WRONG: {
    kind: 'input',
    'zh-CN': '插件对自身的描述有误：{problems}。请重新构建该插件。',
    en: 'It describes itself wrongly: {problems}. Build the plugin again.',
  },
  STATEMENT_REFUSED: {
    kind: 'internal',
    'zh-CN': '隔离运行的插件只能执行读写数据的语句；这条语句被拒绝：{statement}',
    en: 'An isolated plugin runs statements that read and write rows and no others; this one was refused: {statement}',
  },
  NOT_PART_OF_CALL: {
    kind: 'internal',
    'zh-CN': '当前调用中没有“{part}”。',
    en: "There is no '{part}' in this call.",
  },
  CALL_OVER: {
    kind: 'internal',
    'zh-CN': '这次调用已经结束。请用 await 等待每一步。',
    en: 'The call is over. Await every step of it.',
  },
  WISH_REFUSED: {
    kind: 'internal',
    'zh-CN': '隔离运行的插件向主机请求“{wish}”时内容有误：{problems}',
    en: "What an isolated plugin sent with '{wish}' is not valid: {problems}",
  },
});
