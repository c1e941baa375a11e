import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';

/** Participation by township and department: never what was answered. */
export function UnitRates({ id }: { readonly id: string }) {
  const t = useText();
  const format = useFormat();
  const rates = needs.useOperation('GET /questionnaires/:id/unit-rates', { params: { id } });
  return (
    <Section title={t('unitRate.title')}>
      <p className="px-quiet">{t('unitRate.about')}</p>
      <Query of={rates}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('unitRate.none')}</p>
          ) : (
            <DataTable
              label={t('unitRate.title')}
              rows={items}
              rowKey={({ unitName }) => unitName ?? ''}
              columns={[
                {
                  key: 'unit',
                  title: t('unitRate.unit'),
                  primary: true,
                  render: ({ unitName }) => unitName ?? t('unitRate.together'),
                },
                {
                  key: 'asked',
                  title: t('rate.asked'),
                  align: 'end',
                  render: ({ asked }) => format.number(asked),
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
                  render: ({ asked, answered }) => format.percent(answered / asked),
                },
              ]}
            />
          )
        }
      </Query>
    </Section>
  );
}
