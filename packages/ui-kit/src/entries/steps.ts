export { Steps, type StepsProps } from 'antd';
