import { defineErrors, isPeixunError, type PeixunError } from '@peixun/plugin-api';

export const storageErrors = defineErrors({
  TRANSACTION_ABORTED: {
    kind: 'internal',
    'zh-CN': '事务中的一条语句失败后被忽略，全部更改已撤销。',
    en: 'A statement of the transaction failed and was passed over; all its changes were undone.',
  },
  TRANSACTION_OVER: {
    kind: 'internal',
    'zh-CN': '事务已经结束，语句没有执行。请在事务函数中用 await 等待每条语句。',
    en: 'The transaction is over and the statement was not run. Await every statement inside the work of the transaction.',
  },
  KEYS_UNREADABLE: {
    kind: 'internal',
    'zh-CN': '个人信息密钥“{origin}”无法读取：{reason}。请从备份恢复，切勿新建：旧数据将无法解密。',
    en: 'The keys of personal data "{origin}" cannot be read: {reason}. Restore them from a backup and make no new ones: old data would stay closed.',
  },
  PERSONAL_DATA_UNREADABLE: {
    kind: 'internal',
    'zh-CN': '用密钥“{key}”无法解密一项个人信息。请检查密钥文件是否属于该数据库。',
    en: 'A value of personal data does not open with the key "{key}". Check that the key file belongs to this database.',
  },
  FILE_NOT_FOUND: {
    kind: 'not-found',
    'zh-CN': '没有找到文件“{id}”。',
    en: 'There is no file "{id}".',
  },
  FILE_TOO_LARGE: {
    kind: 'input',
    'zh-CN': '文件“{name}”超过 {limit} MB 的上限。',
    en: 'The file "{name}" is larger than {limit} MB.',
  },
  FILE_TYPE_REFUSED: {
    kind: 'input',
    'zh-CN': '文件“{name}”的内容不是 {declared}（识别为 {found}），不能接收。',
    en: 'The content of the file "{name}" is not {declared} (it looks like {found}) and is not taken.',
  },
  ALREADY_EXISTS: {
    kind: 'conflict',
    'zh-CN': '已有相同的记录（{constraint}）。请修改后再保存。',
    en: 'There is such a record already ({constraint}). Change it and save again.',
  },
  STILL_REFERENCED: {
    kind: 'conflict',
    'zh-CN': '记录与其他数据有关联，或所引用的记录不存在（{constraint}）。',
    en: 'The record is used by others, or refers to one that does not exist ({constraint}).',
  },
  VALUE_REFUSED: {
    kind: 'input',
    'zh-CN': '数据库拒绝了一个值：{reason}',
    en: 'The database refused a value: {reason}',
  },
  OUTSIDE_SCOPE: {
    kind: 'not-allowed',
    'zh-CN': '此操作超出了您的单位权限范围。',
    en: 'This is outside of the units that you may change.',
  },
  CONCURRENT_CHANGE: {
    kind: 'conflict',
    'zh-CN': '有人同时修改了相同的数据，请重试。',
    en: 'Somebody changed the same data at the same time. Try again.',
  },
  STORAGE_FULL: {
    kind: 'internal',
    'zh-CN': '没有保存：服务器的磁盘已满。请告知管理员，腾出空间后再试。',
    en: 'Nothing was saved: the disk of the server is full. Tell the administrator, and try again once there is space.',
  },
  DATABASE_TOO_SLOW: {
    kind: 'unavailable',
    'zh-CN': '数据库没有在限定时间内完成操作，请稍后重试。',
    en: 'The database did not finish in time. Try again later.',
  },
  DATABASE_UNAVAILABLE: {
    kind: 'unavailable',
    'zh-CN': '暂时无法连接数据库，请稍后重试。',
    en: 'The database cannot be reached at the moment. Try again later.',
  },
  DATABASE_IN_USE: {
    kind: 'conflict',
    'zh-CN': '有主机正在使用要搬出的数据库，或 {seconds} 秒内刚刚中断。请先停止它，再执行一次。',
    en: 'A host uses the database that is to be moved, or was cut off less than {seconds} seconds ago. Stop it and run this again.',
  },
  DATABASE_NOT_EMPTY: {
    kind: 'conflict',
    'zh-CN':
      '目标数据库的表“{table}”中已有数据，没有搬移任何内容。请使用空的数据库；如果已经搬完，直接启动主机即可。',
    en: 'Nothing was moved: table "{table}" of the target has rows. Use an empty database; if the move was done before, start the host.',
  },
  DATABASES_DIFFER: {
    kind: 'conflict',
    'zh-CN':
      '没有搬移任何内容：两个数据库不都有迁移 {migrations}。请在原数据库上执行 peixun migrate；已移除的插件请重新安装，或用 peixun plugin uninstall 导出并删除其数据。',
    en: 'Nothing was moved: not both databases have migrations {migrations}. Run peixun migrate on the first; install a plugin again that was removed, or uninstall its data.',
  },
});

/**
 * What a failure of the database means, by its SQLSTATE; the cause keeps the original. Errors that are known
 * already, and failures of the program itself, come back as they are.
 */
export function databaseProblem(error: unknown): unknown {
  if (isPeixunError(error) || !(error instanceof Error)) return error;
  return problemOf(error as DatabaseFailure) ?? error;
}

/** Whether the database went away meanwhile, or was not there at all. */
export function isDatabaseLost(error: unknown): boolean {
  const problem = databaseProblem(error);
  return isPeixunError(problem) && problem.code === 'DATABASE_UNAVAILABLE';
}

/** A prepared statement whose columns changed meanwhile: another host has migrated to a newer minor version. */
export function isStalePlan(error: unknown): boolean {
  const { code, message } = (error ?? {}) as Partial<DatabaseFailure>;
  return code === '0A000' && /cached plan/.test(message ?? '');
}

/** A statement in a transaction in which another one has failed. */
export function isAborted(error: unknown): boolean {
  return (error as Partial<DatabaseFailure> | null)?.code === '25P02';
}

type DatabaseFailure = Error & { code?: string; constraint?: string };

function problemOf(cause: DatabaseFailure): PeixunError | undefined {
  const { code = '', constraint = '' } = cause;
  switch (code) {
    case '23505':
    case '23P01':
      return storageErrors.ALREADY_EXISTS({ constraint }, { cause });
    case '23503':
      return storageErrors.STILL_REFERENCED({ constraint }, { cause });
    case '23502':
    case '23514':
    case '22001':
    case '22003':
    case '22021':
    case '22P02':
    case '22P05':
      return storageErrors.VALUE_REFUSED({ reason: cause.message }, { cause });
    case '42501':
      return /row-level security/.test(cause.message)
        ? storageErrors.OUTSIDE_SCOPE({}, { cause })
        : undefined;
    case '40001':
    case '40P01':
      return storageErrors.CONCURRENT_CHANGE({}, { cause });
    case '57014':
    case '55P03':
    case '25P03':
      return storageErrors.DATABASE_TOO_SLOW({}, { cause });
    case '53100':
    case 'ENOSPC':
      return storageErrors.STORAGE_FULL({}, { cause });
    case '0A000':
      return isStalePlan(cause) ? storageErrors.CONCURRENT_CHANGE({}, { cause }) : undefined;
    default:
      return isConnectionFailure(cause) ? storageErrors.DATABASE_UNAVAILABLE({}, { cause }) : undefined;
  }
}

function isConnectionFailure({ code = '', message }: DatabaseFailure): boolean {
  return (
    /^(08...|57P0[123]|53300|E(CONN|HOST|NET)\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/.test(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(message)
  );
}
