import { Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import type { RankingRun } from '../../contract/index.ts';
import { SourceBar, SourceName } from './source-bar.tsx';
import { sharesOf, sources } from './source-shares.ts';

export interface RankingWeightsProps {
  readonly run: RankingRun;
  readonly audience: RankingRun['audiences'][number];
}

/** How much each source counted for an audience, and which document says so. */
export function RankingWeights({ run: { rule }, audience }: RankingWeightsProps) {
  const t = useText();
  const textIn = useTextIn();
  const format = useFormat();
  const shares = sharesOf(audience);
  return (
    <div className="px-stack">
      <Section title={t('ranking.weights')}>
        <div className="needs-weights">
          {sources.flatMap(source => [
            <SourceName key={`${source}/name`} source={source} />,
            <SourceBar key={`${source}/bar`} points={{ [source]: shares[source] * 10_000 }} />,
            <span key={`${source}/weight`}>
              {format.number(audience.weights[source])} → {format.percent(shares[source])}
            </span>,
          ])}
        </div>
        {audience.withoutEvidence.length > 0 && (
          <p className="px-quiet">
            {t('ranking.withoutEvidence', {
              sources: audience.withoutEvidence.map(source => t(`source.${source}`)).join(t('listComma')),
            })}
          </p>
        )}
      </Section>
      <Facts
        facts={[
          { label: t('ranking.ruleSource'), value: textIn(rule.source) },
          { label: t('ranking.ruleFrom'), value: format.date(rule.effectiveFrom) },
          { label: t('ranking.ruleOrigin'), value: t(`ranking.origin.${rule.origin}`) },
        ]}
      />
    </div>
  );
}
