import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTextOf } from '../../i18n/language.tsx';

export interface ListColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** The row's value under `key` unless given. */
  readonly render?: (row: Row) => ReactNode;
  /** Names the row: a link to it, and the head of its card on a phone. */
  readonly primary?: boolean;
  /** Numbers stand at the end of the cell. */
  readonly align?: 'end';
  /** Buttons and links: on a phone they stand without the title, which they would only repeat. */
  readonly action?: boolean;
  /** Left out on a phone. */
  readonly secondary?: boolean;
  /** CSS width, where the content does not decide. */
  readonly width?: string;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: ((row: Row) => string | undefined) | undefined;
  readonly onRowClick?: ((row: Row) => void) | undefined;
  readonly selection?:
    | {
        readonly keys: ReadonlySet<string>;
        readonly onChange: (rows: readonly Row[], isSelected: boolean) => void;
      }
    | undefined;
}

/** Rows as a table; on a phone each row is a card. Roles are explicit, since cards are not laid out as a table. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowHref,
  onRowClick,
  selection,
}: DataTableProps<Row>) {
  const t = useTextOf('ui-kit');
  const isAllSelected = rows.length > 0 && rows.every(row => selection?.keys.has(rowKey(row)));
  return (
    <div className="px-table-frame px-cards" tabIndex={0} role="region" aria-label={label}>
      <table className="px-table" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {selection && (
              <th role="columnheader" className="px-check">
                <input
                  type="checkbox"
                  aria-label={t('list.selectPage')}
                  checked={isAllSelected}
                  onChange={event => selection.onChange(rows, event.target.checked)}
                />
              </th>
            )}
            {columns.map(({ key, title, align, width, secondary }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={classes({ 'px-end': align === 'end', 'px-secondary': secondary })}
                style={{ width }}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => {
            const key = rowKey(row);
            return (
              <tr key={key} role="row" className={classes({ 'px-selected': selection?.keys.has(key) })}>
                {selection && (
                  <td role="cell" className="px-check">
                    <input
                      type="checkbox"
                      aria-label={t('list.selectRow', { row: nameOf(row, columns) || key })}
                      checked={selection.keys.has(key)}
                      onChange={event => selection.onChange([row], event.target.checked)}
                    />
                  </td>
                )}
                {columns.map(column => {
                  const content = contentOf(row, column);
                  const shown =
                    isBlank(content) && !column.action ? <span className="px-quiet">—</span> : content;
                  return (
                    <td
                      key={column.key}
                      role="cell"
                      data-label={column.title}
                      className={classes({
                        'px-primary': column.primary,
                        'px-action': column.action,
                        'px-end': column.align === 'end',
                        'px-secondary': column.secondary,
                        'px-blank': isBlank(content),
                      })}
                    >
                      <div className="px-cell">
                        {column.primary ? (
                          <Opening href={rowHref?.(row)} onClick={onRowClick && (() => onRowClick(row))}>
                            {shown}
                          </Opening>
                        ) : (
                          shown
                        )}
                      </div>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface OpeningProps {
  readonly href: string | undefined;
  readonly onClick: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The name of a row leads to its page, does something, or only names it. */
function Opening({ href, onClick, children }: OpeningProps) {
  if (href !== undefined) return <Link to={href}>{children}</Link>;
  if (!onClick) return children;
  return (
    <button type="button" className="px-link-button" onClick={onClick}>
      {children}
    </button>
  );
}

function contentOf<Row>(row: Row, { key, render }: ListColumn<Row>): ReactNode {
  return render ? render(row) : ((row as Record<string, unknown>)[key] as ReactNode);
}

function isBlank(content: ReactNode): boolean {
  return content === null || content === undefined || content === false || content === '';
}

function nameOf<Row>(row: Row, columns: readonly ListColumn<Row>[]): string {
  const primary = columns.find(column => column.primary);
  const content = primary && contentOf(row, primary);
  return typeof content === 'string' ? content : '';
}

function classes(names: Readonly<Record<string, boolean | undefined>>): string | undefined {
  const used = Object.keys(names).filter(name => names[name]);
  return used.length > 0 ? used.join(' ') : undefined;
}
