import { Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import type { RankingRun } from '../../../contract/index.ts';
import { SourceBar, SourceName } from './source-bar.tsx';
import { shareBySource, sources } from './source-shares.ts';

export interface RankingWeightsProps {
  readonly run: RankingRun;
  readonly audience: RankingRun['audiences'][number];
}

/** How much each source counted for an audience, and which documents say so. */
export function RankingWeights({ run: { rule, method }, audience }: RankingWeightsProps) {
  const t = useText();
  const textIn = useTextIn();
  const format = useFormat();
  const { weights, withoutEvidence } = audience;
  const shares = shareBySource(weights, new Set(sources.filter(source => !withoutEvidence.includes(source))));
  const { values } = method;
  return (
    <div className="px-stack">
      <Section title={t('ranking.weights')}>
        <div className="needs-weights">
          {sources.flatMap(source => [
            <SourceName key={`${source}/name`} source={source} />,
            <SourceBar key={`${source}/bar`} points={{ [source]: shares[source] * 10_000 }} />,
            <span key={`${source}/weight`}>
              {withoutEvidence.length > 0 && <>{format.number(weights[source])} → </>}
              {format.percent(shares[source])}
            </span>,
          ])}
        </div>
        {withoutEvidence.length > 0 && (
          <p className="px-quiet">
            {t('ranking.withoutEvidence', {
              sources: withoutEvidence.map(source => t(`source.${source}`)).join(t('listComma')),
            })}
          </p>
        )}
      </Section>
      <Facts
        facts={[
          { label: t('ranking.ruleSource'), value: textIn(rule.source), isLong: true },
          { label: t('ranking.ruleFrom'), value: format.date(rule.effectiveFrom) },
          { label: t('ranking.ruleOrigin'), value: t(`ranking.origin.${rule.origin}`) },
          {
            label: t('ranking.method'),
            value: t('ranking.methodNumbers', {
              prior: values.priorStatements,
              halfLife: values.halfLife,
              staleAfter: values.staleAfter,
            }),
            isLong: true,
          },
          { label: t('ranking.methodSource'), value: textIn(method.source), isLong: true },
        ]}
      />
    </div>
  );
}
