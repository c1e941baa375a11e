import pg from 'pg';

const dateOid = 1082;
const bigintOid = 20;
const timestamptzOid = 1184;

/** How values arrive: days as `YYYY-MM-DD`, since a `Date` would move with the host's time zone; `bigint` as number. */
export const typeParsers: pg.CustomTypesConfig = {
  // oxlint-disable-next-line typescript/no-explicit-any -- the signature of pg's types
  getTypeParser(oid: number, format?: any): any {
    if (format !== 'binary' && oid === dateOid) return (value: string) => value;
    if (format !== 'binary' && oid === bigintOid) return Number;
    if (format !== 'binary' && oid === timestamptzOid) return parseTimestamp;
    return pg.types.getTypeParser(oid, format);
  },
};

const anyTimestamp = pg.types.getTypeParser(timestamptzOid) as (value: string) => Date;

/** Lists are full of them, nearly all in UTC and of our time: `2026-11-21 08:15:00.123+00`, which V8 reads itself. */
function parseTimestamp(value: string): Date {
  return /^\d{4}-.*\+00$/.test(value) ? new Date(value) : anyTimestamp(value);
}
