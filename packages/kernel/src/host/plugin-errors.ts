import { defineErrors } from '@peixun/plugin-api';

/** Why a plugin cannot be found, read or used: shown as the reason of its state. */
export const pluginErrors = defineErrors({
  PLUGIN_MANIFEST_INVALID: {
    kind: 'input',
    'zh-CN': '插件 “{name}” 的清单 {file} 无效：{detail}。请重新构建该插件。',
    en: "The manifest {file} of plugin '{name}' is not valid: {detail}. Build the plugin again.",
  },
  PLUGIN_DEFINITION_INVALID: {
    kind: 'input',
    'zh-CN': '插件 “{name}” 的定义无效：{detail}。请在 definePlugin 处修改。',
    en: "The definition of plugin '{name}' is not valid: {detail}. Mend it where definePlugin is called.",
  },
  PLUGIN_UNLIKE_MANIFEST: {
    kind: 'input',
    'zh-CN': '{file} 的默认导出不是 plugin.json 所写的插件 “{id}” {version}。请重新构建该插件。',
    en: "The default export of {file} is not plugin '{id}' {version}, which its plugin.json names. Build the plugin again.",
  },
  PLUGIN_PACKAGE_MISSING: {
    kind: 'not-found',
    'zh-CN':
      "从 {from} 找不到插件包 “{name}” 的 plugin.json。请安装并构建它，并确认其 package.json 导出 './plugin.json'。",
    en: "Plugin package '{name}' has no plugin.json that can be reached from {from}. Install it, build it, and see that its package exports './plugin.json'.",
  },
  PLUGIN_FOLDER_EMPTY: {
    kind: 'not-found',
    'zh-CN': '文件夹 {folder} 中没有 plugin.json，也没有 dist/plugin.json。请先构建该插件。',
    en: 'Folder {folder} holds no plugin.json and no dist/plugin.json. Build the plugin there.',
  },
  PLUGIN_NAME_RESERVED: {
    kind: 'input',
    'zh-CN': '插件名 “{id}” 由主机自己使用，请改名。',
    en: "Plugin '{id}' has a name that the host uses itself. Rename it.",
  },
  PLUGIN_DECLARATION_WRONG: {
    kind: 'input',
    'zh-CN': '声明有误：{problems}。',
    en: 'It declares what cannot be: {problems}.',
  },
});
