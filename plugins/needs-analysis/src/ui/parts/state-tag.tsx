import { useText } from '@peixun/ui-kit/i18n';
import { Tag } from '@peixun/ui-kit/tag';

const colours: Readonly<Record<string, string>> = {
  open: 'processing',
  withdrawn: 'warning',
  submitted: 'processing',
  accepted: 'success',
  declined: 'error',
  ordered: 'processing',
  'on-menu': 'success',
  running: 'processing',
  paused: 'warning',
  finished: 'success',
  waiting: 'warning',
  confirmed: 'success',
  published: 'success',
  planned: 'processing',
  held: 'success',
};

/** The state of a thing that goes from one to another, in words. */
export function StateTag({
  of,
  state,
}: {
  readonly of:
    | 'questionnaire'
    | 'proposal'
    | 'cycle'
    | 'confirmation'
    | 'guide'
    | 'model'
    | 'round'
    | 'interview'
    | 'menu'
    | 'order';
  readonly state: string;
}) {
  const t = useText();
  return <Tag color={colours[state] ?? 'default'}>{t(`${of}.state.${state}`)}</Tag>;
}
