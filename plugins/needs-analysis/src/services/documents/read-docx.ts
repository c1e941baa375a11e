import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { documentLimits, RefusedDocument } from './document-limits.ts';

/** The parts of a .docx that hold its text. */
const textParts = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/**
 * The paragraphs of a .docx, those of tables included.
 *
 * @throws RefusedDocument
 */
export async function readDocx(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth
    .extractRawText({ buffer: Buffer.from(zipSync(unpackText(bytes), { level: 0 })) })
    .catch((cause: unknown) => {
      throw new RefusedDocument('DOCUMENT_DAMAGED', cause);
    });
  return value.split('\n\n');
}

/**
 * Unpacks the parts of text alone. Nothing expands beyond the size that the file itself declares, and a file that
 * declares too much is refused before: what is handed on is safe to unpack.
 */
function unpackText(bytes: Uint8Array): Record<string, Uint8Array> {
  let expanded = 0;
  const parts = attempt(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!textParts.test(name)) return false;
        expanded += originalSize;
        if (expanded > documentLimits.expandedBytes) throw new RefusedDocument('DOCUMENT_EXPANDS_TOO_FAR');
        return true;
      },
    }),
  );
  if (parts['word/document.xml'] === undefined) throw new RefusedDocument('DOCUMENT_FORMAT');
  return parts;
}

function attempt<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof RefusedDocument ? cause : new RefusedDocument('DOCUMENT_DAMAGED', cause);
  }
}
