export { useUnits } from '../data/kernel-api.ts';
export { UnitPicker, type UnitPickerProps } from '../data/unit-picker.tsx';
export { unitTree, withDescendants, type UnitNode } from '../data/unit-tree.ts';
