import type { CellContent } from '@peixun/spreadsheet';

export type PersonRow = Readonly<
  Record<'number' | 'name' | 'identityNumber' | 'phone' | 'unit' | 'post' | 'audience', CellContent>
>;

/** What people do to rosters and the import must mend, by the place of the row. */
const habits: Readonly<Record<number, (row: PersonRow) => PersonRow>> = {
  4: row => ({ ...row, phone: toFullWidth(String(row.phone)) }),
  9: row => ({ ...row, name: `${String(row.name).slice(0, 1)}\u3000${String(row.name).slice(1)}` }),
  16: row => ({ ...row, identityNumber: `\u00a0${row.identityNumber} ` }),
  25: row => ({ ...row, phone: Number(row.phone) }),
  36: row => ({ ...row, unit: `${row.unit}\u200b` }),
  49: row => ({ ...row, identityNumber: toFullWidth(String(row.identityNumber)) }),
  64: row => ({ ...row, phone: `+86 ${row.phone}` }),
  81: row => ({ ...row, audience: ` ${row.audience}` }),
};

/**
 * A clean roster as it looks after years in many hands: full-width digits, hidden spaces, phones as figures. Two
 * rows at the end are wrong: a digit of an identity number was mistyped, and a unit does not exist.
 */
export function untidied(rows: readonly PersonRow[]): PersonRow[] {
  const [first, second] = rows;
  if (!first || !second) return [...rows];
  const mistyped: PersonRow = {
    ...first,
    number: `${first.number}A`,
    name: '错例甲',
    identityNumber: withOtherCheckDigit(String(first.identityNumber)),
    phone: '15400009998',
  };
  const misplaced: PersonRow = {
    ...second,
    number: `${second.number}A`,
    name: '错例乙',
    identityNumber: undefined,
    phone: '15400009999',
    unit: '不存在的单位',
  };
  return [...rows.map((row, index) => habits[index]?.(row) ?? row), mistyped, misplaced];
}

function withOtherCheckDigit(number: string): string {
  return number.slice(0, -1) + (number.endsWith('1') ? '2' : '1');
}

function toFullWidth(digits: string): string {
  return digits.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
