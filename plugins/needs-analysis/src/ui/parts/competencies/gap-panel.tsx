import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import { Alert } from '@peixun/ui-kit/alert';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { PostPicker } from '@peixun/ui-kit/post-picker';
import { Query } from '@peixun/ui-kit/problem-view';
import { useSearch } from '@peixun/ui-kit/router';
import { Segmented } from '@peixun/ui-kit/segmented';
import { UnitPicker, useUnits } from '@peixun/ui-kit/unit-picker';
import type { GapCell, GapMap } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { GapMapTable } from './gap-map-table.tsx';
import { useGapWords } from './gap-words.ts';

const groupings = ['post', 'unit', 'audience'] as const;
type Grouping = (typeof groupings)[number];

/** Which posts, units or audiences lack what; every figure leads to its people. */
export function GapPanel() {
  const t = useText();
  const { values, set } = useSearch();
  const canNarrow = useAllowed('needs-analysis.person-gap.read');
  const by = groupings.find(grouping => grouping === values['by']) ?? 'post';
  const filter = Object.fromEntries(
    ['unitId', 'postId', 'audienceId'].flatMap(name => (values[name] ? [[name, values[name]]] : [])),
  );
  const map = needs.useOperation('GET /competency-gaps', { query: { by, ...filter } });
  return (
    <div className="px-stack">
      <div className="px-filters needs-gap-filters" role="search">
        <Segmented<Grouping>
          aria-label={t('gap.by')}
          value={by}
          onChange={next => set({ by: next })}
          options={groupings.map(value => ({ value, label: t(`gap.by.${value}`) }))}
        />
        {canNarrow && (
          <>
            <UnitPicker label={t('unit')} value={values['unitId']} onChange={unitId => set({ unitId })} />
            <PostPicker label={t('post')} value={values['postId']} onChange={postId => set({ postId })} />
            <AudiencePicker
              label={t('audience')}
              value={values['audienceId']}
              onChange={audienceId => set({ audienceId })}
            />
          </>
        )}
      </div>
      <Query of={map}>{data => <Gaps map={data} by={by} filter={filter} />}</Query>
    </div>
  );
}

interface GapsProps {
  readonly map: GapMap;
  readonly by: Grouping;
  readonly filter: Readonly<Record<string, string>>;
}

function Gaps({ map, by, filter }: GapsProps) {
  const t = useText();
  const words = useGapWords();
  const units = useUnits();
  if (map.groups.length === 0) {
    return <EmptyState icon="chart" title={t('gap.none')} hint={t('gap.noneHint')} />;
  }
  const hasBelow = (id: string) => units.data?.items.some(({ parentId }) => parentId === id) ?? false;
  const root = filter['unitId'] ?? units.data?.items.find(({ parentId }) => parentId === null)?.id;
  const address = (path: string, query: Readonly<Record<string, string>>) =>
    `${path}?${new URLSearchParams(query).toString()}`;
  const hrefOf = ({ groupId, competencyId }: GapCell) =>
    address(`/needs-analysis/competencies/${competencyId}/people`, {
      ...filter,
      [`${by}Id`]: groupId,
      // The unit's own people, where those of the units below it stand in rows of their own.
      ...(by === 'unit' && groupId === root && { alone: 'true' }),
    });
  const groupHref = (groupId: string) =>
    by === 'unit' && map.opens && groupId !== root && hasBelow(groupId)
      ? address('/needs-analysis/competencies', { ...filter, by, unitId: groupId })
      : undefined;
  return (
    <>
      {!map.opens && <Alert type="info" showIcon title={t('gap.hiddenHint')} />}
      <GapMapTable map={map} head={t(by)} hrefOf={hrefOf} groupHref={groupHref} />
      {map.leniency && (
        <p className="px-quiet">
          {t('gap.leniency', {
            people: map.leniency.people,
            levels: words.number(Math.abs(map.leniency.levels)),
            direction: t(map.leniency.levels >= 0 ? 'gap.above' : 'gap.below'),
          })}
        </p>
      )}
      {map.opens && <p className="px-quiet">{t('gap.howTo')}</p>}
    </>
  );
}
