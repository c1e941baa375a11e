export { Radio, type RadioProps } from 'antd';
