import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed, useMe } from '@peixun/ui-kit/county';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Modal } from '@peixun/ui-kit/modal';
import { useNotice } from '@peixun/ui-kit/notice';
import { useSearch } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { useState } from 'react';
import type { Order, OrderInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { QuarterFields } from '../parts/quarter-fields.tsx';
import { currentQuarter, yearFilter } from '../parts/quarter.ts';
import { StateTag } from '../parts/state-tag.tsx';
import { ThemePicker } from '../parts/themes/theme-picker.tsx';

export function OrdersPage() {
  const t = useText();
  const format = useFormat();
  const canWrite = useAllowed('needs-analysis.order.write');
  const canAnswer = useAllowed('needs-analysis.menu.write');
  const { values, set } = useSearch();
  const [declining, setDeclining] = useState<Order>();
  const setOpen = (isOpen: boolean) => set({ add: isOpen ? 'true' : undefined });
  const add = canWrite && (
    <Button type="primary" onClick={() => setOpen(true)}>
      {t('order.add')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('order.title')}
        description={t('order.about')}
        back={{ to: '/needs-analysis/ordering', title: t('menu.title') }}
        source={needs.list('GET /orders')}
        rowKey={order => order.id}
        columns={[
          { key: 'title', title: t('item.name'), primary: true },
          {
            key: 'unitName',
            title: t('unit'),
            render: order => (
              <>
                {order.unitName} {order.byCounty && <Tag>{t('order.byCounty')}</Tag>}
              </>
            ),
          },
          {
            key: 'quarter',
            title: t('quarter.title'),
            render: ({ year, quarter }) => t('quarter.of', { year, quarter }),
          },
          { key: 'themeName', title: t('theme') },
          { key: 'audienceName', title: t('audience') },
          {
            key: 'places',
            title: t('order.places'),
            align: 'end',
            render: row => format.number(row.places),
          },
          { key: 'reason', title: t('order.reason'), secondary: true },
          {
            key: 'state',
            title: t('state'),
            render: ({ state, answer }) => (
              <>
                <StateTag of="order" state={state} /> {answer}
              </>
            ),
          },
          {
            key: 'action',
            title: t('actions'),
            action: true,
            render: order =>
              order.state === 'ordered' && (
                <>
                  {canWrite && <TakeBack order={order} />}
                  {canAnswer && (
                    <Button size="small" onClick={() => setDeclining(order)}>
                      {t('order.decline')}
                    </Button>
                  )}
                </>
              ),
          },
        ]}
        filters={[
          {
            name: 'state',
            kind: 'choice',
            label: t('state'),
            options: ['ordered', 'on-menu', 'declined'].map(value => ({
              value,
              label: t(`order.state.${value}`),
            })),
          },
          yearFilter(t('quarter.year')),
        ]}
        actions={add}
        empty={{ title: t('order.none'), hint: t('order.noneHint'), icon: 'edit', action: add }}
      />
      <Modal
        title={t('order.add')}
        open={canWrite && values['add'] === 'true'}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <OrderForm onDone={() => setOpen(false)} />
      </Modal>
      <Modal
        title={t('order.decline')}
        open={declining !== undefined}
        onCancel={() => setDeclining(undefined)}
        footer={null}
        destroyOnHidden
      >
        {declining && <DeclineForm order={declining} onDone={() => setDeclining(undefined)} />}
      </Modal>
    </>
  );
}

function TakeBack({ order }: { readonly order: Order }) {
  const t = useText();
  const notice = useNotice();
  const remove = needs.useCommand('DELETE /orders/:id');
  return (
    <Button
      size="small"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { params: { id: order.id } },
          { onSuccess: () => notice.done(t('order.takenBack')), onError: notice.failed },
        )
      }
    >
      {t('order.takeBack')}
    </Button>
  );
}

function OrderForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const me = useMe();
  const form = useCommandForm(needs.useCommand('POST /orders'), {
    input: (body: OrderInput) => ({ body }),
    onDone,
  });
  return (
    <Form of={form} initialValues={{ ...currentQuarter(), unitId: me?.unitId ?? undefined, places: 30 }}>
      <Field name="unitId" label={t('unit')} isRequired>
        <UnitPicker />
      </Field>
      <Field name="title" label={t('item.name')} isRequired>
        <Input maxLength={200} />
      </Field>
      <Field name="themeId" label={t('theme')} isRequired>
        <ThemePicker />
      </Field>
      <Field name="audienceId" label={t('audience')} isRequired>
        <AudiencePicker />
      </Field>
      <QuarterFields />
      <Field name="places" label={t('order.places')} isRequired>
        <InputNumber min={1} max={2000} />
      </Field>
      <Field name="reason" label={t('order.reason')} help={t('order.reasonHelp')} isRequired>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
      <FormActions submit={t('order.add')} isSending={form.isSending} onCancel={onDone} />
    </Form>
  );
}

function DeclineForm({ order, onDone }: { readonly order: Order; readonly onDone: () => void }) {
  const t = useText();
  const form = useCommandForm(needs.useCommand('POST /orders/:id/refusal'), {
    input: (body: { reason: string }) => ({ params: { id: order.id }, body }),
    onDone,
  });
  return (
    <Form of={form}>
      <p>{order.title}</p>
      <Field name="reason" label={t('reasonToTell')} isRequired>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
      <FormActions submit={t('order.decline')} isSending={form.isSending} onCancel={onDone} />
    </Form>
  );
}
