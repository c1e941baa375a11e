import { defineErrors } from '@peixun/plugin-api';

export const migrationErrors = defineErrors({
  MIGRATION_FAILED: {
    kind: 'internal',
    'zh-CN': '“{schema}”的数据库迁移“{migration}”（版本 {version}）失败，已全部撤销：{reason}',
    en: 'The migration "{migration}" of "{schema}" (version {version}) failed and everything was undone: {reason}',
  },
  MIGRATIONS_DIVERGE: {
    kind: 'conflict',
    'zh-CN':
      '“{schema}”的第 {position} 个数据库迁移不一致：版本 {version} 为“{found}”，应为“{expected}”。已发布的迁移不得改名、删除或插入。',
    en: 'Migration {position} of "{schema}" differs: version {version} has "{found}" where "{expected}" is expected. A published migration is never renamed, removed or inserted before others.',
  },
  PRIMARY_KEY_WITHOUT_COUNTY: {
    kind: 'internal',
    'zh-CN': '表“{table}”的主键没有以 county_id 开头。请修改建表的迁移。',
    en: 'The primary key of the table "{table}" does not start with county_id. Change the migration that makes it.',
  },
  MIGRATION_LEAVES_RIGHTS: {
    kind: 'internal',
    'zh-CN':
      '“{schema}”中有以所有者权限执行的对象：{found}。隔离运行的插件不得使用；视图请加 with (security_invoker = true)，函数请勿用 security definer。',
    en: 'In "{schema}" there is what acts with the rights of its owner: {found}. An isolated plugin may have none: make views with (security_invoker = true), and functions without security definer.',
  },
  MIGRATION_LEFT_TRANSACTION: {
    kind: 'internal',
    'zh-CN': '“{schema}”的一个数据库迁移自行结束了事务。请勿在迁移中使用 commit 或 rollback。',
    en: 'A migration of "{schema}" ended the transaction itself. Use no commit and no rollback in a migration.',
  },
});
