import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page } from '@peixun/ui-kit/page';
import { PostPicker } from '@peixun/ui-kit/post-picker';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import type { MeasuringRoundInput } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { currentQuarter } from '../parts/quarter.ts';

const list = '/needs-analysis/competencies?tab=rounds';
const kinds = ['self', 'superior', 'test', 'appraisal'] as const;

export function NewRoundPage() {
  const t = useText();
  const navigate = useNavigate();
  const { values } = useSearch();
  const models = needs.useOperation('GET /competency-models');
  const { year, quarter } = currentQuarter();
  const form = useCommandForm(needs.useCommand('POST /measuring-rounds'), {
    input: (input: Omit<MeasuringRoundInput, 'year' | 'quarter'>) => ({ body: { ...input, year, quarter } }),
    onDone: ({ id }) => void navigate(`/needs-analysis/measuring-rounds/${id}`),
  });
  const versions = models.data?.items.flatMap(({ title, versions: ofModel }) =>
    ofModel
      .filter(({ state }) => state === 'published')
      .map(({ id, number }) => ({ value: id, label: `${title} · ${t('model.versionNumber', { number })}` })),
  );
  return (
    <Page title={t('round.add')} back={{ to: list, title: t('round.title') }}>
      <Form of={form} initialValues={{ kinds: ['self', 'superior'], versionId: values['versionId'] }}>
        <Field name="title" label={t('round.name')} isRequired help={t('round.nameHelp')}>
          <Input maxLength={100} placeholder={t('round.nameExample', { year, quarter })} />
        </Field>
        <Field name="versionId" label={t('model.single')} isRequired help={t('round.versionHelp')}>
          <Select
            options={versions ?? []}
            loading={models.isPending}
            notFoundContent={t('round.noVersion')}
          />
        </Field>
        <Field name="kinds" label={t('round.kinds')} isRequired help={t('round.kindsHelp')}>
          <Select
            mode="multiple"
            options={kinds.map(value => ({ value, label: t(`measurement.${value}`) }))}
          />
        </Field>
        <Field name="postIds" label={t('post')} help={t('round.emptyMeansAll')}>
          <PostPicker multiple label={t('round.allPosts')} />
        </Field>
        <Field name="audienceIds" label={t('audience')}>
          <AudiencePicker multiple label={t('audience.everybody')} />
        </Field>
        <Field name="unitIds" label={t('unit')} help={t('round.unitsHelp')}>
          <UnitPicker multiple label={t('round.allUnits')} />
        </Field>
        <Field name="lastDay" label={t('round.lastDay')} isRequired>
          <Input type="date" />
        </Field>
        <FormActions
          submit={t('round.open')}
          isSending={form.isSending}
          onCancel={() => void navigate(list)}
        />
      </Form>
    </Page>
  );
}
