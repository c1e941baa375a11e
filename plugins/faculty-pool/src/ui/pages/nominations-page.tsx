import { Board } from '@peixun/ui-kit/board';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useNavigate, useSearch } from '@peixun/ui-kit/router';
import { Segmented } from '@peixun/ui-kit/segmented';
import { nominationStates } from '../parts/nomination-states.ts';
import { StateTag } from '../parts/state-tag.tsx';
import { faculty } from '../api.ts';

/** The review board; as a list for looking back. */
export function NominationsPage() {
  const t = useText();
  const navigate = useNavigate();
  const { values, set } = useSearch();
  const canNominate = useAllowed('faculty-pool.nomination.create');
  const view = values['view'] === 'list' ? 'list' : 'board';
  return (
    <Page
      title={t('nomination.title')}
      description={t('nomination.about')}
      actions={
        <>
          <Segmented
            aria-label={t('nomination.view')}
            value={view}
            onChange={next => set({ view: next, state: undefined })}
            options={(['board', 'list'] as const).map(value => ({
              value,
              label: t(`nomination.view.${value}`),
            }))}
          />
          {canNominate && (
            <Button type="primary" onClick={() => navigate('/faculty-pool/nominations/new')}>
              {t('nomination.add')}
            </Button>
          )}
        </>
      }
    >
      {view === 'board' ? <ReviewBoard /> : <NominationList />}
    </Page>
  );
}

const boardSize = 200;

/** What waits and what was decided lately. Each card leads to its review. */
function ReviewBoard() {
  const t = useText();
  const format = useFormat();
  const nominations = faculty.useOperation('GET /nominations', { query: { limit: boardSize } });
  return (
    <Query of={nominations}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <EmptyState title={t('nomination.none')} hint={t('nomination.noneHint')} icon="review" />
        ) : (
          <>
            <Board
              label={t('nomination.title')}
              columns={nominationStates.map(key => ({ key, title: t(`state.${key}`) }))}
              cards={items}
              cardKey={({ id }) => id}
              cardName={({ teacher }) => teacher.name}
              columnOf={({ state }) => state}
              renderCard={({ id, teacher, pool, nominatedAt }) => (
                <>
                  <Link to={`/faculty-pool/nominations/${id}`}>{teacher.name}</Link>
                  <p className="px-quiet">
                    {pool.name} · {format.date(nominatedAt)}
                  </p>
                </>
              )}
            />
            {nextCursor !== undefined && (
              <p className="px-quiet">{t('nomination.more', { count: boardSize })}</p>
            )}
          </>
        )
      }
    </Query>
  );
}

function NominationList() {
  const t = useText();
  const format = useFormat();
  return (
    <ListPart
      label={t('nomination.title')}
      source={faculty.list('GET /nominations')}
      rowKey={nomination => nomination.id}
      rowHref={nomination => `/faculty-pool/nominations/${nomination.id}`}
      columns={[
        { key: 'teacher', title: t('teacher.name'), primary: true, render: ({ teacher }) => teacher.name },
        { key: 'pool', title: t('pool'), render: ({ pool }) => pool.name },
        { key: 'state', title: t('state'), render: ({ state }) => <StateTag state={state} /> },
        {
          key: 'nominatedAt',
          title: t('nomination.nominatedAt'),
          render: ({ nominatedAt }) => format.date(nominatedAt),
        },
      ]}
      filters={[
        {
          name: 'state',
          kind: 'choice',
          label: t('state'),
          options: nominationStates.map(value => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      empty={{ title: t('nomination.none'), hint: t('nomination.noneHint'), icon: 'review' }}
    />
  );
}
