import { sql } from 'kysely';

/** Whether the name or the username of an `account` has these words. */
export function nameHas(words: string) {
  return sql<boolean>`(strpos(account.name, ${words}) > 0 or strpos(account.username, lower(${words})) > 0)`;
}
