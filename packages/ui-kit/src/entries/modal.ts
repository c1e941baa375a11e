export { Modal } from '../components/modal.tsx';
export type { ModalProps } from 'antd';
