import { defineErrors } from '@peixun/plugin-api';

/** Why a plugin cannot be installed, or one that is installed is not used. */
export const installedPluginErrors = defineErrors({
  BUNDLE_DAMAGED: {
    kind: 'input',
    'zh-CN': '“{file}” 不是完好的插件包：{reason}。请重新获取，或用 peixun plugin pack 重新打包。',
    en: "'{file}' is no whole bundle of a plugin: {reason}. Fetch it again, or pack it anew with peixun plugin pack.",
  },
  BUNDLE_FILES_DIFFER: {
    kind: 'conflict',
    'zh-CN':
      '插件 “{plugin}” 的文件与打包时不同：{files}。请先移除（peixun plugin remove {plugin}），再从原插件包重新安装。',
    en: "Files of plugin '{plugin}' are not those that were packed: {files}. Remove it (peixun plugin remove {plugin}) and install it anew from its bundle.",
  },
  BUNDLE_UNSIGNED: {
    kind: 'not-allowed',
    'zh-CN':
      '插件 “{plugin}” 没有签名，本主机只接受有签名的插件。请向作者索取签名的插件包；若自行审查过代码，可在主机选项中设置 unsignedPlugins: true。',
    en: "Plugin '{plugin}' is not signed, and this host takes signed plugins alone. Ask its author for a signed bundle; if you reviewed the code yourself, set unsignedPlugins: true in the options of the host.",
  },
  SIGNATURE_KEY_UNKNOWN: {
    kind: 'not-allowed',
    'zh-CN':
      '插件 “{plugin}” 由密钥 {keyId} 签名，本主机不信任该密钥。请与作者核对密钥编号，再执行 peixun plugin trust <公钥文件> --name <作者>。',
    en: "Plugin '{plugin}' is signed with key {keyId}, which this host does not trust. Compare the key's id with its author, then run peixun plugin trust <public key file> --name <author>.",
  },
  SIGNATURE_WRONG: {
    kind: 'not-allowed',
    'zh-CN': '插件 “{plugin}” 的签名不是由 “{signer}” 对这份内容签署的，内容已被改动。请重新获取插件包。',
    en: "The signature of plugin '{plugin}' is not one that '{signer}' gave to this content: it was changed. Fetch the bundle again.",
  },
  TRUSTED_KEY_INVALID: {
    kind: 'input',
    'zh-CN': '受信任的密钥 “{name}” 不是 PEM 格式的 Ed25519 公钥：{reason}。请用作者给的 .pub 文件替换。',
    en: "The trusted key '{name}' is no Ed25519 public key in PEM: {reason}. Put the .pub file that the author gave in its place.",
  },
  SHARED_PACKAGE_MISSING: {
    kind: 'not-found',
    'zh-CN':
      '插件 “{plugin}” 需要由主机提供的包 “{name}” {range}，本主机没有。请在主机文件夹中安装它，或请作者将其列入 dependencies 后重新打包。',
    en: "Plugin '{plugin}' needs package '{name}' {range} from the host, which has none. Install it in the host's folder, or ask the author to list it under dependencies and pack again.",
  },
  SHARED_PACKAGE_UNFIT: {
    kind: 'conflict',
    'zh-CN':
      '插件 “{plugin}” 需要由主机提供的包 “{name}” {range}，本主机为 {version}。请升级主机，或安装与之相配的插件版本。',
    en: "Plugin '{plugin}' needs package '{name}' {range} from the host, which has {version}. Upgrade the host, or install a version of the plugin that fits.",
  },
  PLUGIN_REPLACED: {
    kind: 'conflict',
    'zh-CN': '插件 “{plugin}” 在主机运行期间被换成了不同的内容。请重新启动主机以使用新内容。',
    en: "Plugin '{plugin}' was replaced by other content while the host runs. Start the host again to use it.",
  },
});
