import { expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { openCsv } from './csv.ts';

function read(bytes: Uint8Array) {
  return [...openCsv(bytes, 'list.csv', defaultLimits).rows()].map(row => [
    row.number,
    ...Array.from(row.cells, cell => cell?.text ?? ''),
  ]);
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

const expected = [
  [1, '姓名', 'n'],
  [2, '张三', '1'],
];

test.each([
  ['UTF-8', utf8('姓名,n\n张三,1\n')],
  ['UTF-8 with byte order mark and CRLF', utf8('\ufeff姓名,n\r\n张三,1')],
  ['GB18030', new Uint8Array(Buffer.from('d0d5c3fb2c6e0ad5c5c8fd2c31', 'hex'))],
  ['UTF-16 with byte order mark and tabs', utf16('\ufeff姓名\tn\r\n张三\t1\r\n')],
  ['UTF-16 without byte order mark', utf16('姓名,n\r\n张三,1')],
  ['semicolons', utf8('姓名;n\n张三;1')],
  ['a declared separator', utf8('sep=|\n姓名|n\n张三|1')],
  ['quotes', utf8('"姓名","n"\n"张三",1')],
])('reads %s', (_, bytes) => expect(read(bytes)).toEqual(expected));

test('keeps separators, quotes and line breaks inside quotes, and leaves out empty lines', () => {
  expect(read(utf8('a,"b,""c""\nd"\n,\n\n="001",\'007'))).toEqual([
    [1, 'a', 'b,"c"\nd'],
    [4, '001', '007'],
  ]);
});

test('reads to the end where a quote is never closed', () => {
  expect(read(utf8('a,"b\nc'))).toEqual([[1, 'a', 'b\nc']]);
});
