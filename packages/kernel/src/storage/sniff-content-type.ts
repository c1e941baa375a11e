/** The first bytes by which a format is known; `offset` is where they stand. */
const signatures: readonly { type: string; bytes: readonly number[]; offset?: number }[] = [
  { type: 'application/pdf', bytes: ascii('%PDF-') },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: ascii('GIF8') },
  { type: 'image/webp', bytes: ascii('WEBP'), offset: 8 },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { type: 'video/mp4', bytes: ascii('ftyp'), offset: 4 },
  { type: 'video/webm', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'audio/mpeg', bytes: ascii('ID3') },
  { type: 'audio/mpeg', bytes: [0xff, 0xfb] },
  { type: 'audio/wav', bytes: ascii('WAVE'), offset: 8 },
  { type: 'audio/ogg', bytes: ascii('OggS') },
  { type: 'application/x-ole-storage', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** Types that are one of these formats inside. */
const containers: Readonly<Record<string, RegExp>> = {
  'application/zip':
    /^application\/(zip|epub\+zip|vnd\.(openxmlformats-officedocument|oasis\.opendocument)\.[\w.-]+)$/,
  'video/mp4': /^(video|audio)\/(mp4|quicktime|x-m4a|x-m4v|3gpp)$|^image\/(heic|heif|avif)$/,
  'video/webm': /^(video|audio)\/(webm|x-matroska)$/,
  'application/x-ole-storage': /^application\/(msword|vnd\.ms-(excel|powerpoint)|wps-office\.\w+)$/,
  'text/plain': /^(text\/(plain|csv|markdown|vtt|calendar)|application\/json)$/,
};

/** What the bytes are, whatever they are called: a type of the table, `text/plain`, or `undefined`. */
export function sniffContentType(bytes: Uint8Array): string | undefined {
  const match = signatures.find(({ bytes: expected, offset = 0 }) =>
    expected.every((byte, index) => bytes[offset + index] === byte),
  );
  return match?.type ?? (isText(bytes) ? 'text/plain' : undefined);
}

/** Whether content of the sniffed type may be called `declared`. */
export function isContentType(sniffed: string | undefined, declared: string): boolean {
  const [type = ''] = declared.toLowerCase().split(';');
  return sniffed !== undefined && (sniffed === type || containers[sniffed]?.test(type) === true);
}

/** UTF-8 without control characters, and no markup that a browser would run. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  if (sample.some(byte => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) return false;
  const text = new TextDecoder('utf-8').decode(sample);
  // The sample may end within a character.
  return !text.slice(0, -1).includes('\ufffd') && !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text);
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'ascii')];
}
