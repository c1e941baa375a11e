import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Slider } from '@peixun/ui-kit/slider';
import type { RankingRun, WeightsBySource } from '../../../contract/index.ts';
import { SourceName } from './source-bar.tsx';
import { sources } from './source-shares.ts';

export interface TriedWeightsProps {
  readonly audience: RankingRun['audiences'][number];
  readonly tried: WeightsBySource;
  readonly onTry: (weights: WeightsBySource) => void;
}

/** Moves the weights to see what would change; nothing is kept. The county's own stand in its file. */
export function TriedWeights({ audience, tried, onTry }: TriedWeightsProps) {
  const t = useText();
  const isTrying = sources.some(source => tried[source] !== audience.weights[source]);
  const countsNothing = sources.every(source => tried[source] === 0);
  return (
    <Section
      title={t('whatIf.title')}
      actions={isTrying && <Button onClick={() => onTry(audience.weights)}>{t('whatIf.reset')}</Button>}
    >
      {sources.map(source => (
        <div key={source} className="needs-tried">
          <SourceName source={source} />
          <Slider
            min={0}
            max={100}
            value={tried[source]}
            ariaLabelForHandle={t('whatIf.weightOf', { source: t(`source.${source}`) })}
            onChange={weight => onTry({ ...tried, [source]: weight })}
          />
          <span>{tried[source]}</span>
        </div>
      ))}
      {countsNothing && (
        <p className="px-late" role="alert">
          {t('whatIf.countsNothing')}
        </p>
      )}
      <p className="px-quiet">{t('whatIf.about')}</p>
      {isTrying && !countsNothing && (
        <details>
          <summary>{t('whatIf.toCountyFile')}</summary>
          <pre className="needs-county-file" tabIndex={0}>
            {JSON.stringify({ audiences: { [audience.audienceName]: tried } }, undefined, 2)}
          </pre>
        </details>
      )}
    </Section>
  );
}
