import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { SourceEstimate } from '../../../contract/index.ts';

/** Says what a source found, and what age, small numbers and the strongest theme made of it. */
export function useSourceSentence(): (estimate: SourceEstimate) => string {
  const t = useText();
  const format = useFormat();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return ({ source, statements, counted, said, drawnTo, estimate, strength }) => {
    const isSum = drawnTo === null;
    // Priorities are weighed from 1 to 10; what people say is a part of what can be needed.
    const level = (value: number) => (isSum ? number(value * 10) : format.percent(value));
    const hasFaded = number(counted) !== number(statements);
    return [
      t(isSum ? 'estimate.sum' : 'estimate.mean', { statements: number(statements), said: level(said) }),
      hasFaded && t('estimate.faded', { counted: number(counted) }),
      !isSum && level(estimate) !== level(said) && t('estimate.drawn', { mean: level(drawnTo) }),
      t('estimate.strength', {
        source: t(`source.${source}`),
        estimate: level(estimate),
        strongest: level(strength === 0 ? 0 : estimate / strength),
        strength: format.percent(strength),
      }),
    ]
      .filter(Boolean)
      .join(' ');
  };
}
