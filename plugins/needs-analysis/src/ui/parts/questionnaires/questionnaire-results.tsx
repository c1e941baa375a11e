import { Alert } from '@peixun/ui-kit/alert';
import type { OutputOf } from '@peixun/ui-kit/api';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import type { NeedsAnalysisApi, Questionnaire } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { AudienceChoice, useChosenAudience } from './audience-choice.tsx';
import { titlesOf } from './texts-of-form.ts';

type QuestionResult = OutputOf<NeedsAnalysisApi['GET /questionnaires/:id/results']>['questions'][number];

/** What an audience answered, summed up; groups below five are not shown. */
export function QuestionnaireResults({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText();
  if (questionnaire.state === 'closed') return <Results questionnaire={questionnaire} />;
  return <EmptyState title={t('result.early')} hint={t('result.earlyHint')} icon="lock" />;
}

function Results({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText();
  const format = useFormat();
  const audienceId = useChosenAudience(questionnaire);
  const input = { params: { id: questionnaire.id }, query: { audienceId } };
  const watched = needs.useOperation('GET /questionnaires/:id/results', input);
  const isSettling = watched.error?.code === 'QUESTIONNAIRE_RESULTS_SETTLING';
  const results = needs.useOperation('GET /questionnaires/:id/results', input, {
    refetchInterval: isSettling ? 2000 : false,
  });
  return (
    <div className="px-stack">
      <AudienceChoice questionnaire={questionnaire} />
      {questionnaire.anonymity === 'anonymous' && !isSettling && (
        <Alert type="info" showIcon title={t('result.anonymousClosed')} />
      )}
      {isSettling ? (
        <EmptyState title={t('result.settling')} hint={t('result.settlingHint')} icon="lock" />
      ) : (
        <Query of={results}>
          {({ answers, questions }) =>
            answers === null ? (
              <EmptyState title={t('result.tooFew')} hint={t('result.tooFewHint')} icon="lock" />
            ) : (
              <div className="px-stack">
                <p>{t('result.answers', { answers: format.number(answers) })}</p>
                <p className="px-quiet">{t('result.protection')}</p>
                {questions.map(question => (
                  <Question key={question.name} question={question} questionnaire={questionnaire} />
                ))}
              </div>
            )
          }
        </Query>
      )}
    </div>
  );
}

interface QuestionProps {
  readonly question: QuestionResult;
  readonly questionnaire: Questionnaire;
}

function Question({ question, questionnaire }: QuestionProps) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const titles = titlesOf(questionnaire.form, language);
  const countOf = (count: number | null, bound?: 'few' | 'most') =>
    count === null ? t(bound ? `result.${bound}` : 'result.hidden') : format.number(count);
  const { name, type, answered, counts, mean, places, rows, texts } = question;
  const valueOf = (value: string | number | boolean) =>
    typeof value === 'boolean' ? t(value ? 'yes' : 'no') : titles.item(name, value);
  return (
    <Section title={titles.question(name)}>
      <p className="px-quiet">
        {answered === null
          ? t('result.answeredHidden')
          : t('result.answered', { answered: format.number(answered) })}
      </p>
      {mean !== undefined && mean !== null && <p>{t('result.mean', { mean: format.number(mean) })}</p>}
      {counts && type !== 'matrix' && (
        <DataTable
          label={titles.question(name)}
          rows={counts}
          rowKey={({ value }) => String(value)}
          columns={[
            { key: 'value', title: t('result.choice'), primary: true, render: row => valueOf(row.value) },
            {
              key: 'count',
              title: t('result.count'),
              align: 'end',
              render: row => countOf(row.count, row.bound),
            },
          ]}
        />
      )}
      {places && (
        <DataTable
          label={titles.question(name)}
          rows={places}
          rowKey={({ value }) => String(value)}
          columns={[
            { key: 'value', title: t('result.choice'), primary: true, render: row => valueOf(row.value) },
            {
              key: 'place',
              title: t('result.place'),
              align: 'end',
              render: row => (row.place === null ? t('result.hidden') : format.number(row.place)),
            },
          ]}
        />
      )}
      {rows && (
        <DataTable
          label={titles.question(name)}
          rows={rows}
          rowKey={({ row }) => String(row)}
          columns={[
            {
              key: 'row',
              title: t('result.row'),
              primary: true,
              render: ({ row }) => titles.item(name, row, 'rows'),
            },
            ...(rows[0]?.counts ?? []).map(({ value }, index) => ({
              key: String(value),
              title: titles.item(name, value, 'columns'),
              align: 'end' as const,
              render: (line: (typeof rows)[number]) =>
                countOf(line.counts[index]?.count ?? null, line.counts[index]?.bound),
            })),
            {
              key: 'mean',
              title: t('result.meanStep'),
              align: 'end',
              render: ({ mean: step }) => (step === null ? t('result.hidden') : format.number(step)),
            },
          ]}
        />
      )}
      {texts && (
        <ul>
          {[...Map.groupBy(texts, line => line)].map(([line, { length }]) => (
            <li key={line}>
              {length === 1 ? line : t('result.times', { line, times: format.number(length) })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
