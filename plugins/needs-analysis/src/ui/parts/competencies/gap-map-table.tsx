import type { ReactNode } from 'react';
import { useText } from '@peixun/ui-kit/i18n';
import { Link } from '@peixun/ui-kit/router';
import type { GapCell, GapMap } from '../../../contract/index.ts';
import { useGapWords } from './gap-words.ts';
import { WideTable } from './wide-table.tsx';

export interface GapMapTableProps {
  readonly map: GapMap;
  /** What a row is called. */
  readonly head: string;
  /** The rows behind a cell. */
  readonly hrefOf: (cell: GapCell) => string;
  /** Where a group is looked at more closely. */
  readonly groupHref?: ((groupId: string) => string | undefined) | undefined;
}

/** Groups by competencies: each cell says its gap in figures or words; the shade only repeats it. */
export function GapMapTable({ map, head, hrefOf, groupHref }: GapMapTableProps) {
  const t = useText();
  const cells = new Map(map.cells.map(cell => [`${cell.groupId}/${cell.competencyId}`, cell]));
  return (
    <>
      <WideTable label={t('gap.map')} head={head} columns={map.competencies}>
        {map.groups.map(group => (
          <tr key={group.id}>
            <th scope="row">
              <MaybeLink to={groupHref?.(group.id)}>{group.name}</MaybeLink>
            </th>
            {map.competencies.map(({ id }) => (
              <Cell key={id} cell={cells.get(`${group.id}/${id}`)} hrefOf={map.opens ? hrefOf : undefined} />
            ))}
          </tr>
        ))}
      </WideTable>
      <Legend />
    </>
  );
}

interface CellProps {
  readonly cell: GapCell | undefined;
  readonly hrefOf: ((cell: GapCell) => string) | undefined;
}

function Cell({ cell, hrefOf }: CellProps) {
  const t = useText();
  const words = useGapWords();
  if (cell === undefined) {
    return (
      <td className="px-quiet">
        <span aria-hidden>·</span>
        <span className="px-visually-hidden">{t('gap.notNeeded')}</span>
      </td>
    );
  }
  const { people, measured, meanGap, band } = cell;
  const inWords = people === null ? words.band(band) : t('gap.unmeasured');
  const figure = meanGap === null ? inWords : words.mean(meanGap);
  return (
    <td className={`needs-gap-${band ?? 'none'}`}>
      <MaybeLink to={hrefOf?.(cell)}>{figure}</MaybeLink>
      {people !== null && <small>{t('gap.measuredOf', { measured: measured ?? 0, people })}</small>}
    </td>
  );
}

function Legend() {
  const t = useText();
  const words = useGapWords();
  return (
    <p className="needs-legend px-quiet">
      {t('gap.legend')}
      {[0, 1, 2, 3].map(band => (
        <span key={band}>
          <span className={`needs-swatch needs-gap-${band}`} /> {words.band(band)}
        </span>
      ))}
    </p>
  );
}

function MaybeLink({ to, children }: { readonly to: string | undefined; readonly children: ReactNode }) {
  return to === undefined ? children : <Link to={to}>{children}</Link>;
}
