import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentParagraphs } from './document-paragraphs.ts';
import { cutAtPassages, readPassages, wordsOfPassage, writePassages, type Passage } from './passages.ts';

const paragraphs = documentParagraphs(['一、重点工作', ' ', '做强　核桃产业。']);

const anyPassage: fc.Arbitrary<Passage> = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(50), fc.integer({ min: 1, max: 50 }))
  .map(([paragraph, start, length]) => ({ paragraph, start, end: start + length }));

describe('passages', () => {
  it('stand in numbered paragraphs; empty ones have no number', () => {
    expect(paragraphs).toEqual([
      { number: 1, text: '一、重点工作', isHeading: true },
      { number: 2, text: '做强 核桃产业。', isHeading: false },
    ]);
    expect(wordsOfPassage(paragraphs, { paragraph: 2, start: 3, end: 7 })).toBe('核桃产业');
  });

  it.each([
    { paragraph: 3, start: 0, end: 1 },
    { paragraph: 2, start: 2, end: 2 },
    { paragraph: 2, start: 0, end: 99 },
  ])('have no words where the document has none: %j', passage => {
    expect(wordsOfPassage(paragraphs, passage)).toBeUndefined();
  });

  it('are read from an address as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyPassage, { minLength: 1, maxLength: 9 }), passages => {
        expect(readPassages(writePassages(passages))).toEqual(passages);
      }),
    );
    expect(['', '3', '3:1', '3:1-2,', '三:1-2'].map(readPassages)).toEqual(Array(5).fill(undefined));
  });

  it('cut a paragraph into pieces that together are the paragraph, each covered as a whole', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }),
        fc.array(anyPassage, { maxLength: 6 }),
        (text, passages) => {
          const pieces = cutAtPassages(text, passages);
          expect(pieces.map(piece => piece.text).join('')).toBe(text);
          for (const passage of passages) {
            const covered = pieces.filter(piece => piece.passages.includes(passage));
            expect(covered.map(piece => piece.text).join('')).toBe(text.slice(passage.start, passage.end));
          }
        },
      ),
    );
  });
});
