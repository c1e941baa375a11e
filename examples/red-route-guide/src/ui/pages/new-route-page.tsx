import { Field, FieldRows, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import type { RedRoute } from '../../contract/index.ts';
import { redRoutes } from '../api.ts';

type NewRoute = Pick<RedRoute, 'unitId' | 'name' | 'themeIds' | 'stops'>;

export function NewRoutePage() {
  const t = useText();
  const navigate = useNavigate();
  const themes = redRoutes.useOperation('GET /themes');
  const form = useCommandForm(redRoutes.useCommand('POST /routes'), {
    input: ({ themeIds = [], stops, ...values }: NewRoute) => ({
      body: { ...values, themeIds, stops: stops.map(stop => ({ ...stop, narrator: stop.narrator ?? '' })) },
    }),
    onDone: ({ id }) => navigate(`/red-route-guide/routes/${id}`),
  });
  return (
    <Page title={t('route.add')} back={{ to: '/red-route-guide', title: t('title') }}>
      <Form of={form} initialValues={{ stops: [{ site: '', narrator: '', minutes: 30 }] }}>
        <Field name="name" label={t('route.name')} isRequired>
          <Input maxLength={60} />
        </Field>
        <Field name="unitId" label={t('route.unit')} isRequired>
          <UnitPicker />
        </Field>
        <Field name="themeIds" label={t('route.themes')} help={t('route.themesHint')}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            loading={themes.isPending}
            options={themes.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Field>
        <FieldRows name="stops" label={t('route.stops')} addLabel={t('stop.add')} max={30}>
          {row => (
            <>
              <Field name={[row, 'site']} label={t('stop.site')} isRequired>
                <Input maxLength={60} />
              </Field>
              <Field name={[row, 'narrator']} label={t('stop.narrator')}>
                <Input maxLength={30} />
              </Field>
              <Field name={[row, 'minutes']} label={t('stop.minutes')} isRequired>
                <InputNumber min={5} max={480} />
              </Field>
            </>
          )}
        </FieldRows>
        <FormActions isSending={form.isSending} onCancel={() => navigate('/red-route-guide')} />
      </Form>
    </Page>
  );
}
