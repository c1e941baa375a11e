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
import { currentQuarter } from '../parts/quarter.ts';
import { ThemePicker } from '../parts/theme-picker.tsx';

const list = '/needs-analysis/priorities';

export function NewPriorityPage() {
  const navigate = useNavigate();
  const me = useMe();
  const form = useCommandForm(needs.useCommand('POST /priorities'), {
    input: (values: PriorityInput) => ({ body: bodyOf(values) }),
    onDone: () => navigate(list),
  });
  const { values } = useSearch();
  const initial = {
    unitId: values['unitId'] ?? me?.unitId ?? undefined,
    year: currentQuarter().year,
    weight: 5,
  };
  return <PriorityForm form={form} initialValues={initial} title="priority.add" />;
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
          { label: t('priority.passage'), value: priority.sourcePassage },
        ]}
      />
    </Page>
  );
}

function EditPriority({ priority }: { readonly priority: Priority }) {
  const navigate = useNavigate();
  const form = useCommandForm(needs.useCommand('PUT /priorities/:id'), {
    input: (values: PriorityInput) => ({ params: { id: priority.id }, body: bodyOf(values) }),
    onDone: () => navigate(list),
  });
  return <PriorityForm form={form} initialValues={priority} title="priority.change" />;
}

interface PriorityFormProps {
  readonly form: CommandForm<PriorityInput>;
  readonly initialValues: Partial<PriorityInput>;
  readonly title: string;
}

function PriorityForm({ form, initialValues, title }: PriorityFormProps) {
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
function bodyOf({ audienceId, ...values }: PriorityInput) {
  return { ...values, audienceId: audienceId ?? null };
}
