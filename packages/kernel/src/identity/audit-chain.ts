import { createHash, sign, verify, type KeyObject } from 'node:crypto';

/** The parts of an audit entry that its hash covers. */
export interface ChainedEntry {
  readonly county_id: string;
  readonly id: string;
  readonly occurred_at: Date;
  readonly actor: string;
  readonly plugin: string;
  readonly action: string;
  readonly outcome: string;
  readonly object_type: string | null;
  readonly object_id: string | null;
  readonly details: Record<string, unknown> | null;
}

/** What the first entry of a county is chained to. */
export const genesis: Uint8Array = new Uint8Array(32);

/** SHA-256 over the hash before and every part of the entry: no part changes without every later hash changing. */
export function chainHash(previous: Uint8Array, entry: ChainedEntry): Buffer {
  const parts = [
    entry.county_id,
    entry.id,
    entry.occurred_at.toISOString(),
    entry.actor,
    entry.plugin,
    entry.action,
    entry.outcome,
    entry.object_type,
    entry.object_id,
    entry.details && Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(parts)).digest();
}

/** A point of the chain that the host vouches for. */
export interface ChainHead {
  readonly countyId: string;
  readonly position: number;
  readonly hash: Uint8Array;
}

export function signHead(head: ChainHead, key: KeyObject): Buffer {
  return sign(null, headBytes(head), key);
}

export function isHeadSigned(head: ChainHead, signature: Uint8Array, key: KeyObject): boolean {
  return verify(null, headBytes(head), key, signature);
}

function headBytes({ countyId, position, hash }: ChainHead): Buffer {
  return Buffer.from(
    JSON.stringify(['peixun audit head', countyId, position, Buffer.from(hash).toString('hex')]),
  );
}
