export { Dropdown, type DropdownProps } from 'antd';
