import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Query } from '@peixun/ui-kit/problem-view';
import type { Questionnaire } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

/** How many of each audience answered. */
export function ResponseRates({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText();
  const format = useFormat();
  const audiences = useAudiences();
  const rates = needs.useOperation('GET /questionnaires/:id/response-rates', {
    params: { id: questionnaire.id },
  });
  const nameOf = (id: string) => audiences.data?.items.find(audience => audience.id === id)?.name ?? '';
  return (
    <Query of={rates}>
      {({ items }) => (
        <DataTable
          label={t('rate.title')}
          rows={items}
          rowKey={({ audienceId }) => audienceId}
          columns={[
            { key: 'audience', title: t('audience'), primary: true, render: row => nameOf(row.audienceId) },
            {
              key: 'asked',
              title: t('rate.asked'),
              align: 'end',
              render: ({ asked }) => (asked === null ? t('rate.unknown') : format.number(asked)),
            },
            {
              key: 'answered',
              title: t('rate.answered'),
              align: 'end',
              render: ({ answered }) => format.number(answered),
            },
            {
              key: 'rate',
              title: t('rate.rate'),
              align: 'end',
              render: ({ asked, answered }) => (asked ? format.percent(answered / asked) : null),
            },
          ]}
        />
      )}
    </Query>
  );
}
