export { Icon, iconNames, type IconName, type IconProps } from '../components/icon.tsx';
