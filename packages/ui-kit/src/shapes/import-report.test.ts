import { expect, it } from 'vitest';
import { messagesAt, worstFirst } from './import-report.ts';

const bad = {
  row: 7,
  values: {},
  issues: [{ column: 'phone', message: 'too short' }, { message: 'twice in the file' }],
};
const good = { row: 2, values: {}, issues: [] };

it('puts wrong rows first', () => {
  expect(worstFirst([good, bad]).map(({ row }) => row)).toEqual([7, 2]);
});

it('tells what is wrong with a cell and what with the row', () => {
  expect(messagesAt(bad, 'phone')).toEqual(['too short']);
  expect(messagesAt(bad)).toEqual(['twice in the file']);
});
