import { Checkbox } from '@peixun/ui-kit/checkbox';
import { Collapse } from '@peixun/ui-kit/collapse';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Progress } from '@peixun/ui-kit/progress';
import { Link } from '@peixun/ui-kit/router';
import type { Evidence, RankedNeed } from '../../contract/index.ts';

export interface RankedNeedListProps {
  readonly needs: readonly RankedNeed[];
  readonly chosen: ReadonlySet<string>;
  /** Absent: needs are only read. */
  readonly onChoose?: ((themeIds: ReadonlySet<string>) => void) | undefined;
}

/** Needs by rank; each opens to what its score is made of. */
export function RankedNeedList({ needs, chosen, onChoose }: RankedNeedListProps) {
  const t = useText();
  const scoreOf = useScore();
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose?.(next);
  };
  return (
    <Collapse
      items={needs.map(need => ({
        key: need.themeId,
        label: t('need.ranked', { rank: need.rank, theme: need.themeName }),
        extra: (
          <span onClick={event => event.stopPropagation()}>
            {scoreOf(need.points)}{' '}
            {onChoose && (
              <Checkbox
                aria-label={t('need.choose', { theme: need.themeName })}
                checked={chosen.has(need.themeId)}
                onChange={event => toggle(need.themeId, event.target.checked)}
              />
            )}
          </span>
        ),
        children: <Contributions need={need} />,
      }))}
    />
  );
}

function Contributions({ need }: { readonly need: RankedNeed }) {
  const t = useText();
  const scoreOf = useScore();
  const sorted = need.contributions.toSorted((a, b) => b.points - a.points);
  return (
    <>
      <Progress percent={need.points / 100} showInfo={false} aria-label={t('need.score')} />
      <DataTable
        label={t('need.evidence')}
        rows={sorted}
        rowKey={({ source, evidence }) => `${source}/${evidence.id}`}
        columns={[
          { key: 'source', title: t('need.source'), render: ({ source }) => t(`source.${source}`) },
          {
            key: 'evidence',
            title: t('need.evidence'),
            render: ({ evidence }) => <EvidenceLine evidence={evidence} />,
          },
          { key: 'points', title: t('need.points'), align: 'end', render: ({ points }) => scoreOf(points) },
        ]}
      />
      <p className="px-end">
        {t('need.sum')} <strong>{scoreOf(need.points)}</strong>
      </p>
    </>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const t = useText();
  const format = useFormat();
  if (evidence.kind === 'priority') {
    return (
      <div>
        <Link to={`/needs-analysis/priorities/${evidence.id}`}>{evidence.title}</Link>{' '}
        <span className="px-quiet">
          {t('evidence.priority', { document: evidence.sourceDocument, weight: evidence.weight })}
        </span>
      </div>
    );
  }
  return (
    <div>
      <Link to={`/needs-analysis/questionnaires/${evidence.id}`}>{evidence.title}</Link>{' '}
      <span className="px-quiet">
        {t('evidence.questionnaire', {
          respondents: evidence.respondents,
          mean: format.percent(evidence.mean),
        })}
      </span>
    </div>
  );
}

/** Points are hundredths. */
function useScore() {
  const format = useFormat();
  return (points: number) =>
    format.number(points / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
