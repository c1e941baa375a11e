import { useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { useTextOf } from '../i18n/language.tsx';
import { messagesAt, worstFirst, type ImportedRow } from './import-report.ts';

export interface ImportReportTableProps {
  readonly columns: readonly { readonly name: string; readonly title: string }[];
  readonly rows: readonly ImportedRow[];
}

const step = 100;

/** The rows of a checked file, wrong ones first, with the reason in each wrong cell; on a phone each row is a card. */
export function ImportReportTable({ columns, rows }: ImportReportTableProps) {
  const t = useTextOf('ui-kit');
  const [count, setCount] = useState(step);
  const sorted = worstFirst(rows);
  return (
    <div
      className="px-table-frame px-cards px-report"
      tabIndex={0}
      role="region"
      aria-label={t('import.report')}
    >
      <table className="px-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('import.row')}
            </th>
            {columns.map(({ name, title }) => (
              <th key={name} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.slice(0, count).map(row => (
            <tr key={row.row} role="row">
              <th role="rowheader" scope="row" data-label={t('import.row')}>
                {row.row} <Reasons messages={messagesAt(row)} />
              </th>
              {columns.map(({ name, title }) => {
                const value = row.values[name];
                const messages = messagesAt(row, name);
                const state = messages.length > 0 ? 'px-wrong' : value ? undefined : 'px-blank';
                return (
                  <td key={name} role="cell" data-label={title} className={state}>
                    <div className="px-cell">
                      {value} <Reasons messages={messages} />
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {count < sorted.length && (
        <button type="button" className="px-link-button" onClick={() => setCount(count + step)}>
          {t('import.more', { count: sorted.length - count })}
        </button>
      )}
    </div>
  );
}

function Reasons({ messages }: { readonly messages: readonly string[] }) {
  return messages.map(message => (
    <span key={message} className="px-reason">
      <Icon name="warning" /> {message}
    </span>
  ));
}
