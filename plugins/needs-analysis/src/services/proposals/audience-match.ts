import { anonymousGroupSize, pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { audienceMatchRule, measuringRules, type AudienceMatch } from '../../contract/index.ts';
import { selectPlaces } from '../../database/rankings.ts';
import { matchAudiences, needOf, type AudienceOfClass } from '../../domain/proposals/audience-match.ts';
import type { NeedsContext } from '../../parts.ts';
import { audienceMembers } from '../people.ts';
import { hiddenUnitIn, knownGaps } from '../competencies/known-gaps.ts';
import { audienceNames, requireAudiences, themesOf } from '../lookups.ts';
import { today } from '../today.ts';

export interface MatchQuery {
  readonly runId: string;
  readonly audienceIds: readonly string[];
  readonly themeIds: readonly string[];
}

/** @throws `AUDIENCE_NOT_FOUND`. */
export async function matchOf(context: NeedsContext, query: MatchQuery): Promise<AudienceMatch> {
  const [audiences, names] = await Promise.all([audiencesOf(context, query), audienceNames(context)]);
  const { values, source } = context.rule(audienceMatchRule);
  const match = matchAudiences(audiences, query.themeIds, values, anonymousGroupSize);
  return {
    ...match,
    audiences: match.audiences.map(audience => ({
      ...audience,
      audienceName: names.get(audience.audienceId) ?? '',
    })),
    rule: { ...values, source },
  };
}

/** The themes that a ranking holds for audiences, the first of any audience first. */
export async function themesOfAudiences(
  context: NeedsContext,
  { runId, audienceIds }: Omit<MatchQuery, 'themeIds'>,
) {
  const needs = await context.read(db => selectPlaces(db, [runId], audienceIds));
  return [...Map.groupBy(needs, ({ themeId }) => themeId)]
    .map(([themeId, ofTheme]) => ({
      themeId,
      themeName: ofTheme[0]?.themeName ?? '',
      places: ofTheme.map(({ audienceId, rank }) => ({ audienceId, rank })),
    }))
    .toSorted((a, b) => firstRank(a) - firstRank(b));
}

function firstRank({ places }: { readonly places: readonly { readonly rank: number }[] }): number {
  return Math.min(...places.map(({ rank }) => rank));
}

/**
 * Who needs every theme, or not every one, within the units that the actor sees.
 *
 * @throws `AUDIENCE_NOT_FOUND`.
 */
export async function matchingPeople(
  context: NeedsContext,
  query: MatchQuery & { readonly matches: 'yes' | 'no'; readonly cursor?: string; readonly limit: number },
) {
  const { themeIds, matches, cursor, limit } = query;
  const [audiences, names, themes, units] = await Promise.all([
    audiencesOf(context, query),
    audienceNames(context),
    themesOf(context),
    context.directory.units(),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const rule = context.rule(audienceMatchRule).values;
  const rows = audiences.flatMap(({ audienceId, people, ranks }) =>
    people.map(person => ({
      personId: person.id,
      name: person.name,
      unitName: unitNames.get(person.unitId) ?? '',
      audienceName: names.get(audienceId) ?? '',
      themes: themes
        .filter(({ id }) => themeIds.includes(id))
        .flatMap(({ id, name }) => {
          const by = needOf(person, id, ranks, rule);
          return by ? [{ name, by }] : [];
        }),
    })),
  );
  const asked = new Set(themeIds).size;
  const items = rows.filter(row => (row.themes.length === asked) === (matches === 'yes'));
  const [after] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const start = 1 + items.findIndex(({ personId }) => personId === after);
  return pageOf(items.slice(start, start + limit + 1), limit, ({ personId }) => [personId]);
}

type Member = Awaited<ReturnType<typeof audienceMembers>>[number] & {
  audienceId: string;
  gapThemeIds: ReadonlySet<string>;
};

async function audiencesOf(context: NeedsContext, { runId, audienceIds }: MatchQuery) {
  await requireAudiences(context, audienceIds, ['audienceIds']);
  const [members, needs, gaps] = await Promise.all([
    audienceMembers(context, audienceIds),
    context.read(db => selectPlaces(db, [runId], audienceIds)),
    gapThemes(context),
  ]);
  return audienceIds.map(audienceId => ({
    audienceId,
    ranks: new Map(
      needs.filter(need => need.audienceId === audienceId).map(({ themeId, rank }) => [themeId, rank]),
    ),
    people: members
      .filter(person => person.audienceId === audienceId)
      .map((person): Member => ({ ...person, audienceId, gapThemeIds: gaps.get(person.id) ?? new Set() })),
  })) satisfies AudienceOfClass[];
}

/**
 * By person, what would close a gap that the county calls clear. Nothing for who may not see every single person: from
 * one look to the next, a count would tell of who was measured in between.
 */
async function gapThemes(context: NeedsContext): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { models, gaps } = await knownGaps(context, today(context));
  if (hiddenUnitIn(context, gaps) !== undefined) return new Map();
  const { clearGap } = context.rule(measuringRules).values;
  const themeIds = new Map(models.competencies.map(competency => [competency.id, competency.themeIds]));
  const clear = gaps.filter(({ gap = 0 }) => gap > 0 && gap >= clearGap);
  return new Map(
    [...Map.groupBy(clear, ({ person }) => person.id)].map(([personId, ofPerson]) => [
      personId,
      new Set(ofPerson.flatMap(({ competencyId }) => themeIds.get(competencyId) ?? [])),
    ]),
  );
}
