export { Skeleton, type SkeletonProps } from 'antd';
