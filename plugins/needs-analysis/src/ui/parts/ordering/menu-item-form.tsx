import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import { Field, Form, FormActions, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Select } from '@peixun/ui-kit/select';
import { Switch } from '@peixun/ui-kit/switch';
import type { MenuItemInput } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { QuotaEditor } from '../questionnaires/quota-editor.tsx';

export interface MenuItemFormProps {
  readonly form: CommandForm<MenuItemInput>;
  readonly initialValues: Partial<MenuItemInput>;
  readonly onCancel: () => void;
}

/** A class on a menu: what, for whom, when, how many, and whose places. */
export function MenuItemForm({ form, initialValues, onCancel }: MenuItemFormProps) {
  const t = useText();
  const themes = needs.useOperation('GET /themes');
  return (
    <Form of={form} initialValues={initialValues}>
      <Field name="title" label={t('item.name')} isRequired>
        <Input maxLength={200} />
      </Field>
      <Field name="description" label={t('item.description')} help={t('item.descriptionHelp')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Field>
      <Field name="themeIds" label={t('proposal.themes')} isRequired>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={themes.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Field>
      <Field name="audienceIds" label={t('audience')} isRequired>
        <AudiencePicker multiple />
      </Field>
      <Field name="startsOn" label={t('item.startsOn')} isRequired>
        <Input type="date" />
      </Field>
      <Field name="endsOn" label={t('item.endsOn')} isRequired>
        <Input type="date" />
      </Field>
      <Field name="least" label={t('item.least')} help={t('item.leastHelp')} isRequired>
        <InputNumber min={1} max={2000} />
      </Field>
      <Field name="most" label={t('item.most')} isRequired>
        <InputNumber min={1} max={2000} />
      </Field>
      <Field name="unitMost" label={t('item.unitMost')} help={t('item.unitMostHelp')}>
        <InputNumber min={1} max={2000} />
      </Field>
      <Field name="quotas" label={t('item.quotas')} help={t('item.quotasHelp')}>
        <QuotaEditor />
      </Field>
      <Field name="course" label={t('item.course')} help={t('item.courseHelp')}>
        <Input maxLength={200} />
      </Field>
      <Field name="mayRepeat" label={t('item.mayRepeat')} valuePropName="checked">
        <Switch />
      </Field>
      <Field name="requiresCourse" label={t('item.requiresCourse')} help={t('item.requiresCourseHelp')}>
        <Input maxLength={200} />
      </Field>
      <FormActions isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}
