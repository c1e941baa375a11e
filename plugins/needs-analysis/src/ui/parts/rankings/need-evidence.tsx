import { WorkList, type WorkItem } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Tag } from '@peixun/ui-kit/tag';
import type { Contribution, NeedSource, RankedNeed, RankingMethod } from '../../../contract/index.ts';
import { useEvidenceWords } from './evidence-words.ts';
import { useScore, useWholeScore } from './need-score.ts';
import { SourceBar, SourceName } from './source-bar.tsx';
import { useSourceSentence } from './source-sentence.ts';
import { pointsBySource, sources } from './source-shares.ts';

export interface NeedEvidenceProps {
  readonly need: RankedNeed;
  readonly shares: Readonly<Record<NeedSource, number>>;
  readonly method: RankingMethod;
}

/** A score opened: how sure it is, the points of each source out of those it can give, and what they rest on. */
export function NeedEvidence({ need, shares, method }: NeedEvidenceProps) {
  const t = useText();
  const format = useFormat();
  const scoreOf = useScore();
  const wholeScore = useWholeScore();
  const itemOf = useEvidenceItem();
  const sentenceOf = useSourceSentence();
  const points = pointsBySource(need);
  const statements = need.contributions.reduce((sum, part) => sum + part.statements, 0);
  const { first, weightings } = method.stability;
  return (
    <div className="needs-parts">
      <p>
        {t(`need.sure.${method.confidence}`, {
          low: wholeScore(need.low),
          high: wholeScore(need.high),
          statements: format.number(statements),
        })}{' '}
        {t('need.stability', {
          weightings: format.number(weightings),
          share: format.percent(need.stability),
          first,
        })}
      </p>
      {sources
        .filter(source => shares[source] > 0)
        .map(source => {
          const most = shares[source] * 10_000;
          const estimate = need.sources.find(candidate => candidate.source === source);
          const contributions = need.contributions.filter(part => part.source === source);
          return (
            <section key={source}>
              <div className="needs-part-head">
                <SourceName source={source} />
                <SourceBar points={{ [source]: points[source] }} most={most} />
                <span>{t('need.pointsOf', { points: scoreOf(points[source]), most: scoreOf(most) })}</span>
              </div>
              {estimate && <p className="px-quiet">{sentenceOf(estimate)}</p>}
              <WorkList
                items={contributions.toSorted((a, b) => b.points - a.points).map(itemOf)}
                empty={t('need.noEvidence')}
              />
            </section>
          );
        })}
      {need.contributions.some(({ evidence }) => evidence.kind !== 'priority') && (
        <p className="px-quiet">{t('evidence.protection')}</p>
      )}
      <p className="px-quiet">{t('need.sumOf', { points: scoreOf(need.points) })}</p>
    </div>
  );
}

function useEvidenceItem() {
  const t = useText();
  const format = useFormat();
  const scoreOf = useScore();
  const wordsOf = useEvidenceWords();
  return ({ points, evidence, freshness, observedOn, isStale }: Contribution, at: number): WorkItem => {
    const { detail, to, icon } = wordsOf(evidence);
    const age = t('evidence.age', { date: format.date(observedOn), freshness: format.percent(freshness) });
    return {
      key: `${at}/${evidence.id}`,
      title: evidence.title,
      to,
      icon,
      note: (
        <>
          {isStale && <Tag>{t('need.stale')}</Tag>} {detail} · {age} · +{scoreOf(points)}
        </>
      ),
    };
  };
}
