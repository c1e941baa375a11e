import { useTextOf } from '../i18n/language.tsx';
import { useAudiences } from './kernel-api.ts';
import { NamedPicker } from './named-picker.tsx';
import type { PickerProps } from './picker-props.ts';

export type AudiencePickerProps = PickerProps;

/** Chooses among the county's audiences. */
export function AudiencePicker(props: AudiencePickerProps) {
  const t = useTextOf('ui-kit');
  return (
    <NamedPicker {...props} rows={useAudiences()} choose={t('audience.choose')} none={t('audience.none')} />
  );
}
