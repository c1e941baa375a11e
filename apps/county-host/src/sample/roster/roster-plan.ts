import type { UnitKind } from '@peixun/plugin-api';
import type { AudienceName } from './audiences.ts';
import { inventedVillages } from './names.ts';
import { randomOf } from './random.ts';

/** How many people of a unit hold a post and belong to an audience. */
export interface Staffing {
  readonly post: string;
  readonly audience: AudienceName;
  /** The least and the most; chance decides between them. */
  readonly count: readonly [number, number];
}

export interface PlannedUnit {
  /** `QJ-T03-02`: the second village of the third township. */
  readonly code: string;
  readonly name: string;
  readonly kind: Exclude<UnitKind, 'county'>;
  /** `null`: directly below the county. */
  readonly parentCode: string | null;
  readonly staff: readonly Staffing[];
}

/** An invented county: its units, parents before children, and who works in them. */
export interface RosterPlan {
  /** The county's id, and the folder of its files. */
  readonly id: string;
  readonly name: string;
  /** Begins the codes of units and people. */
  readonly prefix: string;
  readonly seed: number;
  /** Where its phones begin in the invented range: an account is found by its phone, on the whole host. */
  readonly firstPhone: number;
  readonly units: readonly PlannedUnit[];
}

interface UnitGroup {
  readonly names: readonly string[];
  readonly staff: readonly Staffing[];
}

/** Lays out a county's tree: departments, school, townships with their branch and villages, and companies. */
export function rosterPlan(county: {
  id: string;
  name: string;
  prefix: string;
  seed: number;
  firstPhone: number;
  departments: UnitGroup;
  school: UnitGroup;
  townships: UnitGroup & {
    readonly villages: number;
    readonly villageStaff: readonly Staffing[];
    /** Who runs the township's branch of the county school, where it has one. */
    readonly branchStaff?: readonly Staffing[];
  };
  enterprises: UnitGroup;
  newOrganisations: UnitGroup;
}): RosterPlan {
  const { id, name, prefix, seed, firstPhone, townships } = county;
  const villages = inventedVillages(randomOf(seed));
  const directly = (kind: PlannedUnit['kind'], letter: string, { names, staff }: UnitGroup): PlannedUnit[] =>
    names.map((unit, index) => ({
      code: `${prefix}-${letter}${ordinal(index)}`,
      name: unit,
      kind,
      parentCode: null,
      staff,
    }));
  const withinTownship = (township: PlannedUnit, index: number): PlannedUnit[] => {
    const parentCode = township.code;
    const branch: PlannedUnit[] = townships.branchStaff
      ? [
          {
            code: `${parentCode}-B`,
            name: `${township.name}分校`,
            kind: 'branch',
            parentCode,
            staff: townships.branchStaff,
          },
        ]
      : [];
    const ownVillages = villages.slice(index * townships.villages, (index + 1) * townships.villages);
    return [
      township,
      ...branch,
      ...ownVillages.map((village, place): PlannedUnit => ({
        code: `${parentCode}-${ordinal(place)}`,
        name: place === 0 ? village.replace(/村$/, '社区') : village,
        kind: 'village',
        parentCode,
        staff: townships.villageStaff,
      })),
    ];
  };
  return {
    id,
    name,
    prefix,
    seed,
    firstPhone,
    units: [
      ...directly('department', 'D', county.departments),
      ...directly('school', 'S', county.school),
      ...directly('township', 'T', townships).flatMap(withinTownship),
      ...directly('enterprise', 'E', county.enterprises),
      ...directly('other', 'N', county.newOrganisations),
    ],
  };
}

function ordinal(index: number): string {
  return String(index + 1).padStart(2, '0');
}
