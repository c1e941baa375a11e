import type { Competency, Requirement } from '../../contract/index.ts';
import { selectPublishedVersions } from '../../database/competency-models.ts';
import { isMeasuredAlike, versionInForce } from '../../domain/competencies/competency-model.ts';
import type { NeedsContext } from '../../parts.ts';

/** What posts need today, over all models. */
export interface ModelsInForce {
  readonly competencies: readonly Competency[];
  readonly requirements: readonly Requirement[];
  /** Whether what was measured on a version counts: the competency is in force with the same levels. */
  counts(measurement: { readonly versionId: string; readonly competencyId: string }): boolean;
}

/** The newest published version of each model, or of one. */
export async function modelsInForce(context: NeedsContext, modelId?: string): Promise<ModelsInForce> {
  const versions = await context.read(selectPublishedVersions);
  const inForce = [...Map.groupBy(versions, version => version.modelId)]
    .filter(([id]) => modelId === undefined || id === modelId)
    .flatMap(([, ofModel]) => versionInForce(ofModel) ?? []);
  const competencies = inForce.flatMap(({ content }) => content.competencies);
  const byId = new Map(competencies.map(competency => [competency.id, competency]));
  const alike = new Set(
    versions.flatMap(({ id, content }) =>
      content.competencies.flatMap(competency => {
        const now = byId.get(competency.id);
        return now && isMeasuredAlike(now, competency) ? [`${id}/${competency.id}`] : [];
      }),
    ),
  );
  return {
    competencies,
    requirements: inForce.flatMap(({ content }) => content.requirements),
    counts: ({ versionId, competencyId }) => alike.has(`${versionId}/${competencyId}`),
  };
}
