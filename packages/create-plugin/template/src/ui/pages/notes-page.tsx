import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { notes } from '../api.ts';

export function NotesPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <ListPage
      title={t('title')}
      source={notes.list('GET /notes')}
      rowKey={note => note.id}
      columns={[
        { key: 'excerpt', title: t('note.content'), primary: true },
        { key: 'writtenAt', title: t('note.writtenAt'), render: note => format.date(note.writtenAt) },
      ]}
      actions={
        <Button type="primary" onClick={() => navigate('/my-plugin/notes/new')}>
          {t('note.add')}
        </Button>
      }
      empty={{ title: t('note.none'), hint: t('note.noneHint') }}
    />
  );
}
