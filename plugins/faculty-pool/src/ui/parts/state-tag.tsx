import { useText } from '@peixun/ui-kit/i18n';
import { Tag } from '@peixun/ui-kit/tag';
import type { NominationState } from '../../contract/index.ts';

const colours: Readonly<Record<NominationState, string>> = {
  nominated: 'processing',
  recommended: 'processing',
  admitted: 'success',
  refused: 'error',
};

/** How far a nomination is, in words. */
export function StateTag({ state }: { readonly state: NominationState }) {
  const t = useText();
  return <Tag color={colours[state]}>{t(`state.${state}`)}</Tag>;
}
