import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Characters or bytes below which compression saves less than it costs. */
const threshold = 2048;

/**
 * An answer of text, compressed where it is long and the caller takes it. Made here and not by a middleware behind:
 * a response whose body is still a string, or bytes, goes out in one write.
 *
 * @param init whose headers become the answer's: to copy them costs as much as to make them.
 */
export async function textResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  init: { readonly status: number; readonly headers: Record<string, string> },
): Promise<Response> {
  const { status, headers } = init;
  headers['content-length'] = String(Buffer.byteLength(body));
  if (body.length < threshold) return new Response(body, { status, headers });
  const { vary } = headers;
  headers['vary'] = vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding';
  if (!acceptsGzip(request.headers.get('accept-encoding'))) return new Response(body, { status, headers });
  const packed = await compress(body);
  headers['content-encoding'] = 'gzip';
  headers['content-length'] = String(packed.byteLength);
  return new Response(packed, { status, headers });
}

function acceptsGzip(header: string | null): boolean {
  return header !== null && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
