import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { usePosts } from '@peixun/ui-kit/post-picker';
import { Query } from '@peixun/ui-kit/problem-view';
import { Progress } from '@peixun/ui-kit/progress';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useUnits } from '@peixun/ui-kit/unit-picker';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useState } from 'react';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { StateTag } from '../parts/state-tag.tsx';

type Round = OutputOf<NeedsAnalysisApi['GET /measuring-rounds/:id']>;

export function RoundPage() {
  const { id = '' } = useParams();
  const round = needs.useOperation('GET /measuring-rounds/:id', { params: { id } });
  return <Query of={round}>{data => <RoundDetail round={data} />}</Query>;
}

function RoundDetail({ round }: { readonly round: Round }) {
  const t = useText();
  const format = useFormat();
  const [audiences, posts, units] = [useAudiences(), usePosts(), useUnits()];
  const { title, state, year, quarter, kinds, modelTitle, lastDay, progress } = round;
  const names = (
    ids: readonly string[],
    rows: readonly { id: string; name: string }[] | undefined,
    all: string,
  ) =>
    ids.length === 0 ? all : ids.map(id => rows?.find(row => row.id === id)?.name ?? '').join(t('listComma'));
  return (
    <DetailPage
      title={title}
      back={{ to: '/needs-analysis/competencies?tab=rounds', title: t('round.title') }}
      status={<StateTag of="round" state={state} />}
      description={t('round.until', { day: format.date(lastDay) })}
      actions={<RoundActions round={round} />}
    >
      <Facts
        facts={[
          { label: t('model.single'), value: modelTitle },
          { label: t('quarter.title'), value: t('quarter.of', { year, quarter }) },
          { label: t('post'), value: names(round.postIds, posts.data?.items, t('round.allPosts')) },
          {
            label: t('audience'),
            value: names(round.audienceIds, audiences.data?.items, t('audience.everybody')),
          },
          { label: t('unit'), value: names(round.unitIds, units.data?.items, t('round.allUnits')) },
          { label: t('round.people'), value: format.number(progress.people) },
        ]}
      />
      <Section title={t('round.progress')}>
        <div className="needs-progress">
          {kinds.map(kind => {
            const measured = progress.measured.find(count => count.kind === kind)?.people ?? 0;
            const percent = progress.people === 0 ? 0 : Math.round((100 * measured) / progress.people);
            return (
              <div key={kind}>
                <span>{t(`measurement.${kind}`)}</span>
                <Progress percent={percent} showInfo={false} aria-label={t(`measurement.${kind}`)} />
                <span className="px-quiet">{t('gap.measuredOf', { measured, people: progress.people })}</span>
              </div>
            );
          })}
        </div>
      </Section>
    </DetailPage>
  );
}

function RoundActions({ round }: { readonly round: Round }) {
  const t = useText();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.competency.write');
  const canRate = useAllowed('needs-analysis.superior-rating.give');
  const { id, state, kinds } = round;
  if (state === 'closed') return null;
  return (
    <>
      {canWrite && <LastDay round={round} />}
      {canWrite && <CloseRound round={round} />}
      {canRate && kinds.includes('superior') && (
        <Button type="primary" onClick={() => void navigate(`/needs-analysis/superior-ratings/${id}`)}>
          {t('superior.rate')}
        </Button>
      )}
    </>
  );
}

function LastDay({ round }: { readonly round: Round }) {
  const t = useText();
  const notice = useNotice();
  const move = needs.useCommand('PUT /measuring-rounds/:id/last-day');
  const [lastDay, setLastDay] = useState(round.lastDay);
  return (
    <span className="px-row">
      <Input
        type="date"
        aria-label={t('round.lastDay')}
        value={lastDay}
        onChange={event => setLastDay(event.target.value)}
      />
      <Button
        disabled={lastDay === '' || lastDay === round.lastDay}
        loading={move.isPending}
        onClick={() =>
          move.mutate(
            { params: { id: round.id }, body: { lastDay } },
            { onSuccess: () => notice.done(t('round.moved')), onError: notice.failed },
          )
        }
      >
        {t('round.move')}
      </Button>
    </span>
  );
}

function CloseRound({ round }: { readonly round: Round }) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const close = needs.useCommand('POST /measuring-rounds/:id/closing');
  const askAndClose = async () => {
    if (!(await confirm({ title: t('round.closeConfirm', { title: round.title }) }))) return;
    close.mutate(
      { params: { id: round.id } },
      { onSuccess: () => notice.done(t('round.closed')), onError: notice.failed },
    );
  };
  return (
    <Button loading={close.isPending} onClick={() => void askAndClose()}>
      {t('round.close')}
    </Button>
  );
}
