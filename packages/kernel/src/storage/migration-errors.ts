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
});
