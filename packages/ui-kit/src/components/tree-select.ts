import { TreeSelect as AntTreeSelect } from 'antd';
import { withNamedClear } from './named-clear.tsx';

export const TreeSelect: typeof AntTreeSelect = withNamedClear(AntTreeSelect);
