export { Table, type TableProps } from 'antd';
