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
  const { status, headers } = init;
  const vary = headers['vary'] ? `${headers['vary']}, Accept-Encoding` : 'Accept-Encoding';
  if (body.length < threshold) return new Response(body, { status, headers });
  if (!acceptsGzip(request.headers.get('accept-encoding'))) {
    return new Response(body, { status, headers: { ...headers, vary } });
  }
  return new Response(await compress(body), {
    status,
    headers: { ...headers, vary, 'content-encoding': 'gzip' },
  });
}

function acceptsGzip(header: string | null): boolean {
  return header !== null && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
