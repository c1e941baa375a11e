import { Alert } from '@peixun/ui-kit/alert';
import { Button } from '@peixun/ui-kit/button';
import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import type { Questionnaire } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { AnswerLink } from '../parts/questionnaires/answer-link.tsx';
import { OpenTextsPanel } from '../parts/questionnaires/open-texts-panel.tsx';
import { QuestionnairePreview } from '../parts/questionnaires/questionnaire-preview.tsx';
import { QuestionnaireResults } from '../parts/questionnaires/questionnaire-results.tsx';
import { ReminderPanel } from '../parts/questionnaires/reminder-panel.tsx';
import { ResponseRates } from '../parts/questionnaires/response-rates.tsx';
import { SamplePanel } from '../parts/questionnaires/sample-panel.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { ThemeSynonyms } from '../parts/themes/theme-synonyms.tsx';
import { UnitRates } from '../parts/questionnaires/unit-rates.tsx';

export function QuestionnairePage() {
  const { id = '' } = useParams();
  const questionnaire = needs.useOperation('GET /questionnaires/:id', { params: { id } });
  return <Query of={questionnaire}>{data => <QuestionnaireDetail questionnaire={data} />}</Query>;
}

function QuestionnaireDetail({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText();
  const format = useFormat();
  const audiences = useAudiences();
  const { id, title, state, audienceIds, anonymity, distribution, year, quarter, closesOn } = questionnaire;
  const names = audienceIds.map(
    one => audiences.data?.items.find(audience => audience.id === one)?.name ?? '',
  );
  return (
    <DetailPage
      title={title}
      back={{ to: '/needs-analysis/questionnaires', title: t('questionnaire.title') }}
      status={<StateTag of="questionnaire" state={state} />}
      actions={<Actions id={id} state={state} />}
      tabs={tabsOf(state, distribution).map(key => ({
        key,
        title: t(`questionnaire.tab.${key}`),
        content: <Tab of={key} questionnaire={questionnaire} />,
      }))}
    >
      {state === 'draft' && <Alert type="info" showIcon title={t('questionnaire.draftHint')} />}
      <Facts
        facts={[
          { label: t('audience'), value: names.join(t('listComma')) },
          { label: t('distribution'), value: t(`distribution.${distribution}`) },
          { label: t('anonymity'), value: t(`anonymity.${anonymity}`) },
          { label: t('quarter.title'), value: t('quarter.of', { year, quarter }) },
          { label: t('questionnaire.closesOn'), value: closesOn && format.date(closesOn) },
        ]}
      />
      {questionnaire.linkToken && (
        <AnswerLink title={title} token={questionnaire.linkToken} closesOn={closesOn} />
      )}
    </DetailPage>
  );
}

type TabKey = 'rates' | 'results' | 'texts' | 'sample' | 'preview';

function tabsOf(state: Questionnaire['state'], distribution: Questionnaire['distribution']): TabKey[] {
  const sample: TabKey[] = distribution === 'assigned' ? ['sample'] : [];
  if (state === 'draft') return ['preview', ...sample];
  return ['rates', 'results', ...(state === 'closed' ? (['texts'] as const) : []), ...sample, 'preview'];
}

function Tab({ of, questionnaire }: { readonly of: TabKey; readonly questionnaire: Questionnaire }) {
  const { id, state, distribution } = questionnaire;
  switch (of) {
    case 'rates':
      return (
        <div className="px-stack">
          <ResponseRates questionnaire={questionnaire} />
          {distribution === 'assigned' && state === 'open' && <ReminderPanel id={id} />}
          {distribution === 'assigned' && <UnitRates id={id} />}
        </div>
      );
    case 'results':
      return <QuestionnaireResults questionnaire={questionnaire} />;
    case 'texts':
      return (
        <div className="px-stack">
          <OpenTextsPanel questionnaire={questionnaire} />
          <ThemeSynonyms />
        </div>
      );
    case 'sample':
      return <SamplePanel questionnaire={questionnaire} />;
    case 'preview':
      return <QuestionnairePreview form={questionnaire.form} />;
  }
}

function Actions({ id, state }: Pick<Questionnaire, 'id' | 'state'>) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const open = needs.useCommand('POST /questionnaires/:id/opening');
  const close = needs.useCommand('POST /questionnaires/:id/closing');
  const copy = needs.useCommand('POST /questionnaires/:id/copies');
  if (!useAllowed('needs-analysis.questionnaire.write')) return null;
  const askAndRun = async (command: typeof open, question: string) => {
    if (!(await confirm({ title: t(question), details: t(`${question}Details`) }))) return;
    command.mutate({ params: { id } }, { onError: notice.failed });
  };
  const copyAndEdit = () =>
    copy.mutate(
      { params: { id } },
      {
        onSuccess: ({ id: copied }) => void navigate(`/needs-analysis/questionnaires/${copied}/edit`),
        onError: notice.failed,
      },
    );
  return (
    <>
      <Button loading={copy.isPending} onClick={copyAndEdit}>
        {t('questionnaire.copy')}
      </Button>
      {state === 'draft' && (
        <>
          <Button onClick={() => navigate(`/needs-analysis/questionnaires/${id}/edit`)}>{t('change')}</Button>
          <Button
            type="primary"
            loading={open.isPending}
            onClick={() => void askAndRun(open, 'questionnaire.openConfirm')}
          >
            {t('questionnaire.open')}
          </Button>
        </>
      )}
      {state === 'open' && (
        <>
          <Button onClick={() => navigate(`/needs-analysis/questionnaires/${id}/paper`)}>
            {t('paper.title')}
          </Button>
          <Button
            loading={close.isPending}
            onClick={() => void askAndRun(close, 'questionnaire.closeConfirm')}
          >
            {t('questionnaire.close')}
          </Button>
        </>
      )}
    </>
  );
}
