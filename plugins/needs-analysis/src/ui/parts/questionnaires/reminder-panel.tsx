import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';

/** How many have not answered, and a reminder for them. */
export function ReminderPanel({ id }: { readonly id: string }) {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const confirm = useConfirm();
  const canRemind = useAllowed('needs-analysis.questionnaire.write');
  const status = needs.useOperation('GET /questionnaires/:id/reminder', { params: { id } });
  const command = needs.useCommand('POST /questionnaires/:id/reminders');
  const remind = async (waiting: number) => {
    const question = {
      title: t('reminder.confirm', { waiting: format.number(waiting) }),
      details: t('reminder.about'),
    };
    if (!(await confirm(question))) return;
    command.mutate(
      { params: { id } },
      {
        onSuccess: ({ reminded }) => notice.done(t('reminder.done', { reminded: format.number(reminded) })),
        onError: notice.failed,
      },
    );
  };
  return (
    <Section title={t('reminder.title')}>
      <Query of={status}>
        {({ waiting, remindedOn }) => (
          <>
            <p>
              {t('reminder.waiting', { waiting: format.number(waiting) })}{' '}
              {remindedOn && t('reminder.last', { day: format.date(remindedOn) })}
            </p>
            {canRemind && waiting > 0 && (
              <Button loading={command.isPending} onClick={() => void remind(waiting)}>
                {t('reminder.now')}
              </Button>
            )}
          </>
        )}
      </Query>
    </Section>
  );
}
