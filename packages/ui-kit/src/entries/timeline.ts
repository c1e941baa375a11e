export { Timeline, type TimelineProps } from 'antd';
