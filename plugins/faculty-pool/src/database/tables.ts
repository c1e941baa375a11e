import type { CountyTable } from '@peixun/plugin-api';
import type { NominationAction, NominationState, PoolKind, TeacherKind } from '../contract/index.ts';

/** Teachers belong to the whole county: where they work is `home_unit_id`, which limits nobody's view. */
export interface TeacherTable extends CountyTable {
  id: string;
  name: string;
  kind: TeacherKind;
  title: string;
  home_unit_id: string | null;
  roster_person_id: string | null;
  specialities: string[];
  introduction: string;
}

export interface PoolTable extends CountyTable {
  id: string;
  name: string;
  kind: PoolKind;
  description: string;
}

export interface PoolMemberTable extends CountyTable {
  pool_id: string;
  teacher_id: string;
  admitted_at: Date;
}

/** `unit_id` nominates: other units do not see it. */
export interface NominationTable extends CountyTable {
  id: string;
  unit_id: string;
  teacher_id: string;
  pool_id: string;
  state: NominationState;
  reason: string;
  nominated_by: string;
  nominated_at: Date;
}

/** Appended, never changed. */
export interface NominationStepTable extends CountyTable {
  nomination_id: string;
  position: number;
  unit_id: string;
  action: NominationAction;
  account_id: string;
  roster_person_id: string | null;
  at: Date;
  comment: string;
}

export interface FacultyPoolDatabase {
  teacher: TeacherTable;
  pool: PoolTable;
  pool_member: PoolMemberTable;
  nomination: NominationTable;
  nomination_step: NominationStepTable;
}
