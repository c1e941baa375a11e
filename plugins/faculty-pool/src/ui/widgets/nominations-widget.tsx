import { useAllowed } from '@peixun/ui-kit/county';
import { WorkList, type WorkItem } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import type { Nomination, NominationState } from '../../contract/index.ts';
import { faculty } from '../api.ts';

const shown = 5;

/** Nominations that wait for the reader; for who only nominates, how the own ones stand. */
export function NominationsWidget() {
  const canReview = useAllowed('faculty-pool.nomination.review');
  const canDecide = useAllowed('faculty-pool.nomination.decide');
  return (
    <>
      {canReview && <Waiting state="nominated" />}
      {canDecide && <Waiting state="recommended" />}
      {!canReview && !canDecide && <Latest />}
    </>
  );
}

function Waiting({ state }: { readonly state: NominationState }) {
  const t = useText();
  const itemOf = useNominationItem();
  const waiting = faculty.useOperation('GET /nominations', { query: { state, limit: shown } });
  return (
    <Query of={waiting}>
      {({ items }) => <WorkList items={items.map(itemOf)} empty={t(`nomination.noneWaits.${state}`)} />}
    </Query>
  );
}

function Latest() {
  const t = useText();
  const itemOf = useNominationItem();
  const latest = faculty.useOperation('GET /nominations', { query: { limit: shown } });
  return (
    <Query of={latest}>
      {({ items }) => <WorkList items={items.map(itemOf)} empty={t('nomination.none')} />}
    </Query>
  );
}

function useNominationItem() {
  const t = useText();
  const format = useFormat();
  return ({ id, teacher, pool, state, nominatedAt }: Nomination): WorkItem => ({
    key: id,
    title: t('nomination.of', { teacher: teacher.name, pool: pool.name }),
    to: `/faculty-pool/nominations/${id}`,
    icon: 'review',
    note: `${t(`state.${state}`)} · ${format.date(nominatedAt)}`,
  });
}
