import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from '@peixun/ui-kit/button';
import { EmptyState, type EmptyStateProps } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { Input } from '@peixun/ui-kit/input';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useState, type FormEvent } from 'react';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface NameListProps {
  readonly label: string;
  readonly list: UseQueryResult<{ readonly items: readonly Named[] }>;
  readonly empty: EmptyStateProps;
  readonly onAdd: (name: string) => Promise<unknown>;
  readonly onRename: (id: string, name: string) => Promise<unknown>;
  readonly onRemove: (id: string) => Promise<unknown>;
}

/** A short list of names that can be added, renamed and removed. */
export function NameList({ label, list, empty, onAdd, onRename, onRemove }: NameListProps) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const [editing, setEditing] = useState<string>();
  const remove = async ({ id, name }: Named) => {
    if (!(await confirm({ title: t('removeQuestion', { name }), yes: t('remove'), isDangerous: true })))
      return;
    await onRemove(id).catch(notice.failed);
  };
  return (
    <Section>
      <div className="px-stack">
        <NameForm label={t('name')} submit={t('add')} onSubmit={onAdd} />
        <Query of={list}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState {...empty} />
            ) : (
              <DataTable
                label={label}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    title: t('name'),
                    primary: true,
                    render: item =>
                      editing === item.id ? (
                        <NameForm
                          label={t('name')}
                          submit={t('save')}
                          initial={item.name}
                          onSubmit={async name => {
                            await onRename(item.id, name);
                            setEditing(undefined);
                          }}
                          onCancel={() => setEditing(undefined)}
                        />
                      ) : (
                        item.name
                      ),
                  },
                  {
                    key: 'actions',
                    action: true,
                    title: t('actions'),
                    align: 'end',
                    render: item =>
                      editing !== item.id && (
                        <>
                          <Button
                            type="text"
                            icon={<Icon name="edit" label={t('renameName', { name: item.name })} />}
                            onClick={() => setEditing(item.id)}
                          />
                          <Button
                            type="text"
                            icon={<Icon name="remove" label={t('removeName', { name: item.name })} />}
                            onClick={() => void remove(item)}
                          />
                        </>
                      ),
                  },
                ]}
              />
            )
          }
        </Query>
      </div>
    </Section>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly submit: string;
  readonly initial?: string;
  readonly onSubmit: (name: string) => Promise<unknown>;
  /** Of a name that is being changed. */
  readonly onCancel?: () => void;
}

function NameForm({ label, submit, initial = '', onSubmit, onCancel }: NameFormProps) {
  const t = useText();
  const notice = useNotice();
  const [name, setName] = useState(initial);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(name.trim()).then(() => setName(''), notice.failed);
  };
  return (
    <form
      className="px-row shell-name"
      onSubmit={send}
      onKeyDown={event => event.key === 'Escape' && onCancel?.()}
    >
      <Input
        aria-label={label}
        placeholder={label}
        autoFocus={onCancel !== undefined}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <Button htmlType="submit" type="primary" disabled={name.trim() === ''}>
        {submit}
      </Button>
      {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
    </form>
  );
}
