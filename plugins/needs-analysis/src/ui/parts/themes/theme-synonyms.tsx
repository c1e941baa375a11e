import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import { needs } from '../../api.ts';
import { ThemePicker } from './theme-picker.tsx';

/** Words that people use for a theme: by them its texts are found. */
export function ThemeSynonyms() {
  const t = useText();
  const [themeId, setThemeId] = useState<string>();
  const synonyms = needs.useOperation('GET /theme-synonyms');
  if (!useAllowed('needs-analysis.questionnaire.write')) return null;
  return (
    <Section title={t('synonym.title')}>
      <p className="px-quiet">{t('synonym.about')}</p>
      <ThemePicker label={t('synonym.theme')} value={themeId ?? null} onChange={setThemeId} />
      {themeId && (
        <Query of={synonyms}>
          {({ items }) => (
            <Words
              key={themeId}
              themeId={themeId}
              words={items.find(theme => theme.themeId === themeId)?.words ?? []}
            />
          )}
        </Query>
      )}
    </Section>
  );
}

function Words({ themeId, words }: { readonly themeId: string; readonly words: readonly string[] }) {
  const t = useText();
  const notice = useNotice();
  const [typed, setTyped] = useState<string[]>([...words]);
  const command = needs.useCommand('PUT /themes/:id/synonyms');
  const save = () =>
    command.mutate(
      { params: { id: themeId }, body: { words: typed } },
      { onSuccess: () => notice.done(t('synonym.saved')), onError: notice.failed },
    );
  return (
    <div className="needs-buttons">
      <Select
        mode="tags"
        aria-label={t('synonym.words')}
        placeholder={t('synonym.words')}
        className="needs-synonyms"
        tokenSeparators={['、', '，', ',', ' ']}
        open={false}
        value={typed}
        onChange={next => setTyped(next)}
      />
      <Button loading={command.isPending} onClick={save}>
        {t('synonym.save')}
      </Button>
    </div>
  );
}
