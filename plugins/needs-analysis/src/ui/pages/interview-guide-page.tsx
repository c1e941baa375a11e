import { Button } from '@peixun/ui-kit/button';
import type { ProblemError } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Page, Section } from '@peixun/ui-kit/page';
import { ProblemView, Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useState, type ReactNode } from 'react';
import type { InterviewGuideInput, StarterGuide } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ThemePicker } from '../parts/themes/theme-picker.tsx';

const list = '/needs-analysis/interview-guides';

export function NewInterviewGuidePage() {
  const navigate = useNavigate();
  const guides = needs.useOperation('GET /interview-guides');
  const write = needs.useCommand('POST /interview-guides');
  return (
    <Query of={guides}>
      {({ starter: { ofTheme: _ofTheme, ...starter } }) => (
        <GuideEditor
          title="interviewGuide.add"
          initial={{ ...starter, themes: [] }}
          error={write.error}
          isSending={write.isPending}
          onSave={body => write.mutate({ body }, { onSuccess: () => void navigate(list) })}
        />
      )}
    </Query>
  );
}

export function InterviewGuidePage() {
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const params = { id };
  const guide = needs.useOperation('GET /interview-guides/:id', { params });
  const change = needs.useCommand('PUT /interview-guides/:id');
  return (
    <Query of={guide}>
      {({ title, opening, themes, closing, interviews }) => (
        <GuideEditor
          key={id}
          title="interviewGuide.change"
          initial={{ title, opening, themes, closing }}
          error={change.error}
          isSending={change.isPending}
          onSave={body => change.mutate({ params, body }, { onSuccess: () => void navigate(list) })}
          actions={interviews === 0 && <RemoveButton id={id} title={title} />}
        />
      )}
    </Query>
  );
}

interface GuideEditorProps {
  readonly title: string;
  readonly initial: InterviewGuideInput;
  readonly error: ProblemError | null;
  readonly isSending: boolean;
  readonly onSave: (guide: InterviewGuideInput) => void;
  readonly actions?: ReactNode;
}

function GuideEditor({ title, initial, error, isSending, onSave, actions }: GuideEditorProps) {
  const t = useText();
  const starter = needs.useOperation('GET /interview-guides').data?.starter;
  const themes = needs.useOperation('GET /themes');
  const [guide, setGuide] = useState(initial);
  const nameOf = (id: string) => themes.data?.items.find(theme => theme.id === id)?.name ?? '';
  const addTheme = (themeId: string) =>
    setGuide({
      ...guide,
      themes: [...guide.themes, { themeId, questions: questionsAbout(starter, nameOf(themeId)) }],
    });
  return (
    <Page title={t(title)} back={{ to: list, title: t('interviewGuide.title') }} actions={actions}>
      {error && <ProblemView error={error} />}
      <Section>
        <div className="px-stack px-form">
          <label>
            {t('interviewGuide.name')}
            <Input
              value={guide.title}
              maxLength={100}
              onChange={event => setGuide({ ...guide, title: event.target.value })}
            />
          </label>
          <Questions
            label={t('interviewGuide.opening')}
            value={guide.opening}
            onChange={opening => setGuide({ ...guide, opening })}
          />
          {guide.themes.map(({ themeId, questions }) => (
            <div key={themeId} className="needs-guide-theme">
              <Questions
                label={nameOf(themeId)}
                value={questions}
                onChange={changed =>
                  setGuide({
                    ...guide,
                    themes: guide.themes.map(theme =>
                      theme.themeId === themeId ? { themeId, questions: changed } : theme,
                    ),
                  })
                }
              />
              <Button
                size="small"
                onClick={() =>
                  setGuide({ ...guide, themes: guide.themes.filter(theme => theme.themeId !== themeId) })
                }
              >
                {t('interviewGuide.removeTheme', { name: nameOf(themeId) })}
              </Button>
            </div>
          ))}
          <ThemePicker
            label={t('interviewGuide.addTheme')}
            value={null}
            onChange={themeId => {
              if (themeId && !guide.themes.some(theme => theme.themeId === themeId)) addTheme(themeId);
            }}
          />
          <Questions
            label={t('interviewGuide.closing')}
            value={guide.closing}
            onChange={closing => setGuide({ ...guide, closing })}
          />
          <div className="px-form-actions">
            <Button
              type="primary"
              loading={isSending}
              disabled={guide.title.trim() === '' || guide.themes.length === 0}
              onClick={() => onSave(trimmed(guide))}
            >
              {t('interviewGuide.save')}
            </Button>
            {guide.themes.length === 0 && <span className="px-quiet">{t('interviewGuide.needsTheme')}</span>}
          </div>
        </div>
      </Section>
    </Page>
  );
}

interface QuestionsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (questions: string[]) => void;
}

function Questions({ label, value, onChange }: QuestionsProps) {
  const t = useText();
  return (
    <label>
      {label} <span className="px-quiet">{t('interviewGuide.oneALine')}</span>
      <Input.TextArea
        autoSize={{ minRows: 2 }}
        value={value.join('\n')}
        onChange={event => onChange(event.target.value.split('\n'))}
      />
    </label>
  );
}

function RemoveButton({ id, title }: { readonly id: string; readonly title: string }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const remove = needs.useCommand('DELETE /interview-guides/:id');
  const askAndRemove = async () => {
    if (!(await confirm({ title: t('interviewGuide.removeConfirm', { title }), isDangerous: true }))) return;
    remove.mutate({ params: { id } }, { onSuccess: () => void navigate(list), onError: notice.failed });
  };
  return (
    <Button danger loading={remove.isPending} onClick={() => void askAndRemove()}>
      {t('remove')}
    </Button>
  );
}

function questionsAbout(starter: StarterGuide | undefined, theme: string): string[] {
  return starter?.ofTheme.map(question => question.replaceAll('{theme}', theme)) ?? [];
}

function trimmed({ title, opening, themes, closing }: InterviewGuideInput): InterviewGuideInput {
  const lines = (all: readonly string[]) => all.map(line => line.trim()).filter(line => line !== '');
  return {
    title,
    opening: lines(opening),
    themes: themes.map(({ themeId, questions }) => ({ themeId, questions: lines(questions) })),
    closing: lines(closing),
  };
}
