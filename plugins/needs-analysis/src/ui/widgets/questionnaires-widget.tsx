import { WorkList, type WorkItem } from '@peixun/ui-kit/dashboard';
import type { ItemOf } from '@peixun/ui-kit/api';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';

type UnderWay = ItemOf<NeedsAnalysisApi['GET /questionnaires-under-way']>;

/** Open questionnaires by how soon they close, each with its response, and drafts that are not out yet. */
export function QuestionnairesWidget() {
  const t = useText();
  const itemOf = useProgressItem();
  const underWay = needs.useOperation('GET /questionnaires-under-way');
  return (
    <Query of={underWay}>
      {({ items }) => <WorkList items={items.map(itemOf)} empty={t('progress.none')} />}
    </Query>
  );
}

function useProgressItem() {
  const t = useText();
  const format = useFormat();
  const responseOf = ({ asked, answered }: UnderWay) =>
    asked === null || asked === 0
      ? t('progress.answers', { answered: format.number(answered) })
      : t('progress.rate', { rate: format.percent(answered / asked) });
  return (questionnaire: UnderWay): WorkItem => {
    const { id, title, state, closesOn, daysLeft } = questionnaire;
    const isDraft = state === 'draft';
    const isLate = !isDraft && daysLeft !== null && daysLeft < 0;
    const until = closesOn && t('waiting.until', { day: format.date(closesOn) });
    const open = [responseOf(questionnaire), isLate ? t('progress.toClose') : until];
    return {
      key: id,
      title,
      to: `/needs-analysis/questionnaires/${id}`,
      icon: isDraft ? 'edit' : 'questionnaire',
      isLate,
      note: isDraft ? t('progress.draft') : open.filter(Boolean).join(' · '),
    };
  };
}
