export { AudiencePicker, type AudiencePickerProps } from '../data/audience-picker.tsx';
export { useAudiences } from '../data/kernel-api.ts';
