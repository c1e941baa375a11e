import { Button, Form as AntForm } from 'antd';
import type { ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import { useTextOf } from '../i18n/language.tsx';

export interface FieldRowsProps {
  /** The list in the values: `'stops'`. */
  readonly name: string;
  readonly label: string;
  /** The words of the button for another row. */
  readonly addLabel: string;
  /** 50 unless told. */
  readonly max?: number;
  /** The fields of a row. A `Field` of it is named `[row, 'site']`. */
  readonly children: (row: number) => ReactNode;
}

/** A list in a form: the same fields for each entry, entries added and removed. */
export function FieldRows({ name, label, addLabel, max = 50, children }: FieldRowsProps) {
  const t = useTextOf('ui-kit');
  return (
    <AntForm.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="px-fieldset">
          <legend>{label}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="px-field-row">
              {children(row.name)}
              <Button
                type="text"
                aria-label={t('form.removeRow', { label, number: index + 1 })}
                icon={<Icon name="remove" />}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            block
            className="px-add-row"
            icon={<Icon name="add" />}
            disabled={rows.length >= max}
            onClick={() => add()}
          >
            {addLabel}
          </Button>
        </fieldset>
      )}
    </AntForm.List>
  );
}
