import { useAllowed } from '@peixun/ui-kit/county';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Section } from '@peixun/ui-kit/page';
import { Link } from '@peixun/ui-kit/router';
import type { Proposal } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

/** When the accepted class began: it ends the wait of its themes. The school enters it. */
export function DeliverySection({ proposal: { id, deliveredOn } }: { readonly proposal: Proposal }) {
  const t = useText();
  const format = useFormat();
  const canEnter = useAllowed('needs-analysis.proposal.write');
  const form = useCommandForm(needs.useCommand('PUT /proposals/:id/delivery'), {
    input: (values: { deliveredOn?: string | null }) => ({
      params: { id },
      body: { deliveredOn: values.deliveredOn || null },
    }),
  });
  return (
    <Section title={t('proposal.delivery')}>
      <p>
        {deliveredOn === null
          ? t('proposal.notDelivered')
          : t('proposal.delivered', { day: format.date(deliveredOn) })}{' '}
        <Link to="/needs-analysis/course-lag">{t('lag.title')}</Link>
      </p>
      {canEnter && (
        <Form of={form} initialValues={{ deliveredOn }}>
          <Field name="deliveredOn" label={t('proposal.deliveredOn')} help={t('proposal.deliveredOnHelp')}>
            <Input type="date" />
          </Field>
          <FormActions isSending={form.isSending} />
        </Form>
      )}
    </Section>
  );
}
