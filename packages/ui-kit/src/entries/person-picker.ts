export { PersonPicker, type PersonPickerProps } from '../data/person-picker.tsx';
