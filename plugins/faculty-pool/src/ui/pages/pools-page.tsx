import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Segmented } from '@peixun/ui-kit/segmented';
import { useState } from 'react';
import type { Pool } from '../../contract/index.ts';
import { faculty } from '../api.ts';

export function PoolsPage() {
  const t = useText();
  const format = useFormat();
  const pools = faculty.useOperation('GET /pools');
  const canWrite = useAllowed('faculty-pool.pool.write');
  const [opened, setOpened] = useState<Pool | 'new'>();
  const close = () => setOpened(undefined);
  const add = canWrite && (
    <Button type="primary" onClick={() => setOpened('new')}>
      {t('pool.add')}
    </Button>
  );
  return (
    <Page title={t('pool.title')} description={t('pool.about')} actions={add}>
      <Query of={pools}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('pool.none')} hint={t('pool.noneHint')} icon="pool" action={add} />
          ) : (
            <DataTable
              label={t('pool.title')}
              rows={items}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `/faculty-pool?poolId=${id}`}
              columns={[
                { key: 'name', title: t('pool.name'), primary: true },
                { key: 'kind', title: t('pool.kind'), render: ({ kind }) => t(`pool.kind.${kind}`) },
                { key: 'description', title: t('pool.description'), secondary: true },
                {
                  key: 'fullTime',
                  title: t('kind.full-time'),
                  align: 'end',
                  render: ({ fullTime }) => format.number(fullTime),
                },
                {
                  key: 'partTime',
                  title: t('kind.part-time'),
                  align: 'end',
                  render: ({ partTime }) => format.number(partTime),
                },
                ...(canWrite
                  ? [
                      {
                        key: 'change',
                        action: true,
                        title: t('actions'),
                        render: (pool: Pool) => (
                          <Button type="link" size="small" onClick={() => setOpened(pool)}>
                            {t('change')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Query>
      <Modal
        title={opened === 'new' ? t('pool.add') : t('pool.change')}
        open={opened !== undefined}
        onCancel={close}
        footer={null}
        destroyOnHidden
      >
        {opened === 'new' && <AddPool onDone={close} />}
        {opened !== undefined && opened !== 'new' && <ChangePool pool={opened} onDone={close} />}
      </Modal>
    </Page>
  );
}

interface PoolValues {
  name: string;
  kind: Pool['kind'];
  description?: string;
}

function AddPool({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const form = useCommandForm(faculty.useCommand('POST /pools'), {
    input: (body: PoolValues) => ({ body }),
    onDone,
  });
  return (
    <Form of={form} initialValues={{ kind: 'specialist' }}>
      <Field name="kind" label={t('pool.kind')} isRequired>
        <Segmented
          options={(['core', 'specialist'] as const).map(value => ({
            value,
            label: t(`pool.kind.${value}`),
          }))}
        />
      </Field>
      <PoolFields />
      <FormActions isSending={form.isSending} onCancel={onDone} />
    </Form>
  );
}

function ChangePool({ pool, onDone }: { readonly pool: Pool; readonly onDone: () => void }) {
  const form = useCommandForm(faculty.useCommand('PUT /pools/:id'), {
    input: ({ name, description }: PoolValues) => ({ params: { id: pool.id }, body: { name, description } }),
    onDone,
  });
  return (
    <Form of={form} initialValues={pool}>
      <PoolFields />
      <FormActions isSending={form.isSending} onCancel={onDone} />
    </Form>
  );
}

function PoolFields() {
  const t = useText();
  return (
    <>
      <Field name="name" label={t('pool.name')} isRequired>
        <Input maxLength={60} />
      </Field>
      <Field name="description" label={t('pool.description')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
    </>
  );
}
