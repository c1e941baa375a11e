import type { Priority, PriorityInput } from '../../../contract/index.ts';

/** What of a priority is sent back: without what the server adds. */
export function inputOf(priority: Priority): PriorityInput {
  const { id: _id, themeName: _themeName, confirmedOn: _confirmedOn, passages, ...input } = priority;
  return { ...input, passages: passages.map(({ documentTitle: _title, ...passage }) => passage) };
}
