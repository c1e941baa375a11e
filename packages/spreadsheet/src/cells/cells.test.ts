import { expect, test } from 'vitest';
import { problem } from '../problems.ts';
import { cleanName, cleanText, toHalfWidth } from './clean-text.ts';
import { readDate } from './date.ts';
import { checkIdentityNumber } from './identity-number.ts';
import { digitsOf, readNumber } from './number.ts';
import { cleanPhone } from './phone.ts';
import { readCell } from './read-cell.ts';

test.each([
  ['a no-break and an ideographic space', '\u00a0县委\u3000组织部 ', '县委 组织部'],
  ['zero-width characters and a byte order mark', '\ufeff张\u200b三\u200d', '张三'],
  ['a line break inside', '联系\r\n电话', '联系 电话'],
])('cleans %s', (_, dirty, clean) => expect(cleanText(dirty)).toBe(clean));

test('makes full-width digits and signs narrow', () =>
  expect(toHalfWidth('１３８００１３８０００（Ａ）')).toBe('13800138000(A)'));

test.each([
  ['张　三', '张三'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['John  Smith', 'John Smith'],
])('cleans the name %s', (dirty, clean) => expect(cleanName(dirty)).toBe(clean));

test.each([
  // The example of GB 11643-1999 itself.
  ['11010519491231002X', { ok: true, value: '11010519491231002X' }],
  ['11010519491231002x', { ok: true, value: '11010519491231002X' }],
  ['110105491231002', { ok: true, value: '11010519491231002X' }],
  ['110105194912310021', { ok: false, code: 'CHECKSUM' }],
  ['110105199002300022', { ok: false, code: 'BIRTH_DATE' }],
  ['010105194912310021', { ok: false, code: 'REGION' }],
  ['1101051949123', { ok: false, code: 'LENGTH' }],
])('judges the identity number %s', (number, result) => expect(checkIdentityNumber(number)).toEqual(result));

test.each([
  ['13800138000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['0874-7121234', '0874-7121234'],
  ['08747121234', '0874-7121234'],
  ['(010)61234567-12', '010-61234567-12'],
  ['7121234', '7121234'],
  ['12800138000', undefined],
  ['1380013800', undefined],
])('reads the phone %s', (phone, clean) => expect(cleanPhone(phone)).toBe(clean));

const word = (text: string) => ({ kind: 'text', text }) as const;
const figure = (text: string) => ({ kind: 'number', text }) as const;

test.each([
  [word('2024.5.6'), 'day', '2024-05-06'],
  [word('2024年5月6日'), 'day', '2024-05-06'],
  [word('２０２４／５／６'), 'day', '2024-05-06'],
  [word('2024—05—06'), 'day', '2024-05-06'],
  [word('20240506'), 'day', '2024-05-06'],
  [word('2024-05-06 00:00:00'), 'day', '2024-05-06'],
  [figure('20240506'), 'day', '2024-05-06'],
  [figure('45418'), 'day', '2024-05-06'],
  [{ kind: 'date', text: '2024-05-06' } as const, 'month', '2024-05'],
  [word('2024年5月'), 'month', '2024-05'],
  [word('1985.03'), 'month', '1985-03'],
  [word('198503'), 'month', '1985-03'],
] as const)('reads the date %j as a %s', (cell, precision, value) =>
  expect(readDate(cell, precision)).toEqual({ ok: true, value }),
);

test.each([
  [word('2024年5月'), 'day', 'DATE_WITHOUT_DAY'],
  [word('2024-02-30'), 'day', 'DATE_INVALID'],
  [word('5/6/2024'), 'day', 'DATE_INVALID'],
  [word('去年'), 'day', 'DATE_INVALID'],
  [figure('2024.1'), 'day', 'DATE_WITHOUT_DAY'],
  [figure('1985.1'), 'month', 'MONTH_AMBIGUOUS'],
] as const)('refuses %j as a %s', (cell, precision, code) =>
  expect(readDate(cell, precision)).toEqual({ ok: false, code }),
);

test.each([
  ['1,234.5', 1234.5],
  ['１２', 12],
  ['15%', 0.15],
  ['-3', -3],
  ['3 人', undefined],
  ['', undefined],
])('reads the number %j', (text, number) => expect(readNumber(text)).toBe(number));

test.each([
  ['1.3800138E10', '13800138000'],
  ['530102900101123', '530102900101123'],
  ['5.30602199001010E+17', undefined],
  ['530602199001010000', undefined],
])('knows whether %s has lost digits', (text, digits) => expect(digitsOf(text)).toBe(digits));

test.each([
  ['河口村', { value: '河口村' }],
  [' 河口村　', { value: '河口村' }],
  ['河口新村', { problem: problem('CELL_TOO_LONG', { limit: 3 }) }],
])('holds the text %j to its length', (text, result) =>
  expect(readCell(word(text), { title: { 'zh-CN': '', en: '' }, type: 'text', maxLength: 3 }, 5_000)).toEqual(
    result,
  ),
);
