/** What the notices of a questionnaire are about: with it they leave the inboxes again. */
export function questionnaireSubject(id: string): string {
  return `questionnaire/${id}`;
}
