import type { ReactNode } from 'react';

interface WideTableProps {
  /** What it shows, for who does not see it. */
  readonly label: string;
  /** What a row is called. */
  readonly head: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table of one column a competency or post: it moves sideways by itself, by the keyboard too. */
export function WideTable({ label, head, columns, children }: WideTableProps) {
  return (
    <div className="px-table-frame needs-gap-map" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
