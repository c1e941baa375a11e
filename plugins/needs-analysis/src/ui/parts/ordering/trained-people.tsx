import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { useNavigate } from '@peixun/ui-kit/router';
import { useState } from 'react';
import { needs } from '../../api.ts';

/** Who was trained elsewhere this year, and therefore does not come first. */
export function TrainedPeople({ year }: { readonly year: number }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const [personIds, setPersonIds] = useState<string[]>([]);
  const mark = needs.useCommand('POST /trained-people');
  return (
    <Section
      title={t('trained.title', { year })}
      actions={
        <Button onClick={() => navigate('/needs-analysis/trained-people/import')}>
          {t('trained.import')}
        </Button>
      }
    >
      <p className="px-quiet">{t('trained.about')}</p>
      <p className="px-actions">
        <PersonPicker multiple label={t('trained.choose')} value={personIds} onChange={setPersonIds} />
        <Button
          disabled={personIds.length === 0}
          loading={mark.isPending}
          onClick={() =>
            mark.mutate(
              { body: { year, personIds } },
              { onSuccess: () => setPersonIds([]), onError: notice.failed },
            )
          }
        >
          {t('trained.mark')}
        </Button>
      </p>
      <ListPart
        label={t('trained.title', { year })}
        source={needs.list('GET /trained-people', { query: { year } })}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', title: t('person.name'), primary: true },
          { key: 'unitName', title: t('unit') },
        ]}
        bulkActions={[
          {
            id: 'unmark',
            label: t('trained.unmark'),
            run: async rows => {
              const ids = rows.map(({ personId }) => personId);
              await needs.call('POST /trained-people/removals', { body: { year, personIds: ids } });
              return async () => {
                await needs.call('POST /trained-people', { body: { year, personIds: ids } });
              };
            },
          },
        ]}
        empty={{ title: t('trained.none'), hint: t('trained.noneHint'), icon: 'people' }}
      />
    </Section>
  );
}
