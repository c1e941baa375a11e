import { Select as AntSelect } from 'antd';
import { withNamedClear } from './named-clear.tsx';

export const Select: typeof AntSelect = withNamedClear(AntSelect);
