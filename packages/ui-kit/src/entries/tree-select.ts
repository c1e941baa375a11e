export { TreeSelect, type TreeSelectProps } from 'antd';
