/** A node of the county's organisation tree. */
export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  /** The county's own code for it, unique in the county, where it has one. */
  readonly code: string | null;
}

export const unitKinds = [
  'county',
  'department',
  'township',
  'village',
  'school',
  'branch',
  'enterprise',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Someone on the roster. Identity number and phone are not here: they are asked for by `personalDetails`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly audienceId: string | null;
  readonly postIds: readonly string[];
  readonly active: boolean;
}

/** The category of trainees that decides a person's rules (培训对象类别). */
export interface Audience {
  readonly id: string;
  readonly name: string;
}

/** A post (岗位). */
export interface Post {
  readonly id: string;
  readonly name: string;
}

/** Somebody who can sign in and holds a permission. */
export interface PermissionHolder {
  readonly personId: string;
  /** The tops of the subtrees it was granted for; `*` is the whole county; none where it reaches oneself alone. */
  readonly units: '*' | readonly string[];
}

export interface PeopleFilter {
  readonly ids?: readonly string[];
  /** This unit and all below it. */
  readonly unitId?: string;
  readonly audienceId?: string;
  readonly postId?: string;
  /** A part of the name. */
  readonly name?: string;
  readonly cursor?: string;
  /** At most 1,000; 100 unless told. */
  readonly limit?: number;
}

/** The county's units, people, audiences and posts, as far as the caller may see them. */
export interface Directory {
  units(): Promise<readonly Unit[]>;
  unit(id: string): Promise<Unit | undefined>;
  people(filter: PeopleFilter): Promise<{ items: readonly Person[]; nextCursor?: string }>;
  person(id: string): Promise<Person | undefined>;
  /** How many people an audience has, by unit: for response rates, without naming anybody. */
  countPeople(filter: Pick<PeopleFilter, 'unitId' | 'audienceId' | 'postId'>): Promise<number>;
  audiences(): Promise<readonly Audience[]>;
  posts(): Promise<readonly Post[]>;
  /** Who holds a permission: whom to tell that something waits for them. */
  holders(permission: string): Promise<readonly PermissionHolder[]>;
}
