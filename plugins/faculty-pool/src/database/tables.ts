import type { Generated } from 'kysely';
import type { NominationAction, NominationState, PoolKind, TeacherKind } from '../contract/index.ts';

/** `county_id` is filled by the database from the transaction's county. */
interface OfCounty {
  county_id: Generated<string>;
}

/** Teachers belong to the whole county: where they work is `home_unit_id`, which limits nobody's view. */
export interface TeacherTable extends OfCounty {
  id: string;
  name: string;
  kind: TeacherKind;
  title: string;
  home_unit_id: string | null;
  roster_person_id: string | null;
  specialities: string[];
  introduction: string;
}

export interface PoolTable extends OfCounty {
  id: string;
  name: string;
  kind: PoolKind;
  description: string;
}

export interface PoolMemberTable extends OfCounty {
  pool_id: string;
  teacher_id: string;
  admitted_at: Date;
}

/** `unit_id` nominates: other units do not see it. */
export interface NominationTable extends OfCounty {
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
export interface NominationStepTable extends OfCounty {
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
