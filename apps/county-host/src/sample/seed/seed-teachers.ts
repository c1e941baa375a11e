import type { Nomination, Pool, Teacher } from '@peixun/plugin-faculty-pool/contract';
import type { ImportCheck } from '@peixun/spreadsheet';
import { readFile } from 'node:fs/promises';
import { sampleFolder } from '../sample-folder.ts';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';
import { officedUnits, officerUsername } from './seed-members.ts';

const path = '/faculty-pool';

/** How many teachers are admitted, and how many nominations wait for the school and for the training office. */
const admitted = 24;
const waitingForReview = 2;
const waitingForDecision = 1;

/** The school imports its teachers and adds the pools; departments nominate, the school reviews, the office admits. */
export async function seedTeachers(seed: CountySeed): Promise<void> {
  const school = await seed.as('school');
  const pools = await seedPools(seed, school);
  const teachers = await importedTeachers(seed, school);
  const office = await seed.as('training-office');
  const nominations = await school.all<Nomination>(`${path}/nominations`);
  const roster = await Roster.read(school);
  // Who decides does not nominate.
  const deciding = seed.member('training-office').seat!.unit;
  const officers = officedUnits(seed).filter(unit => unit !== deciding);

  const chosen = teachers.slice(0, admitted + waitingForDecision + waitingForReview);
  for (const [index, teacher] of chosen.entries()) {
    const unit = officers[index % officers.length]!;
    const officer = await seed.asAccount(await officerUsername(roster, unit));
    const nomination =
      nominations.find(known => known.teacher.id === teacher.id) ??
      (await officer.post<Nomination>(`${path}/nominations`, {
        unitId: roster.unitId(unit),
        teacherId: teacher.id,
        poolId: pools[index % pools.length]!.id,
        reason: `（虚构数据）长期讲授${teacher.specialities.join('、')}，效果好。`,
      }));
    if (index >= admitted + waitingForDecision) continue;
    if (nomination.state === 'nominated') {
      await school.post(`${path}/nominations/${nomination.id}/review`, { outcome: 'recommend' });
    }
    if (index >= admitted || nomination.state === 'admitted') continue;
    await office.post(`${path}/nominations/${nomination.id}/decision`, { outcome: 'admit' });
  }
}

async function seedPools({ content }: CountySeed, school: ActingClient): Promise<Pool[]> {
  const { items } = await school.get<{ items: Pool[] }>(`${path}/pools`);
  const pools: Pool[] = [];
  for (const [index, { name, description }] of content.pools.entries()) {
    const kind = index === 0 ? 'core' : 'specialist';
    const known = items.find(pool => pool.name === name);
    pools.push(known ?? (await school.post<Pool>(`${path}/pools`, { name, kind, description })));
  }
  return pools;
}

async function importedTeachers(seed: CountySeed, school: ActingClient): Promise<Teacher[]> {
  const known = await school.all<Teacher>(`${path}/teachers`);
  if (known.length > 0) return known;
  const bytes = await readFile(`${sampleFolder}/${seed.id}/teachers.xlsx`);
  const check = await school.upload<ImportCheck>(`${path}/teacher-imports/checks`, 'teachers.xlsx', bytes);
  await school.post(`${path}/teacher-imports`, { checkId: check.id });
  return school.all<Teacher>(`${path}/teachers`);
}
