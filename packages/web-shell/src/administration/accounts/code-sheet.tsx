import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Modal } from '@peixun/ui-kit/modal';
import { PrintSheet } from '@peixun/ui-kit/print-sheet';
import { connection } from '@peixun/ui-kit/runtime';

export type CodeLine = OutputOf<KernelApi['POST /accounts/codes']>['lines'][number];

/** Also with names of units that take three lines. */
const slipsPerPage = 8;

export interface CodeSheetProps {
  readonly lines: readonly CodeLine[];
  readonly onClose: () => void;
}

/** Slips to cut and hand over: username and code. The codes are never shown again. */
export function CodeSheet({ lines, onClose }: CodeSheetProps) {
  const t = useText();
  if (lines.length === 0) {
    return (
      <Modal open footer={null} onCancel={onClose} title={t('accounts.codes')}>
        <EmptyState icon="done" title={t('accounts.noCodes')} hint={t('accounts.noCodesHint')} />
      </Modal>
    );
  }
  const pages = Array.from({ length: Math.ceil(lines.length / slipsPerPage) }, (_, page) =>
    lines.slice(page * slipsPerPage, (page + 1) * slipsPerPage),
  );
  return (
    <PrintSheet
      title={t('accounts.sheet', { count: lines.length })}
      onClose={onClose}
      pages={pages.map(page => (
        <ul key={page[0]?.accountId} className="shell-slips">
          {page.map(line => (
            <Slip key={line.accountId} line={line} />
          ))}
        </ul>
      ))}
    />
  );
}

function Slip({ line }: { readonly line: CodeLine }) {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <p>
        <strong>{line.name}</strong> {line.unit}
      </p>
      <p>
        {t('accounts.username')} <code className="px-code">{line.username}</code>
      </p>
      <p>
        {t('claim.code')} <code className="px-code">{line.code}</code>
      </p>
      <p>
        {t('accounts.slipHelp', {
          address: `${location.origin}${connection().basePath}/claim`,
          until: format.dateTime(line.expiresAt),
        })}
      </p>
    </li>
  );
}
