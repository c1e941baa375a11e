export type { Question } from '../notice/notices.ts';
export { useConfirm, useNotice, type Notice } from '../notice/use-notice.ts';
