import { defineErrors } from '@peixun/plugin-api';

/** What identity may refuse. */
export const identityErrors = defineErrors({
  IDENTITY_KEY_UNREADABLE: {
    kind: 'internal',
    'zh-CN':
      '密钥文件“{file}”无法读取：{reason}。请从副本恢复；没有副本时删除该文件后重新启动：所有人须重新登录，二次验证、未用的激活码或审计签名随之失效。',
    en: 'The key file "{file}" cannot be read: {reason}. Restore it from a copy; without one, remove it and start again: everybody signs in anew, and second factors, unused codes or the signatures of the audit trail end with it.',
  },
  SIGN_IN_FAILED: {
    kind: 'input',
    'zh-CN': '用户名（手机号）或密码不正确。',
    en: 'The username (or phone) or the password is not right.',
  },
  SIGN_IN_SUSPENDED: {
    kind: 'not-allowed',
    'zh-CN': '连续输错次数过多，请在 {minutes} 分钟后再试，或请安全管理员解除。',
    en: 'Too many failed attempts. Try again in {minutes} minutes, or ask the security administrator to lift it.',
  },
  ACCOUNT_LOCKED: {
    kind: 'not-allowed',
    'zh-CN': '该账号已被停用，请联系安全管理员。',
    en: 'This account is locked. Ask the security administrator.',
  },
  SECOND_FACTOR_WRONG: {
    kind: 'input',
    'zh-CN': '动态验证码不正确或已过期，请重新输入。',
    en: 'The code of the second factor is wrong or has expired. Enter a new one.',
  },
  SECOND_FACTOR_EXPIRED: {
    kind: 'input',
    'zh-CN': '验证已超时，请重新登录。',
    en: 'The second step took too long. Sign in again.',
  },
  PASSWORD_WRONG: { kind: 'input', 'zh-CN': '当前密码不正确。', en: 'The present password is not right.' },
  SIGN_ON_REFUSED: {
    kind: 'input',
    'zh-CN': '登录服务拒绝了请求（{code}）。',
    en: 'The sign-on service refused the request ({code}).',
  },
  SIGN_ON_PATH_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有 {path} 这个登录接口。',
    en: 'There is no sign-on operation {path}.',
  },
  CLAIM_REFUSED: {
    kind: 'input',
    'zh-CN': '信息或激活码不正确，或激活码已使用、已过期。请核对后再试，或向单位联络员重新领取。',
    en: 'The details or the code are not right, or the code was used or has expired. Check them, or ask for a new code.',
  },
  SETUP_REFUSED: {
    kind: 'input',
    'zh-CN': '初始化链接无效、已使用或已过期。重新启动服务会在控制台打印新的链接。',
    en: 'The setup link is not valid, was used or has expired. A restart of the host prints a new one.',
  },
  USERNAME_TAKEN: {
    kind: 'conflict',
    'zh-CN': '用户名 “{username}” 已被使用，请换一个。',
    en: "The username '{username}' is taken. Choose another.",
  },
  USERNAME_INVALID: {
    kind: 'input',
    'zh-CN': '用户名 “{username}” 不符合要求：3 至 32 个小写字母、数字、点、横线，以字母开头。',
    en: "The username '{username}' is not valid: 3 to 32 lower-case letters, digits, dots and dashes, a letter first.",
  },
  SAMPLE_ONLY: {
    kind: 'not-found',
    'zh-CN': '只有示例模式提供一键登录。',
    en: 'One-click sign-in exists in sample mode only.',
  },
  SAMPLE_ACCOUNT_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有示例账号 “{id}”。',
    en: "There is no sample account '{id}'.",
  },
  ACCOUNT_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '本县没有账号 “{id}”。',
    en: "This county has no account '{id}'.",
  },
  ACCOUNT_IS_OWN: {
    kind: 'not-allowed',
    'zh-CN': '不能对自己的账号做这项操作，请由另一位安全管理员办理。',
    en: 'Nobody does this to their own account. Ask another security administrator.',
  },
  DETAILS_CHANGED_BY_ONESELF: {
    kind: 'not-allowed',
    'zh-CN': '此人的手机号或身份证号是您自己修改的，须由本人或另一位安全管理员确认。',
    en: 'You changed the phone or identity number of this person yourself. They, or another security administrator, must confirm it.',
  },
  ADMINISTRATORS_SEPARATE: {
    kind: 'conflict',
    'zh-CN':
      '三员分立：系统、安全、审计管理员须由三人分别担任；该账号已任其中之一。请先收回原授权，或授予另一人。',
    en: 'Separation of duties: the system, security and audit administrators are three people, and this account is one of them already. Withdraw that grant first, or grant it to somebody else.',
  },
  ADMINISTRATOR_NEEDS_ROOT: {
    kind: 'input',
    'zh-CN': '管理员角色只能授予全县，请选择县本级。',
    en: "An administrator's role is granted for the whole county: choose the county itself.",
  },
  LAST_SECURITY_ADMINISTRATOR: {
    kind: 'conflict',
    'zh-CN': '这是本县最后一位安全管理员，收回后将无人能够授权。请先任命另一位。',
    en: 'This is the last security administrator of the county; nobody could grant anything. Appoint another first.',
  },
  PERSON_IS_ADMINISTRATOR: {
    kind: 'conflict',
    'zh-CN': '“{name}” 担任本县管理员，停用前请由安全管理员先收回其管理员授权。',
    en: "'{name}' is an administrator of the county. Before deactivating them, have the security administrator withdraw that grant.",
  },
  GRANT_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有授权 “{id}”。', en: "There is no grant '{id}'." },
  ROLE_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有角色 “{id}”。', en: "There is no role '{id}'." },
  ROLE_IN_USE: {
    kind: 'conflict',
    'zh-CN': '角色 “{id}” 仍有 {count} 项授权，请先收回。',
    en: "Role '{id}' still has {count} grants. Withdraw them first.",
  },
  ROLE_IS_STANDARD: {
    kind: 'conflict',
    'zh-CN': '“{id}” 是标准角色，不能删除或改名。',
    en: "'{id}' is a standard role: it cannot be removed or renamed.",
  },
  PERMISSION_NOT_FOUND: {
    kind: 'input',
    'zh-CN': '本县没有权限 “{permission}”。',
    en: "This county has no permission '{permission}'.",
  },
  PERMISSION_RESERVED: {
    kind: 'conflict',
    'zh-CN': '权限 “{permission}” 专属 “{role}”，不能授予或收回（三员分立）。',
    en: "Permission '{permission}' belongs to '{role}' alone (separation of duties).",
  },
  UNIT_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有单位 “{id}”。', en: "There is no unit '{id}'." },
  UNIT_CYCLE: {
    kind: 'conflict',
    'zh-CN': '不能把单位 “{name}” 移到它自己或其下级之下。',
    en: "Unit '{name}' cannot be moved below itself or one of its own units.",
  },
  UNIT_IS_ROOT: {
    kind: 'conflict',
    'zh-CN': '县本级不能移动或删除。',
    en: 'The county itself cannot be moved or removed.',
  },
  UNIT_NOT_EMPTY: {
    kind: 'conflict',
    'zh-CN': '单位 “{name}” 仍有 {units} 个下级单位、{people} 名人员，请先移走。',
    en: "Unit '{name}' still has {units} units and {people} people. Move them first.",
  },
  PERSON_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有人员 “{id}”。', en: "There is no person '{id}'." },
  PERSON_EXISTS: {
    kind: 'conflict',
    'zh-CN': '本县已有此身份证号或人员编号的人员。',
    en: 'The county already has a person with this identity number or personnel number.',
  },
  IDENTITY_NUMBER_INVALID: {
    kind: 'input',
    'zh-CN': '身份证号不正确，请核对 18 位号码（含最后一位校验码）。',
    en: 'The identity number is not valid. Check all 18 characters, the check digit included.',
  },
  PHONE_INVALID: {
    kind: 'input',
    'zh-CN': '手机号不正确，应为 11 位手机号或带区号的固定电话。',
    en: 'The phone is not valid: 11 digits of a mobile, or a landline with its area code.',
  },
  CODE_TAKEN: {
    kind: 'conflict',
    'zh-CN': '本县已有此编码的单位，请换一个编码。',
    en: 'The county already has a unit with this code. Choose another.',
  },
  NAME_TAKEN: {
    kind: 'conflict',
    'zh-CN': '已有同名的记录，请换一个名称。',
    en: 'There is one of this name already. Choose another.',
  },
  STILL_USED: {
    kind: 'conflict',
    'zh-CN': '仍有人员属于此项，请先调整这些人员。',
    en: 'People still belong to it. Change them first.',
  },
  PERSON_HAS_ACCOUNT: {
    kind: 'conflict',
    'zh-CN': '此人在本县已有账号。',
    en: 'This person already has an account in the county.',
  },
  JOB_RUN_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有任务 “{id}”。', en: "There is no run '{id}'." },
  SESSION_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有会话 “{id}”，可能已结束。',
    en: "There is no session '{id}'; it may have ended.",
  },
  IMPORT_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有这次上传，或已过期（保留一天）。请重新上传。',
    en: 'There is no such upload, or it has expired (kept for a day). Upload the file again.',
  },
  IMPORT_NOT_CHECKED: {
    kind: 'conflict',
    'zh-CN': '文件还在检查，请稍候。',
    en: 'The file is still being checked. Wait a moment.',
  },
  IMPORT_COMMITTED: {
    kind: 'conflict',
    'zh-CN': '这次上传已经导入过。请上传修改后的文件。',
    en: 'This upload was imported already. Upload the mended file.',
  },
  POST_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有岗位 “{id}”。', en: "There is no post '{id}'." },
  AUDIENCE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有培训对象类别 “{id}”。',
    en: "There is no audience '{id}'.",
  },
});
