import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Panel, WorkList, type WorkItem } from '@peixun/ui-kit/dashboard';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { kernel } from '../../kernel-client.ts';
import { useImportItems } from './use-import-items.ts';

type Plugins = OutputOf<KernelApi['GET /plugins']>;

/** What stands still: plugins, the county's file, imports, events, jobs. And what a new county does first. */
export function SystemCard() {
  const t = useText();
  const plugins = kernel.useOperation('GET /plugins');
  const letters = kernel.useOperation('GET /dead-letters');
  const runs = kernel.useOperation('GET /job-runs', { query: { limit: 50 } });
  const people = kernel.useOperation('GET /people', { query: { limit: 1 } });
  const pluginItems = usePluginItems();
  const importItems = useImportItems();
  const dead = letters.data?.items.length ?? 0;
  const failed = runs.data?.items.filter(({ state }) => state === 'failed').length ?? 0;
  const others: readonly (WorkItem | false)[] = [
    dead > 0 && {
      key: 'dead-letters',
      icon: 'event',
      title: t('waiting.deadLetters', { count: dead }),
      to: '/administration/events',
    },
    failed > 0 && {
      key: 'failed-jobs',
      icon: 'refresh',
      title: t('waiting.failedJobs', { count: failed }),
      to: '/administration/jobs',
    },
    people.data?.items.length === 0 && {
      key: 'units',
      icon: 'upload',
      title: t('waiting.importUnits'),
      to: '/administration/units/import',
      note: t('waiting.firstStep'),
    },
    people.data?.items.length === 0 && {
      key: 'people',
      icon: 'upload',
      title: t('waiting.importPeople'),
      to: '/administration/people/import',
      note: t('waiting.nextStep'),
    },
  ];
  return (
    <Panel title={t('waiting.system')}>
      <Query of={plugins}>
        {found => (
          <WorkList
            items={[...pluginItems(found), ...importItems, ...others.filter(item => item !== false)]}
            empty={t('waiting.systemRuns', { count: found.items.length })}
          />
        )}
      </Query>
    </Panel>
  );
}

function usePluginItems() {
  const t = useText();
  const inLanguage = useTextIn();
  const to = '/administration/plugins';
  return ({ items, problems }: Plugins): WorkItem[] => [
    ...items
      .filter(({ state }) => state === 'degraded')
      .map(({ id, version, title, reason }) => ({
        ...{ key: `${id}@${version}`, icon: 'warning' as const, to },
        title: t('waiting.degraded', { plugin: inLanguage(title) }),
        note: reason && inLanguage(reason),
      })),
    ...problems.map(({ plugin, path, reason }) => ({
      ...{ key: `${plugin} ${path.join('.')} ${reason.en}`, icon: 'warning' as const, to },
      title: t('waiting.countyFile', { place: path.join('.') || (plugin ?? '') }),
      note: inLanguage(reason),
    })),
  ];
}
