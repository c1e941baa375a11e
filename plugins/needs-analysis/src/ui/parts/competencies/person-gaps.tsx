import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Tag } from '@peixun/ui-kit/tag';
import type { PersonGap } from '../../../contract/index.ts';
import { useGapWords } from './gap-words.ts';

/** What somebody's post needs, the largest gap first: where they stand, how that is known, what closes it. */
export function PersonGaps({ items }: { readonly items: readonly PersonGap[] }) {
  return (
    <div className="needs-own-gaps">
      {items.map(gap => (
        <GapCard key={gap.competencyId} gap={gap} />
      ))}
    </div>
  );
}

function GapCard({ gap }: { readonly gap: PersonGap }) {
  const t = useText();
  const format = useFormat();
  const words = useGapWords();
  const { name, required, requiredWords, criticality, measured, measurements, themes } = gap;
  return (
    <Section title={name}>
      <p>
        {gap.gap === null && <Tag>{t('gap.unmeasured')}</Tag>}
        {gap.gap === 0 && <Tag color="success">{t('gap.met')}</Tag>}
        {gap.gap !== null && gap.gap > 0 && (
          <Tag color="error">{t('gap.missing', { level: words.number(gap.gap) })}</Tag>
        )}{' '}
        <span className="px-quiet">{t('gap.forPost', { criticality: t(`criticality.${criticality}`) })}</span>
      </p>
      <dl className="needs-gap-facts">
        <dt>{t('gap.required')}</dt>
        <dd>
          {words.level(required)}
          <span className="px-quiet">{requiredWords}</span>
        </dd>
        <dt>{t('gap.measured')}</dt>
        <dd>
          {words.level(measured)}
          <span className="px-quiet">
            {measurements
              .map(({ kind, level, measuredOn, share }) =>
                t(measurements.length > 1 ? 'gap.fromWithShare' : 'gap.from', {
                  kind: t(`measurement.${kind}`),
                  level,
                  day: format.date(measuredOn),
                  share: format.percent(share),
                }),
              )
              .join(t('semicolon'))}
          </span>
        </dd>
        <dt>{t('gap.closedBy')}</dt>
        <dd>{themes.length === 0 ? '—' : themes.map(theme => <Tag key={theme.id}>{theme.name}</Tag>)}</dd>
      </dl>
    </Section>
  );
}
