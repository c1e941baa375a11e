import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { replaceFile } from '../storage/whole-file.ts';
import type { IdentityTables } from './tables.ts';

/** A head as it stands in the export file: carry the file elsewhere, and nobody can cut the trail unseen. */
export interface ExportedHead {
  /** The day of the export, UTC. */
  readonly day: string;
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
  /** Base64. */
  readonly signature: string;
}

/** Adds the county's newest head to its export file, once a day. */
export async function exportHead(
  db: Kysely<IdentityTables>,
  countyId: string,
  folder: string,
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const exported = await readExportedHeads(countyId, folder);
  if (exported.at(-1)?.day === day) return;
  const head = await db
    .selectFrom('audit_head')
    .select(['position', 'hash', 'signature'])
    .where('county_id', '=', countyId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!head) return;
  const added: ExportedHead = {
    day,
    position: Number(head.position),
    hash: Buffer.from(head.hash).toString('hex'),
    signature: Buffer.from(head.signature).toString('base64'),
  };
  await mkdir(folder, { recursive: true });
  const lines = [...exported, added].map(line => `${JSON.stringify(line)}\n`);
  replaceFile(fileOf(countyId, folder), lines.join(''));
}

/** The heads in the export file, oldest first; none where there is no file. */
export async function readExportedHeads(countyId: string, folder: string): Promise<ExportedHead[]> {
  try {
    const content = await readFile(fileOf(countyId, folder), 'utf8');
    return content
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as ExportedHead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function fileOf(countyId: string, folder: string): string {
  return join(folder, `${countyId}.jsonl`);
}
