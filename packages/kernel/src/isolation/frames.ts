import { deserialize, serialize } from 'node:v8';

/** Bytes of one message between the host and an isolated plugin. */
export const maxFrameBytes = 32 * 1024 * 1024;

const headerBytes = 4;

/**
 * A message as it travels: its length, then what structured cloning makes of it, so that dates and bytes arrive as
 * such.
 *
 * @throws RangeError when it is too large, and what cloning throws for a function.
 */
export function frameOf(message: unknown): Buffer {
  const body = serialize(message);
  if (body.length > maxFrameBytes) {
    throw new RangeError(
      `A message of ${body.length} bytes is larger than the ${maxFrameBytes} that may pass.`,
    );
  }
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(body.length);
  return Buffer.concat([header, body]);
}

/** Puts messages together again from what arrives, and never keeps more than one message may have. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;

  /** @throws RangeError for a message that is too large, and what reading throws for one that is none. */
  read(chunk: Buffer): unknown[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: unknown[] = [];
    for (let body = this.#next(); body; body = this.#next()) messages.push(deserialize(body));
    return messages;
  }

  #next(): Buffer | undefined {
    if (this.#size < headerBytes) return undefined;
    if (this.#chunks[0]!.length < headerBytes) this.#chunks = [Buffer.concat(this.#chunks)];
    const length = this.#chunks[0]!.readUInt32BE();
    if (length > maxFrameBytes) throw new RangeError(`A message of ${length} bytes is announced.`);
    if (this.#size < headerBytes + length) return undefined;
    const whole = this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : this.#chunks[0]!;
    const rest = whole.subarray(headerBytes + length);
    this.#chunks = [rest];
    this.#size = rest.length;
    return whole.subarray(headerBytes, headerBytes + length);
  }
}
