// oxlint-disable-next-line typescript/triple-slash-reference -- found too by who compiles this source from elsewhere
/// <reference path="./pg-utils.d.ts" />
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** A statement with its values written into it, of the type that PostgreSQL finds for them, as it does for parameters. */
export function literalStatement(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)/g, (_parameter, position: string) => literalOf(values[Number(position) - 1]));
}

function literalOf(value: unknown): string {
  const written: unknown = prepareValue(value);
  if (written === null || written === undefined) return 'null';
  if (written instanceof Uint8Array) return `'\\x${Buffer.from(written).toString('hex')}'`;
  return pg.escapeLiteral(String(written));
}
