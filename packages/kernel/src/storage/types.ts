import pg from 'pg';

const dateOid = 1082;
const bigintOid = 20;

/** How values arrive: days as `YYYY-MM-DD`, since a `Date` would move with the host's time zone; `bigint` as number. */
export const typeParsers: pg.CustomTypesConfig = {
  // oxlint-disable-next-line typescript/no-explicit-any -- the signature of pg's types
  getTypeParser(oid: number, format?: any): any {
    if (format !== 'binary' && oid === dateOid) return (value: string) => value;
    if (format !== 'binary' && oid === bigintOid) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};
