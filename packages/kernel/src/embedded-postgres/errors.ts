import { defineErrors } from '@peixun/plugin-api';

export const embeddedPostgresErrors = defineErrors({
  BINARIES_MISSING: {
    kind: 'unavailable',
    'zh-CN':
      '没有找到适用于本机（{platform}）的内置 PostgreSQL 程序包“{name}”。请重新安装依赖，或用 DATABASE_URL 指定已有的数据库。',
    en: 'No PostgreSQL package "{name}" for this machine ({platform}) is installed. Install the dependencies again, or name a database in DATABASE_URL.',
  },
  BINARIES_UNUSABLE: {
    kind: 'unavailable',
    'zh-CN':
      '内置 PostgreSQL 程序“{program}”无法运行：{reason}。请检查系统库，或用 DATABASE_URL 指定已有的数据库。',
    en: 'The PostgreSQL program "{program}" does not run here: {reason}. Check the system libraries, or name a database in DATABASE_URL.',
  },
  CLUSTER_NOT_MADE: {
    kind: 'unavailable',
    'zh-CN': '无法在“{folder}”建立数据库：{reason}',
    en: 'The database could not be made in "{folder}": {reason}',
  },
  CLUSTER_MAJOR_DIFFERS: {
    kind: 'conflict',
    'zh-CN':
      '数据目录“{folder}”属于 PostgreSQL {found}，本程序使用 PostgreSQL {expected}。请用原版本程序备份，再恢复到新的数据目录。',
    en: 'The data folder "{folder}" belongs to PostgreSQL {found}, and this program runs PostgreSQL {expected}. Back it up with the earlier program and restore it into a new data folder.',
  },
  DATA_FOLDER_IN_USE: {
    kind: 'conflict',
    'zh-CN': '数据目录“{folder}”正被另一个运行中的程序使用。请先停止它，或用 PEIXUN_DATA 指定其他目录。',
    en: 'The data folder "{folder}" is used by another running host. Stop that one first, or choose another folder with PEIXUN_DATA.',
  },
  PASSWORDS_MISSING: {
    kind: 'conflict',
    'zh-CN': '数据目录“{folder}”里有数据库，却没有密码文件“{file}”。请从备份恢复该文件。',
    en: 'The data folder "{folder}" holds a database but not its file of passwords "{file}". Restore that file from a backup.',
  },
  SERVER_DID_NOT_START: {
    kind: 'unavailable',
    'zh-CN': '内置 PostgreSQL 没有启动。日志“{log}”的最后几行：{reason}',
    en: 'The embedded PostgreSQL did not start. The end of its log "{log}": {reason}',
  },
});
