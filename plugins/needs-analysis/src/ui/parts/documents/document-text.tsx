import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { Icon } from '@peixun/ui-kit/icon';
import { useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';
import { useEffect, useRef } from 'react';
import type { NeedsAnalysisApi } from '../../../contract/index.ts';
import { cutAtPassages, type Passage } from '../../../domain/documents/passages.ts';
import { useSelectedPassages } from './selected-passages.ts';

type DocumentText = OutputOf<NeedsAnalysisApi['GET /documents/:id']>;
type Marked = DocumentText['passages'][number] | (Passage & { readonly isChosen: true });

export interface DocumentTextProps {
  readonly document: DocumentText;
  /** Passages that are chosen, but no priority yet. */
  readonly chosen: readonly Passage[];
  /** Absent: the reader may not mark. */
  readonly onMark?: ((passages: readonly Passage[]) => void) | undefined;
  /** The paragraph to begin at. */
  readonly at?: number | undefined;
}

/** The numbered paragraphs of a document with their marked passages. */
export function DocumentText({ document, chosen, onMark, at }: DocumentTextProps) {
  const t = useText();
  const root = useRef<HTMLOListElement>(null);
  const selected = useSelectedPassages(root);
  useEffect(() => {
    root.current?.querySelector(`[data-paragraph="${at}"]`)?.scrollIntoView({ block: 'center' });
  }, [at]);
  const marked: Marked[] = [
    ...document.passages,
    ...chosen.map(passage => ({ ...passage, isChosen: true as const })),
  ];
  return (
    <>
      <ol className="needs-document" ref={root}>
        {document.text.map(({ number, text, isHeading }) => (
          <li key={number} className={isHeading ? 'needs-heading' : undefined}>
            <span className="px-quiet">{number}</span>
            <p data-paragraph={number} className={number === at ? 'needs-at' : undefined}>
              {cutAtPassages(
                text,
                marked.filter(({ paragraph }) => paragraph === number),
              ).map((piece, index) => (
                <Piece key={index} {...piece} />
              ))}
            </p>
            {onMark && (
              <Button
                type="text"
                size="small"
                icon={<Icon name="bookmark" />}
                aria-label={t('document.markParagraph', { number })}
                title={t('document.markParagraph', { number })}
                onClick={() => onMark([{ paragraph: number, start: 0, end: text.length }])}
              />
            )}
          </li>
        ))}
      </ol>
      {onMark && selected.length > 0 && (
        <div className="needs-mark-selected">
          <Button
            type="primary"
            // The words stay selected while the button is pressed.
            onMouseDown={event => event.preventDefault()}
            onClick={() => {
              onMark(selected);
              getSelection()?.removeAllRanges();
            }}
          >
            {t('document.markSelected')}
          </Button>
        </div>
      )}
    </>
  );
}

function Piece({ text, passages }: { readonly text: string; readonly passages: readonly Marked[] }) {
  const t = useText();
  if (passages.length === 0) return text;
  const [priority] = passages.filter(passage => 'priorityId' in passage);
  if (!priority) return <mark className="needs-chosen">{text}</mark>;
  const title = t('document.markedAs', { title: priority.priorityTitle, theme: priority.themeName });
  return (
    <mark>
      <Link to={`/needs-analysis/priorities/${priority.priorityId}`} title={title}>
        {text}
      </Link>
    </mark>
  );
}
