import type { Transaction } from '@peixun/plugin-api';
import type { MyPluginDatabase } from './tables.ts';

export function deleteNotesBefore(db: Transaction<MyPluginDatabase>['db'], moment: Date) {
  return db.deleteFrom('note').where('written_at', '<', moment).returning('id');
}
