import { Alert } from '@peixun/ui-kit/alert';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useParams } from '@peixun/ui-kit/router';
import type { Guide } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ForewordForm } from '../parts/guides/foreword-form.tsx';
import { GuideAudience } from '../parts/guides/guide-audience.tsx';
import { GuideClasses, GuideStale } from '../parts/guides/guide-tables.tsx';
import { StateTag } from '../parts/state-tag.tsx';

export function GuidePage() {
  const { id = '' } = useParams();
  const guide = needs.useOperation('GET /guides/:id', { params: { id } });
  return <Query of={guide}>{data => <Detail guide={data} />}</Query>;
}

function Detail({ guide }: { readonly guide: Guide }) {
  const t = useText();
  const format = useFormat();
  const canWrite = useAllowed('needs-analysis.guide.write');
  const { id, year, quarter, version, state, foreword, content } = guide;
  const isDraft = state === 'draft';
  return (
    <DetailPage
      title={t('guide.of', { year, quarter })}
      back={{ to: '/needs-analysis/guides', title: t('guide.title') }}
      status={<StateTag of="guide" state={state} />}
      description={t('guide.versionOf', { version, day: format.date(content.asOf) })}
      actions={
        <>
          {(['pdf', 'docx'] as const).map(of => (
            <Button
              key={of}
              href={needs.href('GET /guides/:id/file', { params: { id }, query: { format: of } })}
            >
              {t(`guide.download.${of}`)}
            </Button>
          ))}
          {isDraft && canWrite && <PublishButton id={id} />}
        </>
      }
    >
      {isDraft && <Alert type="info" showIcon title={t('guide.draftNotice')} />}
      {isDraft && canWrite ? (
        <ForewordForm id={id} foreword={foreword} />
      ) : (
        foreword !== '' && (
          <Section title={t('guide.foreword')}>
            <p className="px-text">{foreword}</p>
          </Section>
        )
      )}
      <Section title={t('guide.howToRead')}>
        <ul>
          {['score', 'interval', 'stability', 'change'].map(of => (
            <li key={of}>{t(`guide.explain.${of}`)}</li>
          ))}
        </ul>
      </Section>
      {content.audiences.map(audience => (
        <GuideAudience key={audience.audienceId} runId={content.runId} audience={audience} />
      ))}
      <GuideClasses classes={content.classes} />
      <GuideStale stale={content.stale} />
    </DetailPage>
  );
}

function PublishButton({ id }: { readonly id: string }) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const publish = needs.useCommand('POST /guides/:id/publication');
  const start = async () => {
    if (!(await confirm({ title: t('guide.publishConfirm') }))) return;
    publish.mutate(
      { params: { id } },
      { onSuccess: () => notice.done(t('guide.published')), onError: notice.failed },
    );
  };
  return (
    <Button type="primary" loading={publish.isPending} onClick={() => void start()}>
      {t('guide.publish')}
    </Button>
  );
}
