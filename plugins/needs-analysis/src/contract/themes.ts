import { defineApi, fileResponse, text } from '@peixun/plugin-api';
import { z } from 'zod';

/** What a need is about (主题): a node of the county's theme tree, such as “乡村振兴 › 产业发展”. */
export const theme = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
});

export type Theme = z.output<typeof theme>;

export const themeInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  parentId: z.uuid().nullable().default(null),
});

/** A course of the county, as a plugin that has courses offers it. */
const course = z.object({ id: z.string(), title: z.string(), kind: z.string(), link: z.string().nullable() });

export const themesApi = defineApi({
  'GET /themes': {
    summary: text('主题树', 'The theme tree'),
    access: { signedIn: true },
    response: z.object({ items: z.array(theme) }),
  },
  'GET /themes/workbook': {
    summary: text('导出主题树', 'The theme tree as .xlsx, in the layout of its import'),
    access: { signedIn: true },
    response: fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  'POST /themes': {
    summary: text('新增主题', 'Add a theme'),
    access: { permission: 'needs-analysis.theme.write' },
    body: themeInput,
    response: theme,
  },
  'PUT /themes/:id': {
    summary: text('修改或移动主题', 'Rename or move a theme'),
    access: { permission: 'needs-analysis.theme.write' },
    params: z.object({ id: z.uuid() }),
    body: themeInput,
    response: theme,
  },
  'GET /themes/:id/courses': {
    summary: text('本主题的课程', 'The courses of a theme, where a plugin offers some'),
    access: { permission: 'needs-analysis.priority.read' },
    params: z.object({ id: z.uuid() }),
    response: z.object({
      offered: z.boolean().describe('Whether the county has a plugin with courses at all'),
      items: z.array(course),
    }),
  },
  'DELETE /themes/:id': {
    summary: text('删除未使用的主题', 'Remove a theme that nothing uses'),
    access: { permission: 'needs-analysis.theme.write' },
    params: z.object({ id: z.uuid() }),
  },
});
