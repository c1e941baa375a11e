import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { Field, Form, useCommandForm } from '@peixun/ui-kit/form';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { useNotice } from '@peixun/ui-kit/notice';
import { Query } from '@peixun/ui-kit/problem-view';
import { useState } from 'react';
import { kernel } from '../../kernel-client.ts';

type DeadLetter = OutputOf<KernelApi['GET /dead-letters']>['items'][number];

/** Events that a subscriber gave up on: handled again, or given up with a reason. */
export function DeadLetters() {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const letters = kernel.useOperation('GET /dead-letters');
  const replay = kernel.useCommand('POST /dead-letters/:eventId/replay');
  const [discarded, setDiscarded] = useState<DeadLetter>();
  const handleAgain = ({ eventId, subscriber }: DeadLetter) =>
    replay.mutate(
      { params: { eventId }, body: { subscriber } },
      { onSuccess: () => notice.done(t('events.replayed')), onError: notice.failed },
    );
  return (
    <>
      <Query of={letters}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="done" title={t('events.allHandled')} hint={t('events.allHandledHint')} />
          ) : (
            <DataTable
              label={t('events.deadLetters')}
              rows={items}
              rowKey={({ eventId, subscriber }) => `${eventId} ${subscriber}`}
              columns={[
                {
                  key: 'name',
                  title: t('events.name'),
                  primary: true,
                  render: letter => `${letter.name}.v${letter.version}`,
                },
                { key: 'subscriber', title: t('events.subscriber') },
                {
                  key: 'occurredAt',
                  title: t('events.occurredAt'),
                  render: letter => format.dateTime(letter.occurredAt),
                },
                { key: 'reason', title: t('events.reason') },
                { key: 'attempts', title: t('events.attempts'), align: 'end' },
                { key: 'waitingBehind', title: t('events.waitingBehind'), align: 'end' },
                {
                  key: 'actions',
                  action: true,
                  title: t('actions'),
                  render: letter => (
                    <>
                      <Button size="small" onClick={() => handleAgain(letter)}>
                        {t('events.replay')}
                      </Button>{' '}
                      <Button size="small" danger onClick={() => setDiscarded(letter)}>
                        {t('events.discard')}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Query>
      {discarded && <Discard letter={discarded} onDone={() => setDiscarded(undefined)} />}
    </>
  );
}

function Discard({ letter, onDone }: { readonly letter: DeadLetter; readonly onDone: () => void }) {
  const t = useText();
  const form = useCommandForm(kernel.useCommand('POST /dead-letters/:eventId/discard'), {
    input: ({ reason }: { readonly reason: string }) => ({
      params: { eventId: letter.eventId },
      body: { subscriber: letter.subscriber, reason },
    }),
    onDone,
  });
  return (
    <Modal
      open
      title={t('events.discardTitle')}
      okText={t('events.discard')}
      okButtonProps={{ danger: true, loading: form.isSending }}
      onOk={() => form.form.submit()}
      onCancel={onDone}
    >
      <Form of={form}>
        <Field name="reason" label={t('events.discardReason')} isRequired>
          <Input.TextArea rows={3} />
        </Field>
      </Form>
    </Modal>
  );
}
