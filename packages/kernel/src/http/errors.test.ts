import { catalogueEntries } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { hostErrors } from './errors.ts';

it('says every refusal in both languages, with the same values', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted();
  for (const [code, entry] of Object.entries(hostErrors[catalogueEntries])) {
    expect([code, places(entry['zh-CN'])]).toEqual([code, places(entry.en)]);
  }
});
