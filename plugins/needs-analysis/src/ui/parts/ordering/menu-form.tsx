import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import type { MenuInput } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { QuarterFields } from '../quarter-fields.tsx';
import { currentQuarter } from '../quarter.ts';

export interface MenuFormProps {
  readonly onDone: (menu: { readonly id: string }) => void;
  readonly onCancel: () => void;
}

/** Drafts a menu. */
export function MenuForm({ onDone, onCancel }: MenuFormProps) {
  const form = useCommandForm(needs.useCommand('POST /menus'), {
    input: (body: MenuInput) => ({ body }),
    onDone,
  });
  return (
    <Form of={form} initialValues={currentQuarter()}>
      <MenuFields />
      <FormActions isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}

/** Changes the title and the days of a menu. */
export function MenuDaysForm({
  menu,
  onDone,
  onCancel,
}: {
  readonly menu: MenuInput & { readonly id: string };
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const form = useCommandForm(needs.useCommand('PUT /menus/:id'), {
    input: (body: MenuInput) => ({ params: { id: menu.id }, body }),
    onDone,
  });
  const { title, year, quarter, opensOn, closesOn } = menu;
  return (
    <Form of={form} initialValues={{ title, year, quarter, opensOn, closesOn }}>
      <MenuFields />
      <FormActions isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}

function MenuFields() {
  const t = useText();
  return (
    <>
      <Field name="title" label={t('menu.name')} isRequired>
        <Input maxLength={200} />
      </Field>
      <QuarterFields />
      <Field name="opensOn" label={t('menu.opensOn')} isRequired>
        <Input type="date" />
      </Field>
      <Field name="closesOn" label={t('menu.closesOn')} help={t('menu.closesOnHelp')} isRequired>
        <Input type="date" />
      </Field>
    </>
  );
}
