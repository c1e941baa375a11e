import { Button, Steps } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemView } from '../components/problem-view.tsx';
import { useTextOf } from '../i18n/language.tsx';

export interface WizardStep {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
  /** Checks or does this step before the next; throwing keeps the reader here and shows why. */
  readonly onNext?: () => Promise<void> | void;
  readonly nextLabel?: string;
  readonly isNextDisabled?: boolean;
}

export interface WizardProps {
  readonly steps: readonly WizardStep[];
  readonly onFinish: () => void;
  readonly onCancel?: () => void;
}

/** Steps in order. One may go back; one goes on when the step is right. */
export function Wizard({ steps, onFinish, onCancel }: WizardProps) {
  const t = useTextOf('ui-kit');
  const [at, setAt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const step = steps[at];
  if (!step) return null;
  const isLast = at === steps.length - 1;
  const goOn = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await step.onNext?.();
      if (isLast) onFinish();
      else setAt(at + 1);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="px-wizard">
      <Steps current={at} size="small" responsive items={steps.map(({ title }) => ({ title }))} />
      <div className="px-section" aria-live="polite">
        {step.content}
        {error !== undefined && <ProblemView error={error} />}
      </div>
      <div className="px-form-actions">
        <Button
          type="primary"
          loading={isBusy}
          disabled={step.isNextDisabled ?? false}
          onClick={() => void goOn()}
        >
          {step.nextLabel ?? (isLast ? t('finish') : t('next'))}
        </Button>
        {at > 0 && (
          <Button disabled={isBusy} onClick={() => setAt(at - 1)}>
            {t('previous')}
          </Button>
        )}
        {onCancel && (
          <Button type="text" disabled={isBusy} onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
