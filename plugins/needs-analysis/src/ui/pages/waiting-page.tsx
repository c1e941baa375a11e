import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../api.ts';
import { WaitingList } from '../parts/questionnaires/waiting-list.tsx';

export function WaitingPage() {
  const t = useText();
  const waiting = needs.useOperation('GET /assigned-questionnaires');
  const answered = needs.useOperation('GET /answered-questionnaires');
  return (
    <Page title={t('waiting.title')}>
      <Query of={waiting}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('waiting.none')} hint={t('waiting.noneHint')} icon="done" />
          ) : (
            <Section>
              <WaitingList items={items} />
            </Section>
          )
        }
      </Query>
      {answered.data && answered.data.items.length > 0 && (
        <Section title={t('waiting.answered')}>
          <p className="px-quiet">{t('waiting.answeredHint')}</p>
          <WaitingList items={answered.data.items.map(item => ({ ...item, anonymity: 'named' }))} />
        </Section>
      )}
    </Page>
  );
}
