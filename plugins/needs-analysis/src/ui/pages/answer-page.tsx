import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useState } from 'react';
import { needs } from '../api.ts';
import { AnswerSheet } from '../parts/questionnaires/answer-sheet.tsx';

const list = '/needs-analysis/answer';

export function AnswerPage() {
  const t = useText();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [isSent, setSent] = useState(false);
  const questionnaire = needs.useOperation(
    'GET /assigned-questionnaires/:id',
    { params: { id } },
    { enabled: !isSent },
  );
  const named = needs.useCommand('POST /assigned-questionnaires/:id/named-answers');
  const anonymous = needs.useCommand('POST /assigned-questionnaires/:id/anonymous-answers', {
    anonymous: true,
  });
  const back = { to: list, title: t('waiting.title') };
  if (questionnaire.isError) {
    // A notice may lead to a questionnaire that has been closed meanwhile.
    return (
      <Page title={t('answer.title')} back={back}>
        <ProblemView error={questionnaire.error} onRetry={() => void questionnaire.refetch()} />
      </Page>
    );
  }
  if (isSent) {
    return (
      <Page title={t('answer.sent')}>
        <EmptyState
          title={t('answer.thanks')}
          hint={t('answer.thanksHint')}
          icon="done"
          action={<Button onClick={() => navigate(list)}>{t('waiting.title')}</Button>}
        />
      </Page>
    );
  }
  return (
    <Query of={questionnaire}>
      {({ title, anonymity, form, given }) => {
        const command = anonymity === 'named' ? named : anonymous;
        return (
          <Page title={title} back={back}>
            <AnswerSheet
              key={id}
              id={id}
              form={form}
              anonymity={anonymity}
              given={given}
              isSending={command.isPending}
              error={command.error}
              onSubmit={(answers, onSent) =>
                command.mutate(
                  { params: { id }, body: { answers } },
                  {
                    onSuccess: () => {
                      onSent();
                      setSent(true);
                    },
                  },
                )
              }
            />
          </Page>
        );
      }}
    </Query>
  );
}
