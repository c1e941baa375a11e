export type { TreeSelectProps } from 'antd';
export { TreeSelect } from '../components/tree-select.ts';
