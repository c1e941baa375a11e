import { Field, Form, FormActions, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Section } from '@peixun/ui-kit/page';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { ProposalInput, RankingRun } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { AudienceMatchView } from './audience-match-view.tsx';

export interface ProposalFormProps {
  readonly form: CommandForm<ProposalInput>;
  readonly initialValues: Partial<ProposalInput>;
  /** The ranking that the proposal rests on. */
  readonly run: RankingRun;
  readonly onCancel: () => void;
}

/** The content of a class proposal; its themes are needs of the ranking. Beside it: whom the themes fit. */
export function ProposalForm({ form, initialValues, run, onCancel }: ProposalFormProps) {
  const t = useText();
  const [audienceIds, setAudienceIds] = useState<readonly string[]>(initialValues.audienceIds ?? []);
  const [themeIds, setThemeIds] = useState<readonly string[]>(initialValues.themeIds ?? []);
  const themes = useThemeOptions(run.id, audienceIds);
  const chosen = themes.all.filter(({ id }) => themeIds.includes(id));
  return (
    <Form of={form} initialValues={initialValues}>
      <Field name="title" label={t('proposal.name')} isRequired>
        <Input maxLength={200} />
      </Field>
      <Field name="audienceIds" label={t('audience')} help={t('proposal.audiencesHelp')} isRequired>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(ids: string[]) => setAudienceIds(ids)}
          options={run.audiences.map(({ audienceId, audienceName }) => ({
            value: audienceId,
            label: audienceName,
          }))}
        />
      </Field>
      <Field name="themeIds" label={t('proposal.themes')} isRequired>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          loading={themes.isPending}
          onChange={(ids: string[]) => setThemeIds(ids)}
          options={themes.options(themeIds)}
        />
      </Field>
      <div className="needs-match">
        <Section title={t('match.title')}>
          <AudienceMatchView runId={run.id} audienceIds={audienceIds} themes={chosen} />
        </Section>
      </div>
      <Field name="places" label={t('proposal.places')} isRequired>
        <InputNumber min={1} max={2000} />
      </Field>
      <Field name="expected" label={t('proposal.expected')} help={t('proposal.expectedHelp')}>
        <InputNumber min={1} max={100_000} />
      </Field>
      <Field name="reasons" label={t('proposal.reasons')} help={t('proposal.reasonsHelp')} isRequired>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 24 }} maxLength={4000} showCount />
      </Field>
      <FormActions isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}

/** The needs of the audiences with their ranks; a theme that is chosen keeps its name while they change. */
function useThemeOptions(runId: string, audienceIds: readonly string[]) {
  const t = useText();
  const all = needs.useOperation('GET /themes').data?.items ?? [];
  const ranked = needs.useOperation(
    'GET /audience-themes',
    { query: { runId, audienceIds: audienceIds.join(',') } },
    { enabled: audienceIds.length > 0 },
  );
  const items = ranked.data?.items ?? [];
  return {
    all,
    isPending: ranked.isLoading,
    options: (chosen: readonly string[]) => [
      ...items.map(({ themeId, themeName, places }) => ({
        value: themeId,
        label: t('need.ranked', { rank: places.map(({ rank }) => rank).join('/'), theme: themeName }),
      })),
      ...all
        .filter(({ id }) => chosen.includes(id) && !items.some(({ themeId }) => themeId === id))
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
}
