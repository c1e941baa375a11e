import { text } from '@peixun/plugin-api';
import { selectOtherWriters } from '../database/writers.ts';
import type { MyPluginHandlerContext } from '../parts.ts';

/** Tells who wrote notes of the same unit that there is another one. */
export async function tellOtherWriters(tx: MyPluginHandlerContext, noteId: string): Promise<void> {
  const writers = await selectOtherWriters(tx.db, noteId).execute();
  tx.notify({
    personIds: writers.map(({ personId }) => personId),
    title: text('您写过记事的单位有了新记事', 'A unit of which you wrote has a new note'),
    // <page>
    link: '/my-plugin',
    // </page>
    subject: `note/${noteId}`,
  });
}
