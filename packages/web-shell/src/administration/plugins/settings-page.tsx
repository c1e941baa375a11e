import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useCountyView } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useCommandForm } from '@peixun/ui-kit/form';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useParams } from '@peixun/ui-kit/router';
import { SchemaForm, type JsonSchema } from '@peixun/ui-kit/schema-form';
import { kernel } from '../../kernel-client.ts';
import { changedSettings } from './changed-settings.ts';

type Settings = OutputOf<KernelApi['GET /settings/:plugin']>;

/** The settings of a plugin in this county, on top of the county's file. */
export function SettingsPage() {
  const t = useText();
  const inLanguage = useTextIn();
  const { plugin = '' } = useParams();
  const settings = kernel.useOperation('GET /settings/:plugin', { params: { plugin } });
  const title = useCountyView().plugins.find(({ id }) => id === plugin)?.title;
  return (
    <Page
      title={t('settings.title', { plugin: title ? inLanguage(title) : plugin })}
      description={t('settings.description')}
      back={{ to: '/administration/plugins', title: t('administration.plugins') }}
    >
      <Query of={settings}>{found => <SettingsForm key={plugin} plugin={plugin} settings={found} />}</Query>
    </Page>
  );
}

function SettingsForm({ plugin, settings }: { readonly plugin: string; readonly settings: Settings }) {
  const t = useText();
  const notice = useNotice();
  const form = useCommandForm(kernel.useCommand('PATCH /settings/:plugin'), {
    input: (values: Record<string, unknown>) => ({
      params: { plugin },
      body: { changes: changedSettings(settings.values, values, settings.schema) },
    }),
    onDone: () => notice.done(t('saved')),
  });
  const schema = settings.schema as JsonSchema;
  if (Object.keys(schema.properties ?? {}).length === 0) {
    return <EmptyState icon="settings" title={t('settings.none')} hint={t('settings.noneHint')} />;
  }
  return (
    <Section>
      <SchemaForm schema={schema} of={form} values={settings.values} setSecrets={settings.secretsSet} />
    </Section>
  );
}
