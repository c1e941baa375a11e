export { Divider, type DividerProps } from 'antd';
