export { PostPicker, type PostPickerProps } from '../data/post-picker.tsx';
export { usePosts } from '../data/kernel-api.ts';
