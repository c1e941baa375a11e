import { defineApi, fileResponse, page, pageQuery, text, upload } from '@peixun/plugin-api';
import { z } from 'zod';

/** Words of a document: from character `start` of a paragraph up to, not including, `end`. */
export const passage = z.strictObject({
  paragraph: z.int().min(1).max(100_000).describe('The number of the paragraph, from 1 on'),
  start: z.int().min(0),
  end: z.int().min(1),
});

/** Where a priority stands in a document. */
export const passageOfDocument = passage.extend({ documentId: z.uuid() });

export type PassageOfDocument = z.output<typeof passageOfDocument>;

const paragraph = z.object({ number: z.int(), text: z.string(), isHeading: z.boolean() });

const year = z.int().min(2000).max(2100);
const title = z.string().trim().min(1).max(200);

/** A document of the county that asks for something, such as a year's work report (来源文件). */
export const sourceDocument = z.object({
  id: z.uuid(),
  title: z.string(),
  year: z.int(),
  fileName: z.string(),
  uploadedOn: z.iso.date(),
  paragraphs: z.int().describe('How many it has'),
  priorities: z.int().describe('How many come from it, as far as the reader sees units'),
});

export type SourceDocument = z.output<typeof sourceDocument>;

/** A passage that became a priority. */
const markedPassage = passage.extend({
  priorityId: z.uuid(),
  priorityTitle: z.string(),
  themeName: z.string(),
});

/** A priority as far as passages tell it. */
const priorityFromPassages = z.object({
  year: z.int(),
  title: z.string().describe('The first sentence, where it is short enough'),
  sourceDocument: z.string(),
  sourcePassage: z.string(),
  themeId: z.uuid().nullable().describe('The theme whose words the passages have, where one does'),
  passages: z.array(passageOfDocument),
});

const read = { permission: 'needs-analysis.priority.read' };
const write = { permission: 'needs-analysis.document.write' };
const byId = z.object({ id: z.uuid() });

export const documentsApi = defineApi({
  'GET /documents': {
    summary: text('来源文件清单', 'List source documents, newest first'),
    access: read,
    query: pageQuery.extend({ year: z.coerce.number().int().optional() }),
    response: page(sourceDocument),
  },
  'POST /documents': {
    summary: text('上传来源文件', 'Upload a source document; its text is read at once'),
    access: write,
    query: z.object({
      year: z.coerce.number().int().min(2000).max(2100),
      title: title.optional().describe('The name of the file unless told'),
    }),
    body: upload({ maxBytes: 20 * 1024 * 1024, extensions: ['docx', 'pdf'] }),
    response: sourceDocument,
  },
  'GET /documents/:id': {
    summary: text('查看来源文件全文', 'Read a source document, with the passages that became priorities'),
    access: read,
    params: byId,
    response: sourceDocument.extend({
      text: z.array(paragraph).readonly(),
      passages: z.array(markedPassage),
    }),
  },
  'GET /documents/:id/file': {
    summary: text('下载来源文件', 'Download a source document as it was uploaded'),
    access: read,
    params: byId,
    response: fileResponse('application/octet-stream'),
  },
  'GET /documents/:id/priority-draft': {
    summary: text('由标记的文字起草重点工作', 'What passages tell of a priority'),
    access: read,
    params: byId,
    query: z.object({ passages: z.string().min(1).max(1000).describe('3:0-20,5:4-9') }),
    response: priorityFromPassages,
  },
  'PUT /documents/:id': {
    summary: text('修改来源文件的标题和年度', 'Change the title and year of a source document'),
    access: write,
    params: byId,
    body: z.strictObject({ title, year }),
    response: sourceDocument,
  },
  'POST /documents/:id/removal': {
    summary: text('删除来源文件', 'Remove a source document'),
    access: write,
    params: byId,
    body: z.strictObject({
      keepPriorities: z
        .boolean()
        .default(false)
        .describe(
          'Priorities that come from it are kept and lose their link; without it they prevent the removal',
        ),
    }),
  },
});
