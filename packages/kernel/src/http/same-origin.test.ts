import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: 'http://peixun.cn', host: 'peixun.cn' }, true],
  [{ origin: 'http://evil.cn', host: 'peixun.cn' }, false],
  [{ origin: 'null', host: 'peixun.cn' }, false],
  [{ cookie: 'x=1' }, false],
  [{}, true],
])('with %j: same origin is %s', (headers: Record<string, string>, expected) => {
  expect(isSameOrigin(new Request('http://peixun.cn/x', { method: 'POST', headers }))).toBe(expected);
});
