export type { SelectProps } from 'antd';
export { Select } from '../components/select.ts';
