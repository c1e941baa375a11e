import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useText } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams, useSearch } from '@peixun/ui-kit/router';
import type { OutputOf } from '@peixun/ui-kit/api';
import { useState } from 'react';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { writePassages, type Passage } from '../../domain/documents/passages.ts';
import { needs } from '../api.ts';
import { ChosenPassages } from '../parts/documents/chosen-passages.tsx';
import { DocumentText } from '../parts/documents/document-text.tsx';

type DocumentRead = OutputOf<NeedsAnalysisApi['GET /documents/:id']>;

const list = '/needs-analysis/documents';

export function DocumentPage() {
  const { id = '' } = useParams();
  const document = needs.useOperation('GET /documents/:id', { params: { id } });
  return <Query of={document}>{data => <MarkedDocument key={id} document={data} />}</Query>;
}

function MarkedDocument({ document }: { readonly document: DocumentRead }) {
  const t = useText();
  const { values } = useSearch();
  const canMark = useAllowed('needs-analysis.priority.write');
  const [chosen, setChosen] = useState<readonly Passage[]>([]);
  const mark = (passages: readonly Passage[]) =>
    setChosen(known => [
      ...known,
      ...passages.filter(
        passage => !known.some(other => writePassages([other]) === writePassages([passage])),
      ),
    ]);
  return (
    <DetailPage
      title={document.title}
      description={t('document.of', {
        year: document.year,
        paragraphs: document.paragraphs,
        priorities: document.priorities,
      })}
      back={{ to: list, title: t('document.title') }}
      actions={<Actions document={document} />}
      aside={canMark && <ChosenPassages document={document} chosen={chosen} onChange={setChosen} />}
    >
      <Section>
        <DocumentText
          document={document}
          chosen={chosen}
          onMark={canMark ? mark : undefined}
          at={values['at'] === undefined ? undefined : Number(values['at'])}
        />
      </Section>
    </DetailPage>
  );
}

function Actions({ document: { id, title, priorities } }: { readonly document: DocumentRead }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const canWrite = useAllowed('needs-analysis.document.write');
  const remove = needs.useCommand('POST /documents/:id/removal');
  const askAndRemove = async () => {
    const question = {
      title: t('document.removeConfirm', { title }),
      ...(priorities > 0 && { details: t('document.removeDetails', { count: priorities }) }),
      isDangerous: true,
    };
    if (!(await confirm(question))) return;
    remove.mutate(
      { params: { id }, body: { keepPriorities: priorities > 0 } },
      { onSuccess: () => void navigate(list), onError: notice.failed },
    );
  };
  return (
    <>
      <Button href={needs.href('GET /documents/:id/file', { params: { id } })}>
        {t('document.download')}
      </Button>
      {canWrite && (
        <Button danger loading={remove.isPending} onClick={() => void askAndRemove()}>
          {t('remove')}
        </Button>
      )}
    </>
  );
}
