import type { Competency, ModelContent, Requirement } from '../../contract/index.ts';
import { isMeasuredAlike } from './competency-model.ts';

export interface CompetencyChange {
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Measurements of the one do not count for the other. */
  readonly levelsChanged: boolean;
}

type Asked = Pick<Requirement, 'level' | 'criticality'>;

export interface RequirementChange {
  readonly postId: string;
  readonly competencyName: string;
  readonly from: Asked | null;
  readonly to: Asked | null;
}

/** What became different from one version of a model to another, in the order of the models. */
export function compareModels(
  from: ModelContent,
  to: ModelContent,
): { competencies: CompetencyChange[]; requirements: RequirementChange[] } {
  const before = new Map(from.competencies.map(competency => [competency.id, competency]));
  const after = new Map(to.competencies.map(competency => [competency.id, competency]));
  const all = [...after.values(), ...from.competencies.filter(({ id }) => !after.has(id))];
  const names = new Map(all.map(({ id, name }) => [id, name]));

  const asked = (requirements: readonly Requirement[]) =>
    new Map(requirements.map(requirement => [keyOf(requirement), requirement]));
  const [askedBefore, askedAfter] = [asked(from.requirements), asked(to.requirements)];
  const places = new Map([...askedAfter, ...askedBefore]);

  return {
    competencies: all.flatMap(({ id, name }) => changeOf(id, name, before.get(id), after.get(id)) ?? []),
    requirements: [...places].flatMap(([key, { postId, competencyId }]) => {
      const [one, other] = [askedOf(askedBefore.get(key)), askedOf(askedAfter.get(key))];
      if (one?.level === other?.level && one?.criticality === other?.criticality) return [];
      return [{ postId, competencyName: names.get(competencyId) ?? '', from: one, to: other }];
    }),
  };
}

function changeOf(
  id: string,
  name: string,
  before: Competency | undefined,
  after: Competency | undefined,
): CompetencyChange | undefined {
  if (before === undefined) return { id, name, change: 'added', levelsChanged: false };
  if (after === undefined) return { id, name, change: 'removed', levelsChanged: false };
  const levelsChanged = !isMeasuredAlike(before, after);
  const isSame =
    !levelsChanged &&
    before.name === after.name &&
    before.group === after.group &&
    before.description === after.description &&
    before.themeIds.toSorted().join() === after.themeIds.toSorted().join();
  return isSame ? undefined : { id, name, change: 'changed', levelsChanged };
}

function keyOf({ postId, competencyId }: Requirement): string {
  return `${postId}/${competencyId}`;
}

function askedOf(requirement: Requirement | undefined): Asked | null {
  return requirement ? { level: requirement.level, criticality: requirement.criticality } : null;
}
