export { Flex, type FlexProps } from 'antd';
