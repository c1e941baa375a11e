import { useTextOf } from '../i18n/language.tsx';
import { usePosts } from './kernel-api.ts';
import { NamedPicker } from './named-picker.tsx';
import type { PickerProps } from './picker-props.ts';

export type PostPickerProps = PickerProps;

/** Chooses among the county's posts. */
export function PostPicker(props: PostPickerProps) {
  const t = useTextOf('ui-kit');
  return <NamedPicker {...props} rows={usePosts()} choose={t('post.choose')} none={t('post.none')} />;
}
