import { Alert } from '@peixun/ui-kit/alert';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import type { Cycle } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ConfirmationProgress } from '../parts/priorities/confirmation-progress.tsx';
import { CycleSteps } from '../parts/cycles/cycle-steps.tsx';
import { QuarterPicker, useQuarter } from '../parts/quarter-picker.tsx';
import { StateTag } from '../parts/state-tag.tsx';

/** What happened in a quarter, what is next, and who is late. */
export function CyclePage() {
  const cycle = needs.useOperation('GET /cycle', { query: useQuarter() }, { refetchInterval: 30_000 });
  return <Query of={cycle}>{data => <Detail cycle={data} />}</Query>;
}

function Detail({ cycle }: { readonly cycle: Cycle }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <DetailPage
      title={t('cycle.title')}
      description={t('cycle.about')}
      status={<StateTag of="cycle" state={cycle.state} />}
      back={{ to: '/needs-analysis/guides', title: t('guide.title') }}
      actions={
        <>
          <QuarterPicker />
          <PauseButton cycle={cycle} />
        </>
      }
      aside={cycle.confirmation && <ConfirmationProgress progress={cycle.confirmation} />}
    >
      {cycle.state === 'paused' && <Alert type="warning" showIcon title={t('cycle.paused')} />}
      {!cycle.isAutomatic && <Alert type="info" showIcon title={t('cycle.manual')} />}
      <Section title={t('quarter.of', { year: cycle.year, quarter: cycle.quarter })}>
        <CycleSteps cycle={cycle} />
      </Section>
      <p className="px-quiet">{t('cycle.rule', { source: cycle.rule.source[language] })}</p>
    </DetailPage>
  );
}

function PauseButton({ cycle: { year, quarter, state } }: { readonly cycle: Cycle }) {
  const t = useText();
  const notice = useNotice();
  const pause = needs.useCommand('POST /cycle-pauses');
  const canRun = useAllowed('needs-analysis.cycle.run');
  if (!canRun || (state !== 'running' && state !== 'paused')) return null;
  const isPaused = state === 'running';
  return (
    <Button
      loading={pause.isPending}
      onClick={() => pause.mutate({ body: { year, quarter, isPaused } }, { onError: notice.failed })}
    >
      {t(isPaused ? 'cycle.pause' : 'cycle.resume')}
    </Button>
  );
}
