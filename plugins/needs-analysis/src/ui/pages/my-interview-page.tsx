import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useMe } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page, Section } from '@peixun/ui-kit/page';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { Radio } from '@peixun/ui-kit/radio';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useMemo, useState } from 'react';
import type { InterviewNotes, NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { interviewForms } from '../parts/interviews/interview-forms.ts';
import { KeptSheet } from '../parts/questionnaires/kept-sheet.ts';
import { ThemeNotes, type ThemeNotesDraft } from '../parts/themes/theme-notes.tsx';

type OwnInterview = OutputOf<NeedsAnalysisApi['GET /my-interviews/:id']>;

/** Notes while they are written: themes may wait for their strength. */
interface NotesDraft extends Omit<InterviewNotes, 'themes'> {
  readonly themes: Readonly<Record<string, ThemeNotesDraft>>;
}

const list = '/needs-analysis/my-interviews';

/** The questions and the notes of an interview, on the phone; what is written survives a lost network. */
export function MyInterviewPage() {
  const { id = '' } = useParams();
  const [isSent, setSent] = useState(false);
  const interview = needs.useOperation('GET /my-interviews/:id', { params: { id } }, { enabled: !isSent });
  if (isSent) return <Sent />;
  return (
    <Query of={interview}>
      {data => <NotesSheet key={id} interview={data} onSent={() => setSent(true)} />}
    </Query>
  );
}

function NotesSheet({
  interview,
  onSent,
}: {
  readonly interview: OwnInterview;
  readonly onSent: () => void;
}) {
  const t = useText();
  const { id, guide, personName, audienceName, unitName } = interview;
  const kept = useKeptNotes(id);
  const [draft, setDraft] = useState<NotesDraft>(() => ({ ...draftOf(interview), ...kept.read(new Date()) }));
  const save = needs.useCommand('PUT /my-interviews/:id/notes');
  const change = (part: Partial<NotesDraft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    kept.write({ ...changed }, new Date());
  };
  const rated = guide.themes.filter(({ themeId }) => draft.themes[themeId]?.strength !== undefined);
  const unrated = Object.values(draft.themes).filter(
    ({ strength, words, examples }) => strength === undefined && Boolean(words || examples),
  );
  const send = () =>
    save.mutate(
      { params: { id }, body: notesOf(draft) },
      {
        onSuccess: () => {
          kept.forget();
          onSent();
        },
      },
    );
  return (
    <Page
      title={personName ?? t('interview.unnamedOf', { audience: audienceName })}
      description={[unitName, audienceName].filter(Boolean).join(' · ')}
      back={{ to: list, title: t('interview.mine') }}
    >
      <div className="needs-sheet">
        <p className="px-quiet">{t('interview.kept')}</p>
        {save.error && <ProblemView error={save.error} />}
        <Section>
          <div className="px-stack">
            <label>
              {t('interview.heldOn')}
              <Input
                type="date"
                value={draft.heldOn}
                onChange={event => change({ heldOn: event.target.value })}
              />
            </label>
            <Radio.Group
              optionType="button"
              aria-label={t('interview.form')}
              value={draft.form}
              onChange={event => change({ form: event.target.value as InterviewNotes['form'] })}
              options={interviewForms.map(value => ({ value, label: t(`interview.form.${value}`) }))}
            />
          </div>
        </Section>
        <Questions title={t('interviewGuide.opening')} questions={guide.opening} />
        {guide.themes.map(({ themeId, questions }) => (
          <ThemeNotes
            key={themeId}
            themeId={themeId}
            questions={questions}
            notes={draft.themes[themeId] ?? {}}
            onChange={notes => change({ themes: { ...draft.themes, [themeId]: notes } })}
          />
        ))}
        <Questions title={t('interviewGuide.closing')} questions={guide.closing} />
        <Section>
          <label>
            {t('interview.remarks')}
            <Input.TextArea
              rows={3}
              maxLength={4000}
              value={draft.remarks}
              onChange={event => change({ remarks: event.target.value })}
            />
          </label>
        </Section>
        <div className="needs-send">
          <span className="px-quiet">
            {t('interview.rated', { rated: rated.length, all: guide.themes.length })}
            {unrated.length > 0 && <> · {t('interview.unrated', { count: unrated.length })}</>}
          </span>
          <Button
            type="primary"
            disabled={rated.length === 0 || unrated.length > 0 || draft.heldOn === ''}
            loading={save.isPending}
            onClick={send}
          >
            {t('interview.send')}
          </Button>
        </div>
      </div>
    </Page>
  );
}

function Questions({ title, questions }: { readonly title: string; readonly questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {questions.map(question => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Section>
  );
}

function Sent() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page title={t('interview.sent')}>
      <EmptyState
        icon="done"
        title={t('interview.thanks')}
        hint={t('interview.thanksHint')}
        action={<Button onClick={() => void navigate(list)}>{t('interview.mine')}</Button>}
      />
    </Page>
  );
}

function useKeptNotes(id: string): KeptSheet {
  const owner = useMe()?.accountId ?? '';
  return useMemo(() => new KeptSheet(localStorage, { owner, id, anonymity: 'named' }), [owner, id]);
}

function draftOf({ notes, form }: OwnInterview): NotesDraft {
  return {
    heldOn: notes?.heldOn ?? new Date().toLocaleDateString('sv'),
    form: notes?.form ?? form,
    remarks: notes?.remarks ?? '',
    themes: Object.fromEntries(notes?.themes.map(({ themeId, ...theme }) => [themeId, theme]) ?? []),
  };
}

/** Themes without a strength are left out: they were not talked about. */
function notesOf({ themes, ...notes }: NotesDraft): InterviewNotes {
  return {
    ...notes,
    themes: Object.entries(themes).flatMap(([themeId, { strength, words = '', examples = '' }]) =>
      strength === undefined ? [] : [{ themeId, strength, words, examples }],
    ),
  };
}
