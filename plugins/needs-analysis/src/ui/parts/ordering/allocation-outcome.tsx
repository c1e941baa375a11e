import { Alert } from '@peixun/ui-kit/alert';
import { Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText, useTextIn } from '@peixun/ui-kit/i18n';
import type { AllocationRun } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';
import { useConflictWords } from './refusal-words.ts';

/** What a computation found: figures and how sure they are, or the rules that contradict each other. */
export function AllocationOutcomeView({
  menu,
  run,
}: {
  readonly menu: MenuDetail;
  readonly run: AllocationRun;
}) {
  const t = useText();
  const format = useFormat();
  const textIn = useTextIn();
  const { outcome } = run;
  if (outcome === null) return null;
  if (outcome.state === 'infeasible') return <Conflict menu={menu} rules={outcome.rules} />;
  if (outcome.state === 'nothing-found' || outcome.state === 'failed') {
    return <Alert type="error" showIcon title={t(`allocation.${outcome.state}`)} />;
  }
  const { benefit, untrained } = outcome;
  return (
    <>
      <Alert
        type={outcome.state === 'best' ? 'success' : 'warning'}
        showIcon
        title={t(outcome.state === 'best' ? 'allocation.best' : 'allocation.stopped')}
        description={
          outcome.state === 'best'
            ? t('allocation.bestAbout')
            : t('allocation.stoppedAbout', {
                share: format.percent(benefit.bound === 0 ? 1 : benefit.value / benefit.bound),
              })
        }
      />
      <Facts
        facts={[
          {
            label: t('allocation.placed'),
            value: t('allocation.ofChoosers', { placed: outcome.placed, choosers: outcome.choosers }),
          },
          { label: t('allocation.firstChoices'), value: format.number(outcome.firstChoices) },
          {
            label: t('allocation.untrained'),
            value: t('allocation.ofUntrained', {
              placed: untrained.value,
              choosers: outcome.untrainedChoosers,
            }),
          },
          { label: t('allocation.benefit'), value: format.number(benefit.value) },
          {
            label: t('allocation.computedAt'),
            value: run.finishedAt && format.dateTime(run.finishedAt),
          },
        ]}
      />
      <p className="px-quiet">{t('allocation.rule', { source: textIn(run.rule.source) })}</p>
    </>
  );
}

function Conflict({
  menu,
  rules,
}: {
  readonly menu: MenuDetail;
  readonly rules: readonly Parameters<ReturnType<typeof useConflictWords>>[0][];
}) {
  const t = useText();
  const wordsOf = useConflictWords();
  const allocation = needs.useOperation('GET /menus/:id/allocation', { params: { id: menu.id } });
  const titleOf = (id: string | undefined) => menu.offered.find(item => item.id === id)?.title ?? '';
  const unitOf = (id: string | undefined) =>
    allocation.data?.units.find(unit => unit.unitId === id)?.unitName ?? '';
  return (
    <Alert
      type="error"
      showIcon
      title={t('allocation.infeasible', { count: rules.length })}
      description={
        <>
          <ul>
            {rules.map(rule => (
              <li key={JSON.stringify(rule)}>{wordsOf(rule, titleOf, unitOf)}</li>
            ))}
          </ul>
          <p>{t('allocation.infeasibleAbout')}</p>
        </>
      }
    />
  );
}
