import { useMe } from '@peixun/ui-kit/county';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page } from '@peixun/ui-kit/page';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { useNavigate } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { useState } from 'react';
import type { ObservationInput, ObservationKind } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ThemePicker } from '../parts/themes/theme-picker.tsx';

const list = '/needs-analysis/observations';

export function NewObservationPage() {
  const t = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  const [kind, setKind] = useState<ObservationKind>('supervisor');
  const [unitId, setUnitId] = useState(me?.unitId ?? undefined);
  const answer = needs.useOperation('GET /observed-grades');
  const kinds = answer.data?.items ?? [];
  const grades = kinds.find(known => known.kind === kind)?.grades ?? [];
  const form = useCommandForm(needs.useCommand('POST /observations'), {
    input: ({ personId, note, ...values }: ObservationInput) => ({
      body: { ...values, personId: personId ?? null, note: note ?? '' },
    }),
    onDone: () => void navigate(list),
  });
  return (
    <Page title={t('observation.add')} back={{ to: list, title: t('observation.title') }}>
      <Form of={form} initialValues={{ kind, ...(unitId && { unitId }) }}>
        <Field name="kind" label={t('observation.kind')} isRequired>
          <Select
            loading={answer.isPending}
            options={kinds.map(known => ({ value: known.kind, label: t(`observation.kind.${known.kind}`) }))}
            onChange={setKind}
          />
        </Field>
        <Field name="unitId" label={t('unit')} isRequired>
          <UnitPicker onChange={setUnitId} />
        </Field>
        <Field name="personId" label={t('observation.person')} help={t('observation.personHelp')}>
          <PersonPicker {...(unitId && { unitId })} />
        </Field>
        <Field name="themeId" label={t('theme')} isRequired>
          <ThemePicker />
        </Field>
        <Field name="grade" label={t('observation.grade')} isRequired>
          <Select
            key={kind}
            options={grades.map(({ id, title }) => ({ value: id, label: title[language] }))}
          />
        </Field>
        <Field name="observedOn" label={t('observation.day')} isRequired>
          <Input type="date" />
        </Field>
        <Field name="note" label={t('observation.note')} help={t('observation.noteHelp')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Field>
        <FormActions isSending={form.isSending} onCancel={() => void navigate(list)} />
      </Form>
    </Page>
  );
}
