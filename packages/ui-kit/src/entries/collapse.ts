export { Collapse, type CollapseProps } from 'antd';
