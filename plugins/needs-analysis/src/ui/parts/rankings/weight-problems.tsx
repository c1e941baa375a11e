import { Alert } from '@peixun/ui-kit/alert';
import { useText } from '@peixun/ui-kit/i18n';
import type { WeightProblem } from '../../../contract/index.ts';

/** Weights of the county file that contradict themselves: where they stand, and what they stop. */
export function WeightProblems({ problems }: { readonly problems: readonly WeightProblem[] }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('weights.contradictory')}
      description={
        <ul>
          {problems.map(({ audienceName, problem }) => (
            <li key={audienceName}>
              <span className="px-code">
                ruleSets › needs-analysis/source-weights › audiences › {audienceName}
              </span>
              {t('colon')}
              {t(`weights.${problem}`)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
