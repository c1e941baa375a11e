import { Button } from '@peixun/ui-kit/button';
import { Checkbox } from '@peixun/ui-kit/checkbox';
import { Collapse } from '@peixun/ui-kit/collapse';
import { useText } from '@peixun/ui-kit/i18n';
import { useSearch } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import type { NeedSource, RankedNeed, RankingMethod } from '../../../contract/index.ts';
import { NeedEvidence } from './need-evidence.tsx';
import { useScore, useWholeScore } from './need-score.ts';
import { ScoreBar, SourceName } from './source-bar.tsx';
import { pointsBySource, sources } from './source-shares.ts';

export interface RankedNeedListProps {
  readonly needs: readonly RankedNeed[];
  /** What part of a full score each source has. */
  readonly shares: Readonly<Record<NeedSource, number>>;
  readonly method: RankingMethod;
  /** The ranks by the county's weights, where others are tried. */
  readonly officialRanks?: ReadonlyMap<string, number> | undefined;
  readonly chosen: ReadonlySet<string>;
  /** Absent: needs are only read. */
  readonly onChoose?: ((themeIds: ReadonlySet<string>) => void) | undefined;
  readonly onPropose: (themeId: string) => void;
}

/** Needs by rank; each opens to what its score is made of. The open one is kept in the address as `theme`. */
export function RankedNeedList(props: RankedNeedListProps) {
  const { needs, shares, method, officialRanks, chosen, onChoose, onPropose } = props;
  const t = useText();
  const { values, set } = useSearch();
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose?.(next);
  };
  return (
    <>
      <p className="needs-legend">
        {sources
          .filter(source => shares[source] > 0)
          .map(source => (
            <SourceName key={source} source={source} />
          ))}
        <span>
          <span className="needs-interval-sign" aria-hidden /> {t(`need.interval.${method.confidence}`)}
        </span>
        <span className="px-quiet">{t('need.openHint')}</span>
      </p>
      <Collapse
        // The box to choose a need stands beside what opens it, not within.
        collapsible="header"
        styles={{ header: { alignItems: 'center' }, title: { flex: 'auto' } }}
        activeKey={values['theme'] ?? []}
        onChange={themes => set({ theme: themes.at(-1) })}
        items={needs.map(need => ({
          key: need.themeId,
          label: <NeedLine need={need} officialRank={officialRanks?.get(need.themeId)} />,
          extra: onChoose && (
            <span className="needs-choose" onClick={event => event.stopPropagation()}>
              <Checkbox
                aria-label={t('need.choose', { theme: need.themeName })}
                checked={chosen.has(need.themeId)}
                onChange={event => toggle(need.themeId, event.target.checked)}
              />
            </span>
          ),
          children: (
            <>
              <NeedEvidence need={need} shares={shares} method={method} />
              {onChoose && <Button onClick={() => onPropose(need.themeId)}>{t('proposal.fromThis')}</Button>}
            </>
          ),
        }))}
      />
    </>
  );
}

function NeedLine({
  need,
  officialRank,
}: {
  readonly need: RankedNeed;
  readonly officialRank: number | undefined;
}) {
  const t = useText();
  const scoreOf = useScore();
  const wholeScore = useWholeScore();
  const isMoved = officialRank !== undefined && officialRank !== need.rank;
  return (
    <span className="needs-need">
      <span>{need.rank}</span>
      <span>
        {need.themeName} {need.isStale && <Tag>{t('need.stale')}</Tag>}
        {isMoved && (
          <Tag>{t(need.rank < officialRank ? 'whatIf.risen' : 'whatIf.fallen', { rank: officialRank })}</Tag>
        )}
      </span>
      <ScoreBar points={pointsBySource(need)} low={need.low} high={need.high} />
      <span>
        {scoreOf(need.points)}
        <small>{t('need.range', { low: wholeScore(need.low), high: wholeScore(need.high) })}</small>
      </span>
    </span>
  );
}
