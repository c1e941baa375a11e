export { Slot, type SlotProps } from '../plugin-ui/slot.tsx';
