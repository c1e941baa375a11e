import { useMe } from '@peixun/ui-kit/county';
import type { WorkItem } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import type { Lack, QuarterFigures, StepOfWork } from '../../../contract/index.ts';
import type { Quarter } from '../quarter-picker.tsx';

/** Where what is missing is made up for, and by whom. */
interface Remedy {
  readonly permission: string;
  readonly path: string;
}

const root = '/needs-analysis';

function remedyOf(lack: Lack, { year, quarter }: Quarter, { ranking, guide }: QuarterFigures): Remedy {
  const questionnaires = (state: string): Remedy => ({
    permission: 'needs-analysis.questionnaire.write',
    path: `/questionnaires?state=${state}&year=${year}`,
  });
  const confirm = { permission: 'needs-analysis.priority.write', path: '/confirmations?state=waiting' };
  const rank = { permission: 'needs-analysis.ranking.compute', path: '/rankings?compute=true' };
  const propose = 'needs-analysis.proposal.write';
  const publish = { permission: 'needs-analysis.guide.write', path: '/guides' };
  switch (lack) {
    case 'themes':
      return { permission: 'needs-analysis.theme.write', path: '/themes' };
    case 'priorities':
      return { ...confirm, path: `/priorities?year=${year}` };
    case 'units-to-enter':
      return { permission: 'needs-analysis.cycle.run', path: `/cycle?quarter=${year}-${quarter}` };
    case 'units-to-confirm':
    case 'stale-priorities':
      return confirm;
    case 'competency-models':
      return { permission: 'needs-analysis.competency.write', path: '/competencies?tab=models' };
    case 'questionnaires':
      return { ...questionnaires(''), path: '/questionnaires/new' };
    case 'drafted-questionnaires':
      return questionnaires('draft');
    case 'open-questionnaires':
    case 'overdue-questionnaires':
      return questionnaires('open');
    case 'weights':
      return { ...rank, path: ranking.runId === null ? '/rankings' : `/rankings/${ranking.runId}` };
    case 'ranking':
    case 'newer-ranking':
      return rank;
    case 'proposals':
      return { permission: propose, path: `/rankings/${ranking.runId ?? ''}` };
    case 'drafted-proposals':
      return { permission: propose, path: '/proposals?state=draft' };
    case 'declined-proposals':
      return { permission: propose, path: '/proposals?state=declined' };
    case 'submitted-proposals':
      return { permission: 'needs-analysis.proposal.decide', path: '/proposals?state=submitted' };
    case 'guide':
      return publish;
    case 'drafted-guide':
      return { ...publish, path: `/guides/${guide?.id ?? ''}` };
  }
}

/** What a step lacks as a line of work, and whether it is the reader's to do. */
export function useWorkItems(quarter: Quarter, figures: QuarterFigures) {
  const t = useText();
  const permissions = useMe()?.permissions ?? {};
  return ({ step, state, lacks }: StepOfWork): (WorkItem & { isMine: boolean })[] =>
    lacks.map(({ lack, count }) => {
      const { permission, path } = remedyOf(lack, quarter, figures);
      const isLater = state === 'later';
      return {
        key: `${step}/${lack}`,
        title: t(`lack.${lack}`, { count }),
        isMine: !isLater && permissions[permission] !== undefined,
        ...(isLater ? {} : { to: `${root}${path}` }),
      };
    });
}
