import type { Person } from '@peixun/plugin-api';
import {
  competencies,
  measuringRules,
  needsAnalysisErrors as errors,
  type PersonGap,
} from '../../contract/index.ts';
import { selectMeasurementsOfPerson } from '../../database/measurements.ts';
import { competencyGaps } from '../../domain/competencies/competency-gap.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import { provide, type NeedsContext } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { postNames, themesOf } from '../lookups.ts';
import { modelsInForce } from './models-in-force.ts';

export const competenciesService = provide(competencies, {
  gapsOfPerson: async (context, { personId }) => ({ items: await gapsOfPerson(context, personId) }),
});

/** The actor’s own gaps; nothing for an account without person. */
export async function ownGaps(context: NeedsContext): Promise<PersonGap[]> {
  const personId = actingPersonId(context);
  return personId === null ? [] : gapsOfPerson(context, personId);
}

/** @throws `PERSON_NOT_FOUND`. */
export async function readPersonGaps(context: NeedsContext, personId: string) {
  const person = await requireVisible(context, personId);
  const [items, posts, units] = await Promise.all([
    gapsOf(context, person),
    postNames(context),
    context.directory.units(),
  ]);
  const { id, name, unitId, postIds } = person;
  return {
    person: {
      id,
      name,
      unitName: units.find(unit => unit.id === unitId)?.name ?? '',
      postNames: postIds.flatMap(postId => posts.get(postId) ?? []),
    },
    items,
  };
}

/**
 * What somebody’s posts need, what was measured and what is missing, the largest gap first. One sees one’s own, and
 * those of people whose gaps one may see.
 *
 * @throws `PERSON_NOT_FOUND`.
 */
export async function gapsOfPerson(context: NeedsContext, personId: string): Promise<PersonGap[]> {
  return gapsOf(context, await requireVisible(context, personId));
}

async function requireVisible(context: NeedsContext, personId: string): Promise<Person> {
  const person = await context.directory.person(personId);
  const isOwn = personId === actingPersonId(context);
  if (person === undefined || !(isOwn || context.can('needs-analysis.person-gap.read', person.unitId))) {
    throw errors.PERSON_NOT_FOUND();
  }
  return person;
}

async function gapsOf(context: NeedsContext, person: Person): Promise<PersonGap[]> {
  const [models, measurements, themes] = await Promise.all([
    modelsInForce(context),
    context.read(db => selectMeasurementsOfPerson(db, person.id)),
    themesOf(context),
  ]);
  const byId = new Map(models.competencies.map(competency => [competency.id, competency]));
  const gaps = competencyGaps(
    requirementsOf(models.requirements, person.postIds),
    measurements.filter(measurement => models.counts(measurement)),
    context.rule(measuringRules).values,
  );
  return gaps
    .toSorted((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || b.criticality - a.criticality)
    .flatMap(({ competencyId, required, criticality, measured, gap }) => {
      const competency = byId.get(competencyId);
      if (competency === undefined) return [];
      const { name, group, levels, themeIds } = competency;
      return {
        competencyId,
        name,
        group,
        required,
        requiredWords: levels[required - 1] ?? '',
        criticality,
        measured: measured?.level ?? null,
        gap: gap ?? null,
        measurements: (measured?.parts ?? []).map(({ kind, level, measuredOn, share }) => {
          return { kind, level, measuredOn, share };
        }),
        themes: themes
          .filter(({ id }) => themeIds.includes(id))
          .map(theme => ({ id: theme.id, name: theme.name })),
      };
    });
}
