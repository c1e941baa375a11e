import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textResponse } from './text-response.ts';

const short = '县';
const long = '县'.repeat(2048);

async function answer(body: string, acceptEncoding: string) {
  const request = new Request('http://localhost/', { headers: { 'accept-encoding': acceptEncoding } });
  const response = await textResponse(request, body, { status: 200, headers: {} });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPacked = response.headers.get('content-encoding') === 'gzip';
  return {
    isPacked,
    announced: Number(response.headers.get('content-length')),
    sent: bytes.byteLength,
    text: (isPacked ? gunzipSync(bytes) : bytes).toString(),
  };
}

describe('an answer of text', () => {
  it.each([
    [short, 'gzip', false],
    [long, 'br, gzip', true],
    [long, 'gzip;q=0', false],
    [long, '', false],
  ])('announces as many bytes as it sends', async (body, acceptEncoding, isPacked) => {
    const found = await answer(body, acceptEncoding);
    expect(found).toEqual({ isPacked, announced: found.sent, sent: found.sent, text: body });
  });
});
