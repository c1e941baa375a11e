import { text, type UiDefinition } from '@peixun/plugin-api';

const read = 'needs-analysis.priority.read';

/** Reached from the priorities. */
export const documents = {
  pages: [
    { id: 'documents', path: '/documents', title: text('来源文件', 'Source documents'), permission: read },
    {
      id: 'new-document',
      path: '/documents/new',
      title: text('上传来源文件', 'Upload a source document'),
      permission: 'needs-analysis.document.write',
    },
    { id: 'document', path: '/documents/:id', title: text('来源文件', 'Source document'), permission: read },
    {
      id: 'organisation-needs',
      path: '/organisation-needs',
      title: text('组织需求一览', 'Organisation needs by theme'),
      permission: read,
    },
  ],
} satisfies Partial<UiDefinition>;
