import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { yearFilter } from '../parts/quarter.ts';

export function DocumentsPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const add = useAllowed('needs-analysis.document.write') && (
    <Button type="primary" onClick={() => navigate('/needs-analysis/documents/new')}>
      {t('document.upload')}
    </Button>
  );
  return (
    <ListPage
      title={t('document.title')}
      description={t('document.about')}
      back={{ to: '/needs-analysis/priorities', title: t('priority.title') }}
      source={needs.list('GET /documents')}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/needs-analysis/documents/${id}`}
      columns={[
        { key: 'title', title: t('document.name'), primary: true },
        { key: 'year', title: t('quarter.year'), align: 'end' },
        { key: 'paragraphs', title: t('document.paragraphs'), align: 'end' },
        { key: 'priorities', title: t('priority.title'), align: 'end' },
        {
          key: 'uploadedOn',
          title: t('document.uploadedOn'),
          render: ({ uploadedOn }) => format.date(uploadedOn),
        },
      ]}
      filters={[yearFilter(t('quarter.year'))]}
      actions={add}
      empty={{ title: t('document.none'), hint: t('document.noneHint'), icon: 'file', action: add }}
    />
  );
}
