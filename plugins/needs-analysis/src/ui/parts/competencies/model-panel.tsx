import { useRefresh } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate } from '@peixun/ui-kit/router';
import { useState } from 'react';
import { needs } from '../../api.ts';
import { FileButton } from '../file-button.tsx';
import { StateTag } from '../state-tag.tsx';

const page = '/needs-analysis/competency-models';

/** The county's models, and the ways to begin one. */
export function ModelPanel() {
  const t = useText();
  const format = useFormat();
  const canWrite = useAllowed('needs-analysis.competency.write');
  const models = needs.useOperation('GET /competency-models');
  return (
    <div className="px-stack">
      <Query of={models}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="post" title={t('model.none')} hint={t('model.noneHint')} />
          ) : (
            <DataTable
              label={t('model.title')}
              rows={items}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `${page}/${id}`}
              columns={[
                { key: 'title', title: t('model.name'), primary: true },
                {
                  key: 'state',
                  title: t('state'),
                  render: ({ versions }) => versions[0] && <StateTag of="model" state={versions[0].state} />,
                },
                {
                  key: 'number',
                  title: t('model.version'),
                  render: ({ versions }) => t('model.versionNumber', { number: versions[0]?.number ?? 0 }),
                },
                {
                  key: 'publishedAt',
                  title: t('model.publishedAt'),
                  render: ({ versions }) => {
                    const day = versions.find(({ state }) => state === 'published')?.publishedAt;
                    return day && format.date(day);
                  },
                },
              ]}
            />
          )
        }
      </Query>
      {canWrite && models.data && <BeginModel known={models.data.items.map(({ title }) => title)} />}
    </div>
  );
}

/** Starters, a blank model, a file. A starter that the county has already is not offered again. */
function BeginModel({ known }: { readonly known: readonly string[] }) {
  const t = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const notice = useNotice();
  const refresh = useRefresh('needs-analysis');
  const [title, setTitle] = useState('');
  const starters = needs.useOperation('GET /starter-models');
  const offered = starters.data?.items.filter(({ title: titles }) => !known.includes(titles[language]));
  const begin = needs.useCommand('POST /competency-models');
  const adopt = needs.useCommand('POST /starter-models/:key/adoption');
  const opened = ({ modelId, missingPosts, missingThemes }: Adopted) => {
    const missing = [...missingPosts, ...missingThemes];
    notice.done(
      missing.length === 0 ? t('model.adopted') : t('model.missing', { names: missing.join(t('listComma')) }),
    );
    void navigate(`${page}/${modelId}`);
  };
  const importFile = async (file: File) => {
    try {
      const adopted = await needs.call('POST /competency-model-files', { body: file });
      await refresh();
      opened(adopted);
    } catch (error) {
      notice.failed(error);
    }
  };
  return (
    <Section title={t('model.begin')}>
      <div className="px-stack">
        {offered?.map(starter => (
          <div key={starter.key} className="needs-starter">
            <div>
              <strong>{starter.title[language]}</strong>{' '}
              <span className="px-quiet">
                {t('model.starterHolds', {
                  count: starter.competencies,
                  posts: starter.posts.join(t('listComma')),
                })}
              </span>
              <details className="px-quiet">
                <summary>{t('model.sources')}</summary>
                {starter.sources[language]}
              </details>
            </div>
            <Button
              type="primary"
              loading={adopt.isPending}
              onClick={() =>
                adopt.mutate({ params: { key: starter.key } }, { onSuccess: opened, onError: notice.failed })
              }
            >
              {t('model.adopt')}
            </Button>
          </div>
        ))}
        <div className="needs-begin">
          <Input
            aria-label={t('model.name')}
            placeholder={t('model.name')}
            maxLength={100}
            value={title}
            onChange={event => setTitle(event.target.value)}
          />
          <Button
            disabled={title.trim() === ''}
            loading={begin.isPending}
            onClick={() =>
              begin.mutate(
                { body: { title } },
                {
                  onSuccess: ({ id }) => void navigate(`${page}/${id}/edit`),
                  onError: notice.failed,
                },
              )
            }
          >
            {t('model.beginEmpty')}
          </Button>
          <Button onClick={() => void navigate(`${page}/import`)}>{t('model.importSheet')}</Button>
          <FileButton accept=".json" label={t('model.importFile')} onFile={file => void importFile(file)} />
        </div>
      </div>
    </Section>
  );
}

interface Adopted {
  readonly modelId: string;
  readonly missingPosts: readonly string[];
  readonly missingThemes: readonly string[];
}
