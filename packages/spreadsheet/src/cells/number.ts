import { toHalfWidth } from './clean-text.ts';

/** The number that a text means, with thousands separators and a trailing percent sign understood. */
export function readNumber(text: string): number | undefined {
  const plain = toHalfWidth(text).replace(/(?<=\d)[,\s'](?=\d{3})/g, '');
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s?(%?)$/.exec(plain);
  if (!match) return undefined;
  const number = Number(match[1]) / (match[2] ? 100 : 1);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * All digits of a number cell, without exponent: codes and phone numbers are often kept as numbers. Undefined where
 * digits were lost: a spreadsheet keeps 15.
 */
export function digitsOf(text: string): string | undefined {
  if (/^\d+$/.test(text)) return text.length <= 15 || !/0{2,}$/.test(text) ? text : undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 && number < 1e15 ? String(number) : undefined;
}
