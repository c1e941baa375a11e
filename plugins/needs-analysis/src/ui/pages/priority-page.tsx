import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import { useAllowed, useMe } from '@peixun/ui-kit/county';
import { Facts } from '@peixun/ui-kit/detail-page';
import { Field, Form, FormActions, useCommandForm, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams, useSearch } from '@peixun/ui-kit/router';
import { Slider } from '@peixun/ui-kit/slider';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import type { Priority, PriorityInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { PassageLinks } from '../parts/documents/passage-links.tsx';
import { inputOf } from '../parts/priorities/priority-input.ts';
import { currentQuarter } from '../parts/quarter.ts';
import { ThemePicker } from '../parts/themes/theme-picker.tsx';

const list = '/needs-analysis/priorities';

/** A new priority; from a document, the marked passages fill it in. */
export function NewPriorityPage() {
  const { values } = useSearch();
  const { document: id = '', passages = '' } = values;
  const draft = needs.useOperation(
    'GET /documents/:id/priority-draft',
    { params: { id }, query: { passages } },
    { enabled: id !== '' },
  );
  if (id === '') return <NewPriority unitId={values['unitId']} />;
  return (
    <Query of={draft}>
      {({ themeId, ...found }) => (
        <NewPriority unitId={undefined} draft={{ ...found, themeId: themeId ?? undefined }} />
      )}
    </Query>
  );
}

interface NewPriorityProps {
  readonly unitId: string | undefined;
  readonly draft?: Partial<PriorityInput>;
}

function NewPriority({ unitId, draft = {} }: NewPriorityProps) {
  const navigate = useNavigate();
  const me = useMe();
  const { passages = [], ...filledIn } = draft;
  const form = useCommandForm(needs.useCommand('POST /priorities'), {
    input: (values: PriorityValues) => ({ body: bodyOf(values, passages) }),
    onDone: () => navigate(passages[0] ? `/needs-analysis/documents/${passages[0].documentId}` : list),
  });
  const initial = {
    unitId: unitId ?? me?.unitId ?? undefined,
    year: currentQuarter().year,
    weight: 5,
    ...filledIn,
  };
  return (
    <PriorityForm
      form={form}
      initialValues={initial}
      title="priority.add"
      passages={passages.map(passage => ({ ...passage, documentTitle: draft.sourceDocument ?? '' }))}
    />
  );
}

export function PriorityPage() {
  const { id = '' } = useParams();
  const priority = needs.useOperation('GET /priorities/:id', { params: { id } });
  const canWrite = useAllowed('needs-analysis.priority.write');
  return (
    <Query of={priority}>
      {data => (canWrite ? <EditPriority priority={data} /> : <PriorityFacts priority={data} />)}
    </Query>
  );
}

function PriorityFacts({ priority }: { readonly priority: Priority }) {
  const t = useText();
  return (
    <Page title={priority.title} back={{ to: list, title: t('priority.title') }}>
      <Facts
        facts={[
          { label: t('theme'), value: priority.themeName },
          { label: t('quarter.year'), value: priority.year },
          { label: t('priority.weight'), value: priority.weight },
          { label: t('priority.document'), value: priority.sourceDocument },
          { label: t('priority.passage'), value: priority.sourcePassage, isLong: true },
          { label: t('priority.places'), value: <PassageLinks passages={priority.passages} /> },
        ]}
      />
    </Page>
  );
}

function EditPriority({ priority }: { readonly priority: Priority }) {
  const navigate = useNavigate();
  const form = useCommandForm(needs.useCommand('PUT /priorities/:id'), {
    input: (values: PriorityValues) => ({
      params: { id: priority.id },
      body: bodyOf(values, inputOf(priority).passages),
    }),
    onDone: () => navigate(list),
  });
  const { passages: _passages, ...initial } = priority;
  return (
    <PriorityForm form={form} initialValues={initial} title="priority.change" passages={priority.passages} />
  );
}

interface PriorityFormProps {
  readonly form: CommandForm<PriorityValues>;
  readonly initialValues: Partial<PriorityValues>;
  readonly title: string;
  readonly passages: Priority['passages'];
}

/** What the fields ask for; passages are marked in their document. */
type PriorityValues = Omit<PriorityInput, 'passages'>;

function PriorityForm({ form, initialValues, title, passages }: PriorityFormProps) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page title={t(title)} back={{ to: list, title: t('priority.title') }}>
      <Form of={form} initialValues={initialValues}>
        <Field name="unitId" label={t('unit')} isRequired>
          <UnitPicker />
        </Field>
        <Field name="title" label={t('priority.name')} isRequired>
          <Input maxLength={200} />
        </Field>
        <Field name="themeId" label={t('theme')} isRequired>
          <ThemePicker />
        </Field>
        <Field name="audienceId" label={t('audience')} help={t('priority.audienceHelp')}>
          <AudiencePicker label={t('audience.everybody')} />
        </Field>
        <Field name="year" label={t('quarter.year')} isRequired>
          <InputNumber min={2000} max={2100} />
        </Field>
        <Field
          name="sourceDocument"
          label={t('priority.document')}
          isRequired
          help={t('priority.documentHelp')}
        >
          <Input maxLength={200} />
        </Field>
        {passages.length > 0 && (
          <Facts facts={[{ label: t('priority.places'), value: <PassageLinks passages={passages} /> }]} />
        )}
        <Field name="sourcePassage" label={t('priority.passage')}>
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Field>
        <Field name="weight" label={t('priority.weight')} help={t('priority.weightHelp')}>
          <Slider
            min={1}
            max={10}
            marks={{ 1: '1', 5: '5', 10: '10' }}
            ariaLabelForHandle={t('priority.weight')}
          />
        </Field>
        <FormActions isSending={form.isSending} onCancel={() => navigate(list)} />
      </Form>
    </Page>
  );
}

/** An emptied choice means everybody. */
function bodyOf({ audienceId, ...values }: PriorityValues, passages: PriorityInput['passages']) {
  return { ...values, audienceId: audienceId ?? null, passages };
}
