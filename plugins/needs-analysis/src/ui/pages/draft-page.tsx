import { FormBuilder, emptyForm } from '@peixun/forms/builder';
import type { Form as FormData } from '@peixun/forms';
import type { ProblemError } from '@peixun/ui-kit/api';
import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import {
  Field,
  Form,
  FormActions,
  useCommandForm,
  useLeaveGuard,
  type CommandForm,
} from '@peixun/ui-kit/form';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { Segmented } from '@peixun/ui-kit/segmented';
import { useState } from 'react';
import type { Questionnaire, QuestionnaireInput, ThemeLink } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { QuarterFields } from '../parts/quarter-fields.tsx';
import { currentQuarter } from '../parts/quarter.ts';
import { Starters } from '../parts/questionnaires/starters.tsx';
import { ThemeLinks } from '../parts/themes/theme-links.tsx';

const list = '/needs-analysis/questionnaires';
const noLinks: readonly ThemeLink[] = [];

/** What the fields hold; the questions stand in the builder. */
type Facts = Omit<QuestionnaireInput, 'form' | 'themeLinks'>;

export function NewQuestionnairePage() {
  const t = useText();
  const navigate = useNavigate();
  const command = needs.useCommand('POST /questionnaires');
  const draft = useDraft(emptyForm, noLinks);
  const form = useCommandForm(command, {
    input: (facts: Facts) => ({ body: draft.bodyOf(facts) }),
    onDone: ({ id }) => navigate(`${list}/${id}`),
  });
  const begin = (questions: FormData, title: string) => {
    draft.setForm(questions);
    if (!form.form.getFieldValue('title')) form.form.setFieldValue('title', title);
  };
  const initial: Partial<Facts> = { anonymity: 'anonymous', distribution: 'assigned', ...currentQuarter() };
  return (
    <Page title={t('questionnaire.add')} back={{ to: list, title: t('questionnaire.title') }}>
      {draft.form === emptyForm && <Starters onChoose={begin} />}
      <DraftForm form={form} draft={draft} initialValues={initial} error={command.error} />
    </Page>
  );
}

export function DraftPage() {
  const { id = '' } = useParams();
  const questionnaire = needs.useOperation('GET /questionnaires/:id', { params: { id } });
  return <Query of={questionnaire}>{data => <EditDraft questionnaire={data} />}</Query>;
}

function EditDraft({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useText();
  const navigate = useNavigate();
  const {
    id,
    state: _state,
    linkToken: _linkToken,
    isSampled: _isSampled,
    form: questions,
    themeLinks,
    ...facts
  } = questionnaire;
  const back = `${list}/${id}`;
  const command = needs.useCommand('PUT /questionnaires/:id');
  const draft = useDraft(questions, themeLinks);
  const form = useCommandForm(command, {
    input: (values: Facts) => ({ params: { id }, body: draft.bodyOf(values) }),
    onDone: () => navigate(back),
  });
  return (
    <Page title={t('questionnaire.change')} back={{ to: back, title: questionnaire.title }}>
      <DraftForm form={form} draft={draft} initialValues={facts} error={command.error} />
    </Page>
  );
}

interface Draft {
  readonly form: FormData;
  readonly setForm: (form: FormData) => void;
  readonly links: readonly ThemeLink[];
  readonly setLinks: (links: ThemeLink[]) => void;
  readonly bodyOf: (facts: Facts) => QuestionnaireInput;
}

function useDraft(initialForm: FormData, initialLinks: readonly ThemeLink[]): Draft {
  const [form, setForm] = useState(initialForm);
  const [links, setLinks] = useState<readonly ThemeLink[]>(initialLinks);
  useLeaveGuard(form !== initialForm || links !== initialLinks);
  return {
    form,
    setForm,
    links,
    setLinks,
    bodyOf: facts => ({ ...facts, closesOn: facts.closesOn || null, form, themeLinks: [...links] }),
  };
}

interface DraftFormProps {
  readonly form: CommandForm<Facts>;
  readonly draft: Draft;
  readonly initialValues: Partial<Facts>;
  readonly error: ProblemError | null;
}

function DraftForm({ form, draft, initialValues, error }: DraftFormProps) {
  const t = useText();
  const navigate = useNavigate();
  const { language } = useLanguage();
  return (
    <div className="needs-draft">
      <Form of={form} initialValues={initialValues}>
        <Section>
          <Field name="title" label={t('questionnaire.name')} isRequired>
            <Input maxLength={200} />
          </Field>
          <Field name="audienceIds" label={t('audience')} isRequired>
            <AudiencePicker multiple />
          </Field>
          <Field name="distribution" label={t('distribution')} help={t('distribution.help')} isRequired>
            <Segmented options={choicesOf(['assigned', 'link'], value => t(`distribution.${value}`))} />
          </Field>
          <Field name="anonymity" label={t('anonymity')} help={t('anonymity.help')} isRequired>
            <Segmented options={choicesOf(['anonymous', 'named'], value => t(`anonymity.${value}`))} />
          </Field>
          <QuarterFields />
          <Field name="closesOn" label={t('questionnaire.closesOn')} help={t('questionnaire.closesOnHelp')}>
            <Input type="date" />
          </Field>
        </Section>
        <Section title={t('questionnaire.questions')}>
          <FormBuilder
            form={draft.form}
            language={language}
            onChange={draft.setForm}
            problems={problemsOf(error)}
          />
        </Section>
        <Section title={t('themeLink.title')}>
          <p className="px-quiet">{t('themeLink.about')}</p>
          <ThemeLinks form={draft.form} links={draft.links} onChange={draft.setLinks} />
        </Section>
        <FormActions isSending={form.isSending} onCancel={() => navigate(list)} />
      </Form>
    </div>
  );
}

function choicesOf(values: readonly string[], labelOf: (value: string) => string) {
  return values.map(value => ({ value, label: labelOf(value) }));
}

/** The server's issues in the builder's paths. */
function problemsOf(error: ProblemError | null): Record<string, string> {
  const issues = error?.issues ?? [];
  return Object.fromEntries(
    issues
      .filter(({ path }) => path[0] === 'form')
      .map(({ path, message }) => [path.slice(1).join('.'), message]),
  );
}
