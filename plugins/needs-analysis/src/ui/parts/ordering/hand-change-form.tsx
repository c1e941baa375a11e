import { Checkbox } from '@peixun/ui-kit/checkbox';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { useNotice } from '@peixun/ui-kit/notice';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { Segmented } from '@peixun/ui-kit/segmented';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { HandChangeInput, Place } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import type { MenuDetail } from './menu-detail.ts';

interface Values {
  readonly personId?: string;
  readonly itemId?: string;
  readonly reason: string;
  readonly override?: boolean;
}

export interface HandChangeFormProps {
  readonly menu: MenuDetail;
  /** The place that is moved or removed; absent: one is added. */
  readonly place: Place | undefined;
  readonly onDone: () => void;
}

/** A change of a place by hand, with its reason. */
export function HandChangeForm({ menu, place, onDone }: HandChangeFormProps) {
  const t = useText();
  const notice = useNotice();
  const [kind, setKind] = useState<'move' | 'remove'>('move');
  const isRemoval = place !== undefined && kind === 'remove';
  const form = useCommandForm(needs.useCommand('POST /menus/:id/hand-changes'), {
    input: (values: Values) => ({
      params: { id: menu.id },
      body: changeOf(values, place, kind),
    }),
    onDone: () => {
      notice.done(t('handChange.done'));
      onDone();
    },
  });
  return (
    <Form of={form}>
      {place ? (
        <>
          <p>{t('handChange.of', { name: place.name, title: place.itemTitle })}</p>
          <Segmented
            aria-label={t('handChange.kind')}
            value={kind}
            onChange={setKind}
            options={(['move', 'remove'] as const).map(value => ({
              value,
              label: t(`handChange.kind.${value}`),
            }))}
          />
        </>
      ) : (
        <Field name="personId" label={t('person.name')} isRequired>
          <PersonPicker />
        </Field>
      )}
      {!isRemoval && (
        <Field name="itemId" label={t('handChange.to')} isRequired>
          <Select
            options={menu.offered
              .filter(({ id, withdrawnReason }) => withdrawnReason === null && id !== place?.itemId)
              .map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
      )}
      <Field name="reason" label={t('handChange.reason')} isRequired>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
      {!isRemoval && (
        <Field
          name="override"
          label={t('handChange.override')}
          help={t('handChange.overrideHelp')}
          valuePropName="checked"
        >
          <Checkbox>{t('handChange.allTheSame')}</Checkbox>
        </Field>
      )}
      <FormActions submit={t('handChange.save')} isSending={form.isSending} onCancel={onDone} />
    </Form>
  );
}

function changeOf(values: Values, place: Place | undefined, kind: 'move' | 'remove'): HandChangeInput {
  const { reason, itemId = '', override = false } = values;
  if (place === undefined) return { kind: 'add', personId: values.personId ?? '', itemId, reason, override };
  const { personId, itemId: fromItemId } = place;
  if (kind === 'remove') return { kind, personId, fromItemId, reason };
  return { kind, personId, fromItemId, itemId, reason, override };
}
