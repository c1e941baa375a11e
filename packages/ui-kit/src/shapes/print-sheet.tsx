import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../components/icon.tsx';
import { useTextOf } from '../i18n/language.tsx';

export interface PrintSheetProps {
  readonly title: string;
  /** Each is one A4 page or more. */
  readonly pages: readonly ReactNode[];
  readonly onClose: () => void;
}

/** A preview of A4 pages over the screen. Printing prints them and nothing else. */
export function PrintSheet({ title, pages, onClose }: PrintSheetProps) {
  const t = useTextOf('ui-kit');
  useEffect(() => {
    document.body.classList.add('px-printing');
    return () => document.body.classList.remove('px-printing');
  }, []);
  return createPortal(
    <div
      className="px-print"
      role="dialog"
      aria-modal
      aria-label={title}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <div className="px-print-bar">
        <strong>{title}</strong>
        <Button type="primary" autoFocus icon={<Icon name="print" />} onClick={() => print()}>
          {t('print')}
        </Button>
        <Button icon={<Icon name="close" />} onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {pages.map((page, at) => (
        <article key={at} className="px-paper">
          {page}
        </article>
      ))}
    </div>,
    document.body,
  );
}
