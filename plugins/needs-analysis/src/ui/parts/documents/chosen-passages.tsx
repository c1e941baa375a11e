import { Button } from '@peixun/ui-kit/button';
import { Icon } from '@peixun/ui-kit/icon';
import { useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { SourceDocument } from '../../../contract/index.ts';
import { wordsOfPassage, writePassages, type Passage } from '../../../domain/documents/passages.ts';
import type { DocumentParagraph } from '../../../domain/documents/document-paragraphs.ts';
import { needs } from '../../api.ts';

export interface ChosenPassagesProps {
  readonly document: Pick<SourceDocument, 'id' | 'year'> & { readonly text: readonly DocumentParagraph[] };
  readonly chosen: readonly Passage[];
  readonly onChange: (chosen: readonly Passage[]) => void;
}

/** What was marked, and what to make of it: a new priority, or more words for one that is there. */
export function ChosenPassages({ document, chosen, onChange }: ChosenPassagesProps) {
  const t = useText();
  const navigate = useNavigate();
  if (chosen.length === 0) {
    return (
      <Section title={t('document.chosen')}>
        <p className="px-quiet">{t('document.chooseHint')}</p>
      </Section>
    );
  }
  const address = `document=${document.id}&passages=${encodeURIComponent(writePassages(chosen))}`;
  return (
    <Section title={t('document.chosen')}>
      <ul className="needs-chosen-passages">
        {chosen.map((passage, index) => (
          <li key={writePassages([passage])}>
            <span>
              {t('document.paragraphNumber', { number: passage.paragraph })}{' '}
              {wordsOfPassage(document.text, passage)}
            </span>
            <Button
              type="text"
              size="small"
              icon={<Icon name="close" />}
              aria-label={t('document.unmark', { number: passage.paragraph })}
              onClick={() => onChange(chosen.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ul>
      <Button type="primary" block onClick={() => void navigate(`/needs-analysis/priorities/new?${address}`)}>
        {t('document.newPriority')}
      </Button>
      <ExistingPriority document={document} chosen={chosen} onDone={() => onChange([])} />
    </Section>
  );
}

interface ExistingPriorityProps extends Omit<ChosenPassagesProps, 'onChange'> {
  readonly onDone: () => void;
}

function ExistingPriority({ document, chosen, onDone }: ExistingPriorityProps) {
  const t = useText();
  const notice = useNotice();
  const [id, setId] = useState<string>();
  const priorities = needs.useOperation('GET /priorities', { query: { year: document.year, limit: 200 } });
  const add = needs.useCommand('POST /priorities/:id/passages');
  const send = (to: string) =>
    add.mutate(
      {
        params: { id: to },
        body: { passages: chosen.map(passage => ({ documentId: document.id, ...passage })) },
      },
      {
        onSuccess: ({ title }) => {
          notice.done(t('document.added', { title }));
          onDone();
        },
        onError: notice.failed,
      },
    );
  return (
    <div className="needs-existing-priority">
      <Select
        aria-label={t('document.existingPriority')}
        placeholder={t('document.existingPriority')}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        value={id}
        onChange={setId}
        loading={priorities.isPending}
        notFoundContent={t('priority.none')}
        options={priorities.data?.items.map(({ id: value, title }) => ({ value, label: title })) ?? []}
      />
      <Button
        disabled={id === undefined}
        loading={add.isPending}
        onClick={() => id !== undefined && send(id)}
      >
        {t('document.add')}
      </Button>
    </div>
  );
}
