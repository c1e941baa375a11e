import type { Competency, ModelContent, ModelVersionSummary, Requirement } from '../../contract/index.ts';

/** What is wrong with a model, and where. */
export type ModelProblem =
  | { readonly kind: 'competency-twice'; readonly path: Path; readonly name: string }
  | { readonly kind: 'requirement-twice'; readonly path: Path; readonly name: string }
  | { readonly kind: 'requirement-unknown'; readonly path: Path }
  | {
      readonly kind: 'level-too-high';
      readonly path: Path;
      readonly name: string;
      readonly level: number;
      readonly levels: number;
    };

type Path = readonly (string | number)[];

/** Every place where the parts of a model contradict each other. */
export function modelProblems({ competencies, requirements }: ModelContent): ModelProblem[] {
  const byId = new Map(competencies.map(competency => [competency.id, competency]));
  return [
    ...competencies.flatMap(({ id, name }, at): ModelProblem[] => {
      const isTwice = competencies.findIndex(other => other.name === name || other.id === id) < at;
      return isTwice ? [{ kind: 'competency-twice', path: ['competencies', at, 'name'], name }] : [];
    }),
    ...requirements.flatMap(({ postId, competencyId, level }, at): ModelProblem[] => {
      const path = ['requirements', at];
      const competency = byId.get(competencyId);
      if (competency === undefined) return [{ kind: 'requirement-unknown', path: [...path, 'competencyId'] }];
      const { name, levels } = competency;
      const first = requirements.findIndex(
        other => other.postId === postId && other.competencyId === competencyId,
      );
      if (first < at) return [{ kind: 'requirement-twice', path: [...path, 'postId'], name }];
      if (level <= levels.length) return [];
      return [{ kind: 'level-too-high', path: [...path, 'level'], name, level, levels: levels.length }];
    }),
  ];
}

/** Whether a measurement of the one counts for the other: the same thing, observed at the same levels. */
export function isMeasuredAlike(one: Competency, other: Competency): boolean {
  return (
    one.id === other.id &&
    one.levels.length === other.levels.length &&
    one.levels.every((words, at) => words === other.levels[at])
  );
}

/** The newest published version: what posts need today. */
export function versionInForce<Version extends Pick<ModelVersionSummary, 'number' | 'state'>>(
  versions: readonly Version[],
): Version | undefined {
  return versions
    .filter(({ state }) => state === 'published')
    .toSorted((a, b) => b.number - a.number)
    .at(0);
}

/** What somebody with several posts needs of each competency: the most that one of the posts asks. */
export function requirementsOf(
  requirements: readonly Requirement[],
  postIds: readonly string[],
): Omit<Requirement, 'postId'>[] {
  const ofPosts = requirements.filter(({ postId }) => postIds.includes(postId));
  return [...Map.groupBy(ofPosts, ({ competencyId }) => competencyId)].map(([competencyId, all]) => ({
    competencyId,
    level: Math.max(...all.map(({ level }) => level)),
    criticality: Math.max(...all.map(({ criticality }) => criticality)),
  }));
}
