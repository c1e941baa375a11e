import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameReader, frameOf, maxFrameBytes } from './frames.ts';

it('puts messages together again, however they are cut', () => {
  const message = fc.oneof(fc.jsonValue(), fc.date(), fc.bigInt(), fc.uint8Array());
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      (sent, sizes) => {
        const bytes = Buffer.concat(sent.map(frameOf));
        const reader = new FrameReader();
        const got: unknown[] = [];
        for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length]!;
          got.push(...reader.read(bytes.subarray(from, from + size)));
          from += size;
        }
        expect(got).toEqual(sent);
      },
    ),
  );
});

it('refuses a message that is announced as larger than may pass, before it arrives', () => {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(maxFrameBytes + 1);
  expect(() => new FrameReader().read(header)).toThrow(RangeError);
  expect(() => frameOf(Buffer.alloc(maxFrameBytes))).toThrow(RangeError);
});
