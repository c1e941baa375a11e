import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Characters below which compression saves less than it costs. */
const threshold = 2048;

/**
 * An answer of text, compressed where it is long and the caller takes it. Made here and not by a middleware behind:
 * a response whose body is still a string goes out in one write.
 */
export async function textResponse(
  request: Request,
  body: string,
  init: { readonly status: number; readonly headers: Record<string, string> },
): Promise<Response> {
  const { status } = init;
  const headers = { ...init.headers, 'content-length': String(Buffer.byteLength(body)) };
  if (body.length < threshold) return new Response(body, { status, headers });
  const { vary } = init.headers;
  const varying = { ...headers, vary: vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding' };
  if (!acceptsGzip(request.headers.get('accept-encoding'))) {
    return new Response(body, { status, headers: varying });
  }
  const packed = await compress(body);
  return new Response(packed, {
    status,
    headers: { ...varying, 'content-encoding': 'gzip', 'content-length': String(packed.byteLength) },
  });
}

function acceptsGzip(header: string | null): boolean {
  return header !== null && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
