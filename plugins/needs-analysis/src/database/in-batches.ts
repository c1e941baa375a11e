/** Rows a statement: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1000;

/** Rows in as many parts as statements are needed to write them; of none there are none. */
export function inBatches<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
