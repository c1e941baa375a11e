export { useConfirm, useNotice, type Notice, type Question } from '../components/notice.tsx';
