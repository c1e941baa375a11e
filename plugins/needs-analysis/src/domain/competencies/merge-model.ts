import type { Competency, ModelContent, Requirement } from '../../contract/index.ts';

/** A competency that comes from elsewhere, with what posts of this county need of it. */
export interface IncomingCompetency extends Omit<Competency, 'id'> {
  readonly requirements: readonly Omit<Requirement, 'competencyId'>[];
}

/**
 * Adds competencies to a model; one of the same name is replaced and keeps its id, so that its measurements go on
 * counting. Nothing is taken away.
 *
 * @param known ids by name, where the model does not hold the competency itself.
 */
export function mergeModel(
  base: ModelContent,
  incoming: readonly IncomingCompetency[],
  known: readonly Pick<Competency, 'id' | 'name'>[],
  newId: () => string,
): ModelContent {
  const competencies = new Map(base.competencies.map(competency => [competency.name, competency]));
  const requirements = new Map(base.requirements.map(requirement => [keyOf(requirement), requirement]));
  for (const { requirements: asked, ...competency } of incoming) {
    const id =
      (competencies.get(competency.name) ?? known.find(({ name }) => name === competency.name))?.id ??
      newId();
    competencies.set(competency.name, { ...competency, id });
    for (const part of asked) {
      const requirement = { ...part, competencyId: id };
      requirements.set(keyOf(requirement), requirement);
    }
  }
  return {
    ...base,
    competencies: [...competencies.values()],
    requirements: [...requirements.values()],
  };
}

function keyOf({ postId, competencyId }: Requirement): string {
  return `${competencyId}/${postId}`;
}
