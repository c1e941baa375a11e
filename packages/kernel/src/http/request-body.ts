import type { Upload, UploadedFile } from '@peixun/plugin-api';
import { hostErrors } from './errors.ts';

/**
 * Reads a body up to a limit, whatever its `Content-Length` claims.
 *
 * @throws `BODY_TOO_LARGE`.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > limit) throw hostErrors.BODY_TOO_LARGE({ limit });
  // Node's parser holds a body to its announced length; to read it whole is several times faster than its stream.
  if (announced !== null) return withinLimit(new Uint8Array(await request.arrayBuffer()), limit);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  const reader = request.body.getReader();
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    // The rest stays unread: the server ends the connection when the answer is sent.
    if (size > limit) throw hostErrors.BODY_TOO_LARGE({ limit });
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, size);
}

function withinLimit(bytes: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> {
  if (bytes.length > limit) throw hostErrors.BODY_TOO_LARGE({ limit });
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws `BODY_NOT_JSON`. An empty body is `undefined`. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw hostErrors.BODY_NOT_JSON(
      { detail: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
}

/** The multipart frame around a file. */
const frameBytes = 64 * 1024;

/** The bytes that a request with this upload may have. */
export function uploadLimit(upload: Upload): number {
  return upload.maxBytes + frameBytes;
}

/** @throws `UPLOAD_MISSING`, `UPLOAD_TYPE_REFUSED`, `BODY_TOO_LARGE`. */
export async function parseUpload(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
  upload: Upload,
): Promise<UploadedFile> {
  const file = await new Response(bytes, { headers: { 'content-type': contentType ?? '' } })
    .formData()
    .then(form => form.get('file'))
    .catch((cause: unknown) => {
      throw hostErrors.UPLOAD_MISSING({}, { path: ['body', 'file'], cause });
    });
  if (file === null || typeof file === 'string') {
    throw hostErrors.UPLOAD_MISSING({}, { path: ['body', 'file'] });
  }
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!upload.extensions.includes(extension)) {
    const extensions = upload.extensions.map(name => `.${name}`).join(', ');
    throw hostErrors.UPLOAD_TYPE_REFUSED({ name: file.name, extensions }, { path: ['body', 'file'] });
  }
  if (file.size > upload.maxBytes) throw hostErrors.BODY_TOO_LARGE({ limit: upload.maxBytes });
  return { name: file.name, size: file.size, bytes: new Uint8Array(await file.arrayBuffer()) };
}
