import type { Unit } from '@peixun/plugin-api';
import { Button } from '@peixun/ui-kit/button';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Link } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { kernel } from '../../kernel-client.ts';

/** All kinds but the county itself, which there is once. */
const kinds = ['department', 'township', 'village', 'school', 'branch', 'enterprise', 'other'] as const;

interface UnitValues {
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly code?: string;
}

export interface UnitPanelProps {
  readonly unit: Unit;
  readonly onRemoved: () => void;
}

/** Changes a unit, adds one below it, moves it, removes it. */
export function UnitPanel({ unit, onRemoved }: UnitPanelProps) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const isCounty = unit.parentId === null;
  const remove = kernel.useCommand('DELETE /units/:id');
  const removeUnit = async () => {
    if (
      !(await confirm({
        title: t('units.removeQuestion', { name: unit.name }),
        yes: t('remove'),
        isDangerous: true,
      }))
    )
      return;
    remove.mutate({ params: { id: unit.id } }, { onSuccess: onRemoved, onError: notice.failed });
  };
  return (
    <div className="px-stack">
      <Section title={unit.name}>
        <p>
          <Link to={`/administration/people?unitId=${unit.id}`}>{t('units.people')}</Link>
        </p>
        {!isCounty && <ChangeUnit unit={unit} />}
        {!isCounty && (
          <Button
            danger
            type="text"
            className="shell-gap"
            loading={remove.isPending}
            onClick={() => void removeUnit()}
          >
            {t('units.remove')}
          </Button>
        )}
      </Section>
      <Section title={t('units.addBelow')}>
        <AddUnit parentId={unit.id} />
      </Section>
      {!isCounty && (
        <Section title={t('units.move')}>
          <MoveUnit unit={unit} />
        </Section>
      )}
    </div>
  );
}

function ChangeUnit({ unit }: { readonly unit: Unit }) {
  const t = useText();
  const notice = useNotice();
  const form = useCommandForm(kernel.useCommand('PATCH /units/:id'), {
    input: (values: UnitValues) => ({
      params: { id: unit.id },
      body: { ...values, code: values.code || null },
    }),
    onDone: () => notice.done(t('saved')),
  });
  const { name, kind, code } = unit;
  return (
    <Form of={form} initialValues={{ name, kind: kind as UnitValues['kind'], code: code ?? '' }}>
      <UnitFields />
      <FormActions isSending={form.isSending} />
    </Form>
  );
}

function AddUnit({ parentId }: { readonly parentId: string }) {
  const t = useText();
  const notice = useNotice();
  const form = useCommandForm(kernel.useCommand('POST /units'), {
    input: (values: UnitValues) => ({ body: { ...values, parentId, code: values.code || null } }),
    onDone: unit => {
      notice.done(t('units.added', { name: unit.name }));
      form.form.resetFields();
    },
  });
  return (
    <Form of={form}>
      <UnitFields />
      <FormActions submit={t('units.add')} isSending={form.isSending} />
    </Form>
  );
}

function MoveUnit({ unit }: { readonly unit: Unit }) {
  const t = useText();
  const notice = useNotice();
  const move = kernel.useCommand('POST /units/:id/move');
  const to = (parentId: string) => ({ params: { id: unit.id }, body: { parentId } });
  const form = useCommandForm(move, {
    input: ({ parentId }: { readonly parentId: string }) => to(parentId),
    onDone: () =>
      notice.done(t('units.moved', { name: unit.name }), {
        undo: async () => void (await move.mutateAsync(to(unit.parentId!))),
      }),
  });
  return (
    <Form of={form} initialValues={{ parentId: unit.parentId ?? undefined }}>
      <Field name="parentId" label={t('units.parent')} isRequired>
        <UnitPicker />
      </Field>
      <FormActions submit={t('units.move')} isSending={form.isSending} />
    </Form>
  );
}

function UnitFields() {
  const t = useText();
  return (
    <>
      <Field name="name" label={t('units.name')} isRequired>
        <Input autoComplete="off" />
      </Field>
      <Field name="kind" label={t('units.kind')} isRequired>
        <Select options={kinds.map(kind => ({ value: kind, label: t(`units.kinds.${kind}`) }))} />
      </Field>
      <Field name="code" label={t('units.code')}>
        <Input autoComplete="off" />
      </Field>
    </>
  );
}
