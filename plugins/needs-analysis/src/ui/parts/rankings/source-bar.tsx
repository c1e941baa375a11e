import { useText } from '@peixun/ui-kit/i18n';
import type { NeedSource } from '../../../contract/index.ts';
import { useScore } from './need-score.ts';
import { sources } from './source-shares.ts';

export interface SourceBarProps {
  readonly points: Readonly<Partial<Record<NeedSource, number>>>;
  /** Points of the whole bar; 10,000 unless told. */
  readonly most?: number;
}

/** A score as a bar: a part for each source. The numbers stand beside it. */
export function SourceBar({ points, most = 10_000 }: SourceBarProps) {
  const t = useText();
  const scoreOf = useScore();
  return (
    <span className="needs-bar" aria-hidden>
      {sources.map(source => {
        const part = points[source] ?? 0;
        return (
          part > 0 && (
            <span
              key={source}
              className={`needs-${source}`}
              style={{ width: `${(part / most) * 100}%` }}
              title={`${t(`source.${source}`)} ${scoreOf(part)}`}
            />
          )
        );
      })}
    </span>
  );
}

export interface ScoreBarProps {
  readonly points: Readonly<Record<NeedSource, number>>;
  readonly low: number;
  readonly high: number;
}

/** A score as a bar, with the interval in which the true one lies. */
export function ScoreBar({ points, low, high }: ScoreBarProps) {
  return (
    <span className="needs-range" aria-hidden>
      <SourceBar points={points} />
      <span
        className="needs-interval"
        style={{ insetInlineStart: `${low / 100}%`, width: `${(high - low) / 100}%` }}
      />
    </span>
  );
}

/** The colour of a source beside its name. */
export function SourceName({ source }: { readonly source: NeedSource }) {
  const t = useText();
  return (
    <span className="needs-source">
      <span className={`needs-swatch needs-${source}`} aria-hidden /> {t(`source.${source}`)}
    </span>
  );
}
