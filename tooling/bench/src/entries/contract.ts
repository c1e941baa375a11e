import { page, pageQuery } from '@peixun/plugin-api';
import { z } from 'zod';

/** What goes in and out of the list and the write: every contestant checks it. */
export const entry = z.object({
  id: z.uuid(),
  unitId: z.uuid().nullable(),
  title: z.string(),
  hours: z.number().int(),
  createdAt: z.iso.datetime(),
});
export const entryPage = page(entry);
export const entryQuery = pageQuery;
export const newEntry = z.object({
  unitId: z.uuid(),
  title: z.string().min(1).max(100),
  hours: z.number().int().min(0).max(1000),
});
export const addedEntry = z.object({ id: z.uuid() });

/** A row as the list reads it. */
export interface EntryRow {
  readonly id: string;
  readonly unit_id: string | null;
  readonly title: string;
  readonly hours: number;
  readonly created_at: Date;
}

export function toEntry({ id, unit_id, title, hours, created_at }: EntryRow): z.input<typeof entry> {
  return { id, unitId: unit_id, title, hours, createdAt: created_at.toISOString() };
}
