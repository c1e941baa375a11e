import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Section } from '@peixun/ui-kit/page';
import { Tag } from '@peixun/ui-kit/tag';
import type { Evidence, Guide, GuideNeed } from '../../../contract/index.ts';

type Audience = Guide['content']['audiences'][number];

/** What one audience needs most, why, and what has changed. */
export function GuideAudience({ runId, audience }: { readonly runId: string; readonly audience: Audience }) {
  const t = useText();
  const canOpen = useAllowed('needs-analysis.ranking.read');
  const { audienceId, audienceName, needs, further, gone } = audience;
  return (
    <Section title={audienceName}>
      <p className="px-quiet">
        <Response audience={audience} />
      </p>
      <DataTable
        label={audienceName}
        rows={needs}
        rowKey={({ themeId }) => themeId}
        rowHref={({ themeId }) =>
          canOpen ? `/needs-analysis/rankings/${runId}?audience=${audienceId}&theme=${themeId}` : undefined
        }
        columns={[
          { key: 'rank', title: t('need.rank'), align: 'end' },
          { key: 'themeName', title: t('theme'), primary: true },
          { key: 'points', title: t('guide.scoreAndInterval'), render: need => <Score need={need} /> },
          { key: 'movement', title: t('guide.change'), render: need => <Movement need={need} /> },
          { key: 'why', title: t('guide.why'), render: need => <Reasons need={need} /> },
        ]}
      />
      {further > 0 && <p className="px-quiet">{t('guide.further', { count: further })}</p>}
      {gone.length > 0 && (
        <p className="px-quiet">{t('guide.gone', { themes: gone.join(t('listComma')) })}</p>
      )}
    </Section>
  );
}

function Response({ audience: { asked, answered } }: { readonly audience: Audience }) {
  const t = useText();
  const format = useFormat();
  if (answered === null) return t('guide.fewAnswers');
  if (asked === null) return t('guide.answers', { answered });
  return t('guide.response', { asked, answered, rate: format.percent(answered / asked) });
}

function Score({ need: { points, low, high } }: { readonly need: GuideNeed }) {
  const t = useText();
  const format = useFormat();
  const scoreOf = (hundredths: number) =>
    format.number(hundredths / 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <strong>{scoreOf(points)}</strong>{' '}
      <span className="px-quiet">({t('guide.interval', { low: scoreOf(low), high: scoreOf(high) })})</span>
    </>
  );
}

function Movement({ need: { movement, rankBefore, isStale } }: { readonly need: GuideNeed }) {
  const t = useText();
  return (
    <>
      {movement === null ? t('guide.noBefore') : t(`guide.movement.${movement}`, { before: rankBefore })}{' '}
      {isStale && <Tag color="warning">{t('confirmation.stale')}</Tag>}
    </>
  );
}

function Reasons({ need: { reasons } }: { readonly need: GuideNeed }) {
  const sentence = useReason();
  return (
    <ul className="needs-reasons">
      {reasons.map(({ evidence }) => (
        <li key={`${evidence.kind}/${evidence.id}`}>{sentence(evidence)}</li>
      ))}
    </ul>
  );
}

const shares = ['mean', 'missing'];

/** One sentence for each kind of evidence: `guide.reason.<kind>`, shares as percentages. */
function useReason() {
  const t = useText();
  const format = useFormat();
  return (evidence: Evidence) =>
    t(
      `guide.reason.${evidence.kind}`,
      Object.fromEntries(
        Object.entries(evidence).map(([name, value]) => [
          name,
          shares.includes(name) && typeof value === 'number' ? format.percent(value) : value,
        ]),
      ),
    );
}
