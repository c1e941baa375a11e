import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { kernel } from '../../kernel-client.ts';
import { DeadLetters } from './dead-letters.tsx';

/** What plugins announced, and what could not be handled. */
export function EventsPage() {
  const t = useText();
  return (
    <DetailPage
      title={t('administration.events')}
      description={t('events.description')}
      tabs={[
        { key: 'dead-letters', title: t('events.deadLetters'), content: <DeadLetters /> },
        { key: 'log', title: t('events.log'), content: <EventLog /> },
      ]}
    />
  );
}

function EventLog() {
  const t = useText();
  const format = useFormat();
  return (
    <ListPart
      label={t('events.log')}
      source={kernel.list('GET /events')}
      rowKey={event => event.id}
      filters={[
        { name: 'name', kind: 'words', label: t('events.name') },
        { name: 'key', kind: 'words', label: t('events.key') },
      ]}
      columns={[
        {
          key: 'name',
          title: t('events.name'),
          primary: true,
          render: event => `${event.name}.v${event.version}`,
        },
        {
          key: 'occurredAt',
          title: t('events.occurredAt'),
          render: event => format.dateTime(event.occurredAt),
        },
        { key: 'key', title: t('events.key') },
        {
          key: 'payload',
          title: t('events.payload'),
          secondary: true,
          render: event => (
            <details>
              <summary>{t('events.showPayload')}</summary>
              <pre className="px-code">{JSON.stringify(event.payload, null, 2)}</pre>
            </details>
          ),
        },
      ]}
      empty={{ icon: 'event', title: t('events.none'), hint: t('events.noneHint') }}
    />
  );
}
