import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Tag } from '@peixun/ui-kit/tag';
import { useState } from 'react';
import type { NeedsAnalysisApi, Questionnaire } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { AudienceChoice, useChosenAudience } from './audience-choice.tsx';
import { titlesOf } from './texts-of-form.ts';
import { ThemePicker } from '../themes/theme-picker.tsx';

type OpenTexts = OutputOf<NeedsAnalysisApi['GET /questionnaires/:id/open-texts']>['items'][number];
type OpenText = OpenTexts['texts'][number];

/** What people wrote, to be grouped into themes: confirmed groups count in the ranking as mentions. */
export function OpenTextsPanel({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText();
  const { id } = questionnaire;
  const audienceId = useChosenAudience(questionnaire);
  const texts = needs.useOperation('GET /questionnaires/:id/open-texts', {
    params: { id },
    query: { audienceId },
  });
  return (
    <div className="px-stack">
      <AudienceChoice questionnaire={questionnaire} />
      <Query of={texts}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('openText.none')} hint={t('openText.noneHint')} icon="lock" />
          ) : (
            items.map(item => (
              <Question key={`${audienceId} ${item.question}`} questionnaire={questionnaire} item={item} />
            ))
          )
        }
      </Query>
    </div>
  );
}

function Question({
  questionnaire,
  item,
}: {
  readonly questionnaire: Questionnaire;
  readonly item: OpenTexts;
}) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const notice = useNotice();
  const canWrite = useAllowed('needs-analysis.questionnaire.write');
  const themes = needs.useOperation('GET /themes');
  const command = needs.useCommand('PUT /questionnaires/:id/open-texts');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const nameOf = (themeId: string) => themes.data?.items.find(theme => theme.id === themeId)?.name ?? '';
  const { question, texts, words, groups } = item;
  const title = titlesOf(questionnaire.form, language).question(question);
  const confirmAs = async (hashes: readonly string[], themeId: string | null) => {
    try {
      await command.mutateAsync({
        params: { id: questionnaire.id },
        body: { question, hashes: [...hashes], themeId },
      });
      setChosen(new Set());
    } catch (error) {
      notice.failed(error);
    }
  };
  const suggested = Map.groupBy(
    texts.filter(({ theme, suggestion }) => theme === null && suggestion !== null),
    ({ suggestion }) => suggestion ?? '',
  );
  const confirmSuggestions = async () => {
    for (const [themeId, alike] of suggested) {
      await confirmAs(
        alike.map(({ hash }) => hash),
        themeId,
      );
    }
  };
  const open = texts.filter(({ theme }) => theme === null).length;
  return (
    <Section title={title}>
      <div className="px-stack">
        <p className="px-quiet">{t('openText.about')}</p>
        {words.length > 0 && (
          <p>
            {t('openText.words')}{' '}
            {words.map(({ word, texts: count }) => (
              <Tag key={word}>
                {word} {format.number(count)}
              </Tag>
            ))}
          </p>
        )}
        {groups.length > 0 && (
          <p>
            {t('openText.groups')}{' '}
            {groups.map(({ themeId, texts: count }) => (
              <Tag key={themeId}>
                {nameOf(themeId)} {format.number(count)}
              </Tag>
            ))}
          </p>
        )}
        <p>{t('openText.left', { open: format.number(open), all: format.number(texts.length) })}</p>
        {canWrite && (
          <div className="needs-buttons">
            {suggested.size > 0 && (
              <Button type="primary" loading={command.isPending} onClick={() => void confirmSuggestions()}>
                {t('openText.confirmSuggestions')}
              </Button>
            )}
            {chosen.size > 0 && (
              <>
                <ThemePicker
                  label={t('openText.setTheme', { texts: format.number(chosen.size) })}
                  onChange={themeId => themeId && void confirmAs([...chosen], themeId)}
                />
                <Button onClick={() => void confirmAs([...chosen], null)}>{t('openText.noTheme')}</Button>
              </>
            )}
          </div>
        )}
        <DataTable
          label={t('openText.of', { question: title })}
          rows={texts}
          rowKey={({ hash }) => hash}
          selection={
            canWrite
              ? {
                  keys: chosen,
                  onChange: (rows, isSelected) => {
                    const next = new Set(chosen);
                    for (const { hash } of rows) {
                      if (isSelected) next.add(hash);
                      else next.delete(hash);
                    }
                    setChosen(next);
                  },
                }
              : undefined
          }
          columns={[
            { key: 'text', title: t('openText.text'), primary: true },
            { key: 'times', title: t('openText.times'), align: 'end', secondary: true },
            { key: 'theme', title: t('openText.theme'), render: text => themeOf(text) },
          ]}
        />
      </div>
    </Section>
  );

  function themeOf({ theme, suggestion }: OpenText): string {
    if (theme?.id) return nameOf(theme.id);
    if (theme) return t('openText.noTheme');
    return suggestion ? t('openText.suggested', { theme: nameOf(suggestion) }) : t('openText.unknown');
  }
}
