import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { useText } from '@peixun/ui-kit/i18n';
import { useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import type { Questionnaire } from '../../../contract/index.ts';

type Asked = Pick<Questionnaire, 'audienceIds'>;

/** The audience whose answers are looked at: the address keeps it. */
export function useChosenAudience({ audienceIds }: Asked): string {
  return useSearch().values['audience'] ?? audienceIds[0] ?? '';
}

/** Chooses among the audiences of a questionnaire. */
export function AudienceChoice({ questionnaire }: { readonly questionnaire: Asked }) {
  const t = useText();
  const { set } = useSearch();
  const audiences = useAudiences();
  return (
    <Select
      aria-label={t('audience')}
      value={useChosenAudience(questionnaire)}
      onChange={audience => set({ audience })}
      popupMatchSelectWidth={false}
      options={questionnaire.audienceIds.map(id => ({
        value: id,
        label: audiences.data?.items.find(audience => audience.id === id)?.name ?? id,
      }))}
    />
  );
}
