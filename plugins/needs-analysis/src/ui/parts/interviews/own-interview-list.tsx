import { WorkList } from '@peixun/ui-kit/dashboard';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { Interview } from '../../../contract/index.ts';

export interface OwnInterviewListProps {
  readonly interviews: readonly Interview[];
  readonly state: 'planned' | 'held';
}

/** Interviews that the reader is to hold or has held, the soonest planned first. */
export function OwnInterviewList({ interviews, state }: OwnInterviewListProps) {
  const t = useText();
  const format = useFormat();
  return (
    <WorkList
      empty={t(`interview.noneIn.${state}`)}
      items={interviews
        .filter(one => one.state === state)
        .toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn))
        .map(({ id, personName, audienceName, unitName, plannedOn, heldOn }) => ({
          key: id,
          title: personName ?? t('interview.unnamedOf', { audience: audienceName }),
          to: `/needs-analysis/my-interviews/${id}`,
          note: [unitName, audienceName, format.date(heldOn ?? plannedOn)].filter(Boolean).join(' · '),
          icon: state === 'held' ? 'done' : 'message',
          isLate: state === 'planned' && plannedOn < new Date().toLocaleDateString('sv'),
        }))}
    />
  );
}
