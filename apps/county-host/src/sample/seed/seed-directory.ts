import type { ImportCheck } from '@peixun/spreadsheet';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { sampleFolder } from '../sample-folder.ts';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';

/** Imports the units of a county and then its people, as the system administrator uploads them. */
export async function seedDirectory(seed: CountySeed): Promise<ImportCheck | undefined> {
  const system = await seed.as('system-administrator');
  const { items: units } = await system.get<{ items: unknown[] }>('/kernel/units');
  if (units.length <= 1) await importFile(system, 'units', seed.id);
  const people = await system.get<{ items: unknown[] }>('/kernel/people?limit=1');
  return people.items.length === 0 ? importFile(system, 'people', seed.id) : undefined;
}

/** Upload, check, import of the good rows: what the import wizard does. */
async function importFile(
  system: ActingClient,
  kind: 'units' | 'people',
  countyId: string,
): Promise<ImportCheck> {
  const bytes = await readFile(`${sampleFolder}/${countyId}/${kind}.xlsx`);
  const uploaded = await system.upload<{ id: string; jobRunId: string }>(
    `/kernel/imports/${kind}`,
    `${kind}.xlsx`,
    bytes,
  );
  await finished(system, uploaded.jobRunId);
  const check = await system.get<ImportCheck>(`/kernel/imports/${kind}/${uploaded.id}`);
  const { jobRunId } = await system.post<{ jobRunId: string }>(
    `/kernel/imports/${kind}/${uploaded.id}/commit`,
  );
  await finished(system, jobRunId);
  return check;
}

async function finished(client: ActingClient, jobRunId: string): Promise<void> {
  for (;;) {
    const run = await client.get<{ job: string; state: string; error?: { title: string } }>(
      `/kernel/job-runs/${jobRunId}`,
    );
    if (run.state === 'done') return;
    if (run.state === 'failed') throw new Error(`The job '${run.job}' failed: ${run.error?.title}`);
    await setTimeout(100);
  }
}
