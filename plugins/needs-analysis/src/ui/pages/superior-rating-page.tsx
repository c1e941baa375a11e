import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Page } from '@peixun/ui-kit/page';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { useParams, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { useState } from 'react';
import type { NeedsAnalysisApi, RatedPerson } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { WideTable } from '../parts/competencies/wide-table.tsx';
import { KeptLevelsNote, useKeptLevels } from '../parts/competencies/kept-levels.tsx';
import { LevelList } from '../parts/competencies/level-list.tsx';

type Sheet = OutputOf<NeedsAnalysisApi['GET /superior-ratings/:id']>;

/** A superior rates the people of their unit, post by post. */
export function SuperiorRatingPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { values } = useSearch();
  const filter = Object.fromEntries(
    ['postId', 'unitId'].flatMap(name => (values[name] ? [[name, values[name]]] : [])),
  );
  const sheet = needs.useOperation('GET /superior-ratings/:id', { params: { id }, query: filter });
  if (sheet.isError) {
    // A notice may lead to a round that has been closed meanwhile.
    return (
      <Page
        title={t('superior.rate')}
        back={{ to: `/needs-analysis/measuring-rounds/${id}`, title: t('round.single') }}
      >
        <ProblemView error={sheet.error} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  return <Query of={sheet}>{data => <RatingTable key={JSON.stringify(filter)} sheet={data} />}</Query>;
}

function RatingTable({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const { values, set } = useSearch();
  const save = needs.useCommand('PUT /superior-ratings/:id');
  const { round, posts, competencies, people } = sheet;
  /** Levels by person and competency; those of other posts and units wait here too. */
  const unsent = useKeptLevels(`superior.${round.id}`);
  const changed = unsent.levels;
  /** What was last chosen for all, by competency. */
  const [common, setCommon] = useState<ReadonlyMap<string, number>>(new Map());
  /** Whom somebody chose a level for, one by one or earlier, stays as chosen. */
  const chooseForAll = (competencyId: string, level: number) => {
    const isFree = (person: RatedPerson) =>
      levelOf(person, competencyId) === null &&
      [undefined, common.get(competencyId)].includes(changed.get(`${person.personId}/${competencyId}`));
    const chosen = people
      .filter(isFree)
      .map(({ personId }) => [`${personId}/${competencyId}`, level] as const);
    unsent.change(chosen);
    setCommon(new Map(common).set(competencyId, level));
  };
  const send = () =>
    save.mutate(
      {
        params: { id: round.id },
        body: {
          ratings: [...changed].map(([key, level]) => {
            const [personId = '', competencyId = ''] = key.split('/');
            return { personId, competencyId, level };
          }),
        },
      },
      {
        onSuccess: ({ recorded }) => {
          unsent.forget();
          setCommon(new Map());
          notice.done(t('rating.recorded', { count: recorded }));
        },
      },
    );
  return (
    <Page
      title={round.title}
      description={t('superior.about', { day: format.date(round.lastDay) })}
      back={{ to: `/needs-analysis/measuring-rounds/${round.id}`, title: t('round.single') }}
      actions={
        <Button type="primary" disabled={changed.size === 0} loading={save.isPending} onClick={send}>
          {t('rating.save', { count: changed.size })}
        </Button>
      }
    >
      {save.error && <ProblemView error={save.error} />}
      <KeptLevelsNote of={unsent} />
      <div className="px-filters" role="search">
        <Select
          className="px-filter-words"
          aria-label={t('post')}
          popupMatchSelectWidth={false}
          value={values['postId'] ?? posts[0]?.id}
          onChange={postId => set({ postId })}
          options={posts.map(({ id, name, people: count }) => ({
            value: id,
            label: t('superior.post', { name, count }),
          }))}
        />
        <UnitPicker label={t('unit')} value={values['unitId']} onChange={unitId => set({ unitId })} />
      </div>
      {people.length === 0 ? (
        <EmptyState icon="people" title={t('superior.none')} hint={t('superior.noneHint')} />
      ) : (
        <>
          <WideTable label={round.title} head={t('person')} columns={competencies}>
            {people.length > 1 && (
              <tr>
                <th scope="row">{t('superior.forAll')}</th>
                {competencies.map(({ id, name, levels }) => (
                  <td key={id}>
                    <LevelSelect
                      label={`${t('superior.forAll')} ${name}`}
                      levels={levels}
                      value={common.get(id) ?? null}
                      onChange={level => chooseForAll(id, level)}
                    />
                  </td>
                ))}
              </tr>
            )}
            {people.map(person => (
              <tr key={person.personId}>
                <th scope="row">
                  {person.name}
                  <small>{person.unitName}</small>
                </th>
                {competencies.map(competency => {
                  const key = `${person.personId}/${competency.id}`;
                  return (
                    <td key={competency.id}>
                      <LevelSelect
                        label={`${person.name} ${competency.name}`}
                        levels={competency.levels}
                        value={changed.get(key) ?? levelOf(person, competency.id)}
                        onChange={level => unsent.change([[key, level]])}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </WideTable>
          <details className="needs-guide">
            <summary>{t('level.guide')}</summary>
            {competencies.map(({ id, name, levels }) => (
              <section key={id}>
                <h3 className="needs-competency">{name}</h3>
                <LevelList levels={levels} />
              </section>
            ))}
          </details>
        </>
      )}
    </Page>
  );
}

interface LevelSelectProps {
  readonly label: string;
  readonly levels: readonly string[];
  readonly value: number | null;
  readonly onChange: (level: number) => void;
}

function LevelSelect({ label, levels, value, onChange }: LevelSelectProps) {
  const t = useText();
  return (
    <select
      className="needs-level-select"
      aria-label={label}
      value={value ?? ''}
      onChange={event => onChange(Number(event.target.value))}
    >
      <option value="" disabled>
        —
      </option>
      <option value={0}>{t('level.none')}</option>
      {levels.map((words, at) => (
        <option key={at} value={at + 1} title={words}>
          {t('level.number', { level: at + 1 })}
        </option>
      ))}
    </select>
  );
}

function levelOf({ ratings }: RatedPerson, competencyId: string): number | null {
  return ratings.find(rating => rating.competencyId === competencyId)?.level ?? null;
}
