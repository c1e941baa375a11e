/** A command that came with an idempotency key. */
export interface IdempotencyKeyTable {
  county_id: string;
  account_id: string;
  key: string;
  request_hash: Uint8Array;
  /** Until then the host that reserved it may still be at work. */
  reserved_until: Date;
  /** The host that carries the command out. */
  host_id: string | null;
  /** Set by the transaction that made the change. */
  committed: boolean;
  /** The answer, once it is known; `body` is encrypted, since an answer may name people. */
  status: number | null;
  body: Uint8Array | null;
  created_at: Date;
}

export interface HttpTables {
  idempotency_key: IdempotencyKeyTable;
}
