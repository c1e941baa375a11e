import { defineErrors } from '@peixun/plugin-api';

/** What the host itself may refuse. Statuses that a kind does not tell stand in `statusOf`. */
export const hostErrors = defineErrors({
  NOT_SIGNED_IN: {
    kind: 'not-allowed',
    'zh-CN': '尚未登录或登录已过期，请登录后再试。',
    en: 'You are not signed in, or your session has expired. Sign in and try again.',
  },
  NOT_A_MEMBER: {
    kind: 'not-allowed',
    'zh-CN': '您的账号不属于县 “{county}”。请切换到您所在的县，或请安全管理员添加。',
    en: "Your account is no member of county '{county}'. Switch to your own county, or ask its security administrator.",
  },
  NOT_ALLOWED: {
    kind: 'not-allowed',
    'zh-CN': '您没有权限 “{permission}”。如工作需要，请联系安全管理员授权。',
    en: "You do not hold the permission '{permission}'. If your work needs it, ask the security administrator.",
  },
  COUNTY_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '本机没有县 “{county}”。请检查网址。',
    en: "This host serves no county '{county}'. Check the address.",
  },
  COUNTY_STOPPED: {
    kind: 'unavailable',
    'zh-CN': '县 “{county}” 的配置有误，暂停服务：{problems}',
    en: "County '{county}' is stopped, for its configuration is wrong: {problems}",
  },
  PLUGIN_NOT_ENABLED: {
    kind: 'not-found',
    'zh-CN': '县 “{county}” 没有启用插件 “{plugin}”。',
    en: "Plugin '{plugin}' is not enabled in county '{county}'.",
  },
  PLUGIN_NOT_SERVING: {
    kind: 'unavailable',
    'zh-CN': '插件 “{plugin}” 暂不可用：{reason}',
    en: "Plugin '{plugin}' does not serve: {reason}",
  },
  PATH_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有 {method} {path} 这个接口。',
    en: 'There is no operation {method} {path}.',
  },
  INVALID_REQUEST: {
    kind: 'input',
    'zh-CN': '提交的内容有误，请按各项提示修改。',
    en: 'What was sent is not valid. Correct it as each entry says.',
  },
  BODY_NOT_JSON: {
    kind: 'input',
    'zh-CN': '请求正文不是有效的 JSON：{detail}',
    en: 'The body is no JSON: {detail}',
  },
  BODY_TOO_LARGE: {
    kind: 'input',
    'zh-CN': '提交的内容超过 {limit} 字节的上限。',
    en: 'What was sent is larger than the limit of {limit} bytes.',
  },
  UPLOAD_MISSING: {
    kind: 'input',
    'zh-CN': '没有收到文件：请以 multipart/form-data 上传一个名为 file 的文件。',
    en: "No file arrived: send one file in the field 'file' as multipart/form-data.",
  },
  UPLOAD_TYPE_REFUSED: {
    kind: 'input',
    'zh-CN': '不接受文件 “{name}”：只接受 {extensions}。请另存为其中一种再上传。',
    en: "File '{name}' is not accepted: only {extensions} are. Save it as one of these and upload it again.",
  },
  CROSS_SITE_REQUEST: {
    kind: 'not-allowed',
    'zh-CN': '拒绝来自其他网站的请求。',
    en: 'A request from another site is refused.',
  },
  TOO_MANY_REQUESTS: {
    kind: 'unavailable',
    'zh-CN': '请求过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kind: 'input',
    'zh-CN': 'Idempotency-Key 应为 1 到 200 个可见字符。',
    en: 'An Idempotency-Key has 1 to 200 visible characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'input',
    'zh-CN': '这个 Idempotency-Key 已用于另一个请求。请换一个。',
    en: 'This Idempotency-Key was used for another request. Use a new one.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    kind: 'conflict',
    'zh-CN': '同一请求正在处理，请稍候再试。',
    en: 'The same request is being handled. Try again shortly.',
  },
  IDEMPOTENCY_ANSWER_LOST: {
    kind: 'conflict',
    'zh-CN': '该请求已经执行，但当时的答复没有保存。请刷新页面查看结果。',
    en: 'The request was carried out, and its answer was not kept. Reload to see the result.',
  },
  SERVICE_IN_TRANSACTION: {
    kind: 'internal',
    'zh-CN': '事务中不能调用服务 “{service}”：会耗尽数据库连接。请在事务之前或之后调用。',
    en: "Service '{service}' was called inside a transaction: that would starve the pool. Call it before or after.",
  },
  SERVICE_NOT_DECLARED: {
    kind: 'internal',
    'zh-CN': '插件 “{plugin}” 没有声明服务 “{service}”。请写入 requires 或 optional。',
    en: "Plugin '{plugin}' did not declare service '{service}'. Add it to requires or optional.",
  },
  SERVICE_UNAVAILABLE: {
    kind: 'unavailable',
    'zh-CN': '服务 “{service}” {range} 暂不可用。',
    en: "Service '{service}' {range} does not serve now.",
  },
  SERVICE_INPUT_INVALID: {
    kind: 'internal',
    'zh-CN': '调用服务 “{service}” 的 {method} 时输入有误。',
    en: "The input of {method} of service '{service}' is not valid.",
  },
  SERVICE_OUTPUT_INVALID: {
    kind: 'internal',
    'zh-CN': '服务 “{service}” 的 {method} 返回了不合约定的结果。',
    en: "{method} of service '{service}' returned what its contract does not allow.",
  },
  SERVICE_FAILED: {
    kind: 'unavailable',
    'zh-CN': '服务 “{service}” 的 {method} 执行失败。',
    en: "{method} of service '{service}' failed.",
  },
  EVENT_NOT_DECLARED: {
    kind: 'internal',
    'zh-CN': '插件没有声明会发布事件 “{event}”。请写入 publishes。',
    en: "The plugin did not declare that it publishes '{event}'. Add it to publishes.",
  },
  EVENT_INVALID: {
    kind: 'internal',
    'zh-CN': '事件 “{event}” 的内容不合约定。',
    en: "The payload of event '{event}' is not what its contract says.",
  },
  JOB_NOT_DECLARED: {
    kind: 'internal',
    'zh-CN': '插件没有任务 “{job}”。请写入 jobs。',
    en: "The plugin has no job '{job}'. Add it to jobs.",
  },
  JOB_INPUT_INVALID: {
    kind: 'internal',
    'zh-CN': '任务 “{job}” 的输入不合约定。',
    en: "The input of job '{job}' is not what its contract says.",
  },
  BOX_NOT_DECLARED: {
    kind: 'internal',
    'zh-CN': '插件没有匿名箱 “{box}”。请写入 anonymousBoxes。',
    en: "The plugin has no anonymous box '{box}'. Add it to anonymousBoxes.",
  },
  BOX_IN_TRANSACTION: {
    kind: 'internal',
    'zh-CN': '事务中不能投入匿名箱 “{box}”：提交的记录会暴露答卷人。',
    en: "An answer was dropped into box '{box}' inside a transaction: what commits together would tell whose it is.",
  },
  RESTORE_UNFINISHED: {
    kind: 'conflict',
    'zh-CN': '向“{folder}”恢复备份时中断，内容不全。请再执行一次 peixun restore，它会从头开始。',
    en: 'The restore into "{folder}" was broken off. Run peixun restore once more; it begins anew.',
  },
  DATABASE_HOLDS_SAMPLE: {
    kind: 'conflict',
    'zh-CN':
      '数据库（{place}）里是示例数据，不能用于正式运行：示例账号人人可登录。请用 PEIXUN_DATA 或 DATABASE_URL 另指定一个空的数据目录或数据库；若要继续看示例，请设置 PEIXUN_SAMPLE=1。',
    en: 'The database ({place}) holds the sample, whose accounts anybody can enter, and real counties cannot serve from it. Name an empty data folder or database with PEIXUN_DATA or DATABASE_URL; to go on with the sample, set PEIXUN_SAMPLE=1.',
  },
  DATABASE_HOLDS_COUNTIES: {
    kind: 'conflict',
    'zh-CN':
      '数据库（{place}）里是正式数据，不能填入示例：示例账号人人可登录。请设置 PEIXUN_SAMPLE=0；若要看示例，请用 PEIXUN_DATA 或 DATABASE_URL 另指定一个空的数据目录或数据库。',
    en: 'The database ({place}) holds real counties, and the sample, whose accounts anybody can enter, is not put among them. Set PEIXUN_SAMPLE=0; to see the sample, name an empty data folder or database with PEIXUN_DATA or DATABASE_URL.',
  },
  COUNTIES_UNREADABLE: {
    kind: 'input',
    'zh-CN': '县配置文件夹 {folder} 无法读取：{reason}。请建立它，并为每个县放入一个 <县>.json。',
    en: 'The folder of county files {folder} cannot be read: {reason}. Make it, with a <county>.json for each county.',
  },
  RULE_NOT_IN_FORCE: {
    kind: 'conflict',
    'zh-CN': '规则集 “{ruleSet}” 在 {day} 尚无生效的版本。',
    en: "Rule set '{ruleSet}' has no version in force on {day}.",
  },
  OUT_OF_TIME: {
    kind: 'unavailable',
    'zh-CN': '处理时间超过 {seconds} 秒，已中止。',
    en: 'It took more than {seconds} seconds and was given up.',
  },
  HOST_STOPPING: {
    kind: 'unavailable',
    'zh-CN': '服务正在停止，请稍后再试。',
    en: 'The host is stopping. Try again shortly.',
  },
  ANSWER_INVALID: {
    kind: 'internal',
    'zh-CN': '接口 {operation} 的返回结果不合约定，请联系插件作者。',
    en: '{operation} answered what its contract does not allow. Tell the author of the plugin.',
  },
  INTERNAL: {
    kind: 'internal',
    'zh-CN': '服务器内部错误，请将编号 {requestId} 告知管理员。',
    en: 'Something failed inside. Tell your administrator the number {requestId}.',
  },
});
