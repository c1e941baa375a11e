import type { PassageOfDocument, SourceDocument } from '@peixun/plugin-needs-analysis/contract';
import { readFile } from 'node:fs/promises';
import { sampleFolder } from '../sample-folder.ts';
import type { CountySeed } from './county-seed.ts';

/** Finds where an uploaded document says something. */
export type PassageFinder = (words: string) => PassageOfDocument[];

/** The training office uploads this year's work report, where the county has one. */
export async function seedWorkReport(seed: CountySeed): Promise<PassageFinder> {
  const { workReport, reportTitle } = seed.content;
  if (workReport === undefined) return () => [];
  const office = await seed.as('training-office');
  const path = '/needs-analysis/documents';
  const [known] = await office.all<SourceDocument>(`${path}?year=${seed.year}`);
  const title = encodeURIComponent(reportTitle(seed.year));
  const { id } =
    known ??
    (await office.upload<SourceDocument>(
      `${path}?year=${seed.year}&title=${title}`,
      'work-report.docx',
      await readFile(`${sampleFolder}/${workReport}`),
    ));
  const { text } = await office.get<{ text: { number: number; text: string }[] }>(`${path}/${id}`);
  return words => {
    const found = text.find(paragraph => paragraph.text.includes(words));
    if (!found) return [];
    const start = found.text.indexOf(words);
    return [{ documentId: id, paragraph: found.number, start, end: start + words.length }];
  };
}
