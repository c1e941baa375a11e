import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Icon, type IconName } from '@peixun/ui-kit/icon';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Link } from '@peixun/ui-kit/router';
import type { Cycle } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

type Step = Cycle['steps'][number];

const icons: Readonly<Record<Step['state'], IconName>> = {
  done: 'done',
  'passed-over': 'next',
  running: 'clock',
  failed: 'warning',
  due: 'clock',
  planned: 'calendar',
};

/** The steps of a quarter in their order: what each does, what it did, and when it comes. */
export function CycleSteps({ cycle }: { readonly cycle: Cycle }) {
  const t = useText();
  return (
    <ol className="needs-steps">
      {cycle.steps.map(step => (
        <li key={step.step} className={step.isNext ? 'needs-step-next' : undefined}>
          <Icon name={icons[step.state]} />
          <div>
            <strong>{t(`cycle.step.${step.step}`)}</strong>
            <p className="px-quiet">{t(`cycle.does.${step.step}`)}</p>
            <p>
              <When step={step} isAutomatic={cycle.isAutomatic} />
            </p>
            <Outcome step={step} />
          </div>
          {step.isNext && <RunButton cycle={cycle} step={step} />}
        </li>
      ))}
    </ol>
  );
}

function When({ step, isAutomatic }: { readonly step: Step; readonly isAutomatic: boolean }) {
  const t = useText();
  const format = useFormat();
  switch (step.state) {
    case 'done':
      return t('cycle.doneOn', {
        day: format.date(step.doneOn ?? step.plannedOn),
        by: step.doneBy === null ? t('cycle.byItself') : t('cycle.byHand', { name: step.doneBy }),
      });
    case 'passed-over':
      return t('cycle.passedOver');
    case 'running':
      return t('cycle.running');
    case 'failed':
      return t('cycle.failed');
    case 'due':
      return t('cycle.due');
    case 'planned': {
      const planned = t('cycle.plannedOn', { day: format.date(step.plannedOn) });
      return isAutomatic ? `${planned} · ${t('cycle.automatic')}` : planned;
    }
  }
}

/** What a step did, in figures that lead on. */
function Outcome({ step: { step, state, outcome } }: { readonly step: Step }) {
  const t = useText();
  const { language } = useLanguage();
  if (state !== 'done') return null;
  const { problem, notOpened = [], leftOpen = 0, told, runId, guideId, ...figures } = outcome;
  const did = ['open', 'remind', 'close', 'mark-stale'].includes(step)
    ? [t(`cycle.did.${step}`, figures)]
    : [];
  if (leftOpen > 0) did.push(t('cycle.did.leftOpen', { count: leftOpen }));
  if (told !== undefined) did.push(t('cycle.told', { count: told }));
  return (
    <>
      {did.length > 0 && <p>{did.join(t('listComma'))}</p>}
      {notOpened.length > 0 && (
        <p className="px-late">
          <Icon name="warning" /> {t('cycle.notOpened', { titles: notOpened.join(t('listComma')) })}
        </p>
      )}
      {problem && (
        <p className="px-late">
          <Icon name="warning" /> {problem.title[language]}
        </p>
      )}
      {runId && <Link to={`/needs-analysis/rankings/${runId}`}>{t('cycle.openRanking')}</Link>}
      {guideId && <Link to={`/needs-analysis/guides/${guideId}`}>{t('cycle.openGuide')}</Link>}
    </>
  );
}

function RunButton({ cycle: { year, quarter }, step }: { readonly cycle: Cycle; readonly step: Step }) {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const confirm = useConfirm();
  const run = needs.useCommand('POST /cycle-steps');
  if (!useAllowed('needs-analysis.cycle.run') || step.state === 'running') return null;
  const start = async () => {
    const values = { step: t(`cycle.step.${step.step}`), day: format.date(step.plannedOn) };
    if (!(await confirm({ title: t('cycle.runConfirm', values) }))) return;
    run.mutate({ body: { year, quarter, step: step.step } }, { onError: notice.failed });
  };
  return (
    <Button loading={run.isPending} onClick={() => void start()}>
      {t('cycle.runNow')}
    </Button>
  );
}
