import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Radio } from '@peixun/ui-kit/radio';
import { useParams } from '@peixun/ui-kit/router';
import { useMemo, useState } from 'react';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { AnswerSheet } from '../parts/questionnaires/answer-sheet.tsx';
import { KeptSheet } from '../parts/questionnaires/kept-sheet.ts';

type ToAnswer = OutputOf<NeedsAnalysisApi['GET /linked-questionnaires/:token']>;

/** For people without an account: whoever has the link may answer. */
export function AnswerByLinkPage() {
  const { token = '' } = useParams();
  const questionnaire = needs.useOperation('GET /linked-questionnaires/:token', { params: { token } });
  return (
    <Query of={questionnaire}>{data => <LinkedQuestionnaire token={token} questionnaire={data} />}</Query>
  );
}

interface LinkedQuestionnaireProps {
  readonly token: string;
  readonly questionnaire: ToAnswer;
}

function LinkedQuestionnaire({ token, questionnaire }: LinkedQuestionnaireProps) {
  const t = useText();
  const { id, title, audiences, form, anonymity } = questionnaire;
  const [audienceId, setAudienceId] = useState(audiences.length === 1 ? audiences[0]?.id : undefined);
  const answer = needs.useCommand('POST /linked-questionnaires/:token/answers', {
    anonymous: true,
    refresh: false,
  });
  const sent = useSentFromHere(id);
  const [isDouble, setDouble] = useState(sent.isKnown);
  const [isAnother, setAnother] = useState(false);
  if (answer.isSuccess) {
    return (
      <Page title={title}>
        <EmptyState title={t('answer.thanks')} hint={t('answer.thanksByLink')} icon="done" />
      </Page>
    );
  }
  if (isDouble && !isAnother) {
    return (
      <Page title={title}>
        <EmptyState
          title={t('answer.sentFromHere')}
          hint={t('answer.sentFromHereHint')}
          icon="done"
          action={<Button onClick={() => setAnother(true)}>{t('answer.another')}</Button>}
        />
      </Page>
    );
  }
  return (
    <Page title={title}>
      {audiences.length > 1 && (
        <Section title={t('answer.who')}>
          <Radio.Group
            aria-label={t('answer.who')}
            value={audienceId}
            onChange={event => setAudienceId(event.target.value as string)}
            options={audiences.map(audience => ({ value: audience.id, label: audience.name }))}
          />
        </Section>
      )}
      {audienceId && (
        <AnswerSheet
          id={id}
          form={form}
          anonymity={anonymity}
          given={null}
          isSending={answer.isPending}
          error={answer.error}
          onSubmit={(answers, onSent) => {
            // Another tab may have sent it meanwhile.
            if (!isAnother && sent.isKnown()) return setDouble(true);
            answer.mutate(
              { params: { token }, body: { audienceId, answers } },
              {
                onSuccess: () => {
                  onSent();
                  sent.remember();
                },
              },
            );
          }}
        />
      )}
    </Page>
  );
}

/** That this device has sent the questionnaire, for a day: an answer by link is anonymous, so that only it can know. */
function useSentFromHere(id: string) {
  return useMemo(() => {
    const mark = new KeptSheet(localStorage, { owner: 'link', id: `${id}.sent`, anonymity: 'anonymous' });
    return {
      isKnown: () => Object.keys(mark.read(new Date())).length > 0,
      remember: () => mark.write({ sent: true }, new Date()),
    };
  }, [id]);
}
