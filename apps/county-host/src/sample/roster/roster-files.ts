import { qiaojiaContent } from '../content/qiaojia.ts';
import { inventedPeople } from './people.ts';
import { pinghu } from './pinghu.ts';
import { qiaojia } from './qiaojia.ts';
import type { RosterPlan } from './roster-plan.ts';
import { inventedTeachers } from './teachers.ts';
import { peopleWorkbook, teachersWorkbook, unitsWorkbook } from './workbooks.ts';

export interface RosterFile {
  /** Below the sample folder: `qiaojia/people.xlsx`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every spreadsheet of the sample counties, the same bytes on every run. */
export function rosterFiles(): RosterFile[] {
  const teachers = inventedTeachers(inventedPeople(qiaojia), {
    seed: qiaojia.seed + 2,
    partTime: 36,
    guests: 6,
    topics: qiaojiaContent.themes.flatMap(({ topics }) => topics),
  });
  return [
    ...directoryFiles(qiaojia),
    { path: 'qiaojia/teachers.xlsx', bytes: teachersWorkbook(qiaojia, teachers) },
    ...directoryFiles(pinghu),
  ];
}

function directoryFiles(plan: RosterPlan): RosterFile[] {
  return [
    { path: `${plan.id}/units.xlsx`, bytes: unitsWorkbook(plan) },
    { path: `${plan.id}/people.xlsx`, bytes: peopleWorkbook(plan, inventedPeople(plan)) },
  ];
}
