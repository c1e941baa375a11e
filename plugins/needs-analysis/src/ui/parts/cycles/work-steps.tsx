import { Panel, WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Link } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import type { QuarterFigures, StepOfWork } from '../../../contract/index.ts';
import type { Quarter } from '../quarter-picker.tsx';
import { useWorkItems } from './work-item.ts';

export interface WorkStepsProps {
  readonly quarter: Quarter;
  readonly steps: readonly StepOfWork[];
  readonly figures: QuarterFigures;
}

const icons = { done: 'done', 'to-do': 'clock', later: 'calendar' } as const;

/** The quarter as steps: what each lacks, a click away from where it is made up for. */
export function WorkSteps({ quarter, steps, figures }: WorkStepsProps) {
  const t = useText();
  const itemsOf = useWorkItems(quarter, figures);
  return (
    <Panel
      title={t('work.steps', { ...quarter })}
      size="wide"
      actions={
        <Link to={`/needs-analysis/cycle?quarter=${quarter.year}-${quarter.quarter}`}>
          {t('cycle.title')}
        </Link>
      }
    >
      <ol className="needs-steps">
        {steps.map(step => (
          <li key={step.step} className={step.isNext ? 'needs-step-next' : undefined}>
            <Icon name={icons[step.state]} />
            <div>
              <strong>{t(`work.step.${step.step}`)}</strong>
              <p className="px-quiet">{t(`work.does.${step.step}`)}</p>
              {step.lacks.length > 0 && <WorkList items={itemsOf(step)} />}
            </div>
            <Tag color={step.state === 'done' ? 'success' : step.isNext ? 'processing' : 'default'}>
              {t(step.isNext ? 'work.state.next' : `work.state.${step.state}`)}
            </Tag>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
