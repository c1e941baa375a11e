import { Panel, WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { useWorkItems } from './work-item.ts';
import type { WorkStepsProps } from './work-steps.tsx';

/** What of the quarter the reader can do now. */
export function WorkToday(props: WorkStepsProps) {
  const t = useText();
  return (
    <Panel title={t('work.today')}>
      <MyWork {...props} />
    </Panel>
  );
}

/** The lines alone, for a card. */
export function MyWork({ quarter, steps, figures }: WorkStepsProps) {
  const t = useText();
  const itemsOf = useWorkItems(quarter, figures);
  const mine = steps.flatMap(itemsOf).filter(({ isMine }) => isMine);
  return <WorkList items={mine} empty={t('work.nothingToday')} />;
}
