export { Descriptions, type DescriptionsProps } from 'antd';
