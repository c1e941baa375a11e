import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { PrintSheet } from '@peixun/ui-kit/print-sheet';
import { useState } from 'react';
import type { RankedNeed, RankingRun } from '../../../contract/index.ts';
import { useScore, useWholeScore } from './need-score.ts';
import { pointsBySource, sources } from './source-shares.ts';

export interface RankingPrintProps {
  readonly run: RankingRun;
  readonly audience: RankingRun['audiences'][number];
  /** Absent while they are read. */
  readonly needs: readonly RankedNeed[] | undefined;
}

/** A button that shows an audience's needs as a sheet of A4 to print. */
export function RankingPrint({ run, audience, needs }: RankingPrintProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon name="print" />} disabled={needs === undefined} onClick={() => setOpen(true)}>
        {t('ranking.print')}
      </Button>
      {isOpen && needs && (
        <PrintSheet
          title={t('ranking.of', { year: run.year, quarter: run.quarter })}
          pages={[<Sheet key="sheet" run={run} audience={audience} needs={needs} />]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Sheet({ run, audience, needs }: RankingPrintProps & { readonly needs: readonly RankedNeed[] }) {
  const t = useText();
  const textIn = useTextIn();
  const format = useFormat();
  const scoreOf = useScore();
  const wholeScore = useWholeScore();
  const { confidence, stability } = run.method.values;
  return (
    <div className="px-stack">
      <h1>{t('ranking.of', { year: run.year, quarter: run.quarter })}</h1>
      <p>{t('ranking.printAbout', { audience: audience.audienceName, date: format.date(run.asOf) })}</p>
      <table className="needs-print">
        <thead>
          <tr>
            <th scope="col">{t('need.rank')}</th>
            <th scope="col">{t('theme')}</th>
            <th scope="col">{t('need.score')}</th>
            <th scope="col">{t('need.intervalHead')}</th>
            <th scope="col">{t('need.stabilityHead', { first: stability.first })}</th>
            {sources.map(source => (
              <th key={source} scope="col">
                {t(`source.${source}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {needs.map(need => (
            <tr key={need.themeId}>
              <td>{need.rank}</td>
              <th scope="row">
                {need.themeName}
                {need.isStale && t('need.staleInPrint')}
              </th>
              <td>{scoreOf(need.points)}</td>
              <td>{t('need.range', { low: wholeScore(need.low), high: wholeScore(need.high) })}</td>
              <td>{format.percent(need.stability)}</td>
              {sources.map(source => (
                <td key={source}>{scoreOf(pointsBySource(need)[source])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t(`need.interval.${confidence}`)}</p>
      <p>
        {t('need.stabilityAbout', {
          weightings: format.number(stability.weightings),
          first: stability.first,
        })}
      </p>
      <p>
        {t('ranking.weights')}
        {t('colon')}
        {sources.map(source => `${t(`source.${source}`)} ${audience.weights[source]}`).join(t('listComma'))}
      </p>
      <p>
        {t('ranking.ruleSource')}
        {t('colon')}
        {textIn(run.rule.source)}
      </p>
    </div>
  );
}
