export { Rate, type RateProps } from 'antd';
