import { useAllowed } from '@peixun/ui-kit/county';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';
import { QuarterFiguresPanel } from './quarter-figures-panel.tsx';
import type { Quarter } from '../quarter-picker.tsx';
import { WorkSteps } from './work-steps.tsx';
import { WorkToday } from './work-today.tsx';

/** The analyst begins with the steps of the quarter; who decides, with what waits for them. */
export function QuarterWorkPanels({ quarter }: { readonly quarter: Quarter }) {
  const work = needs.useOperation('GET /quarter-work', { query: quarter });
  const isAnalyst = useAllowed('needs-analysis.proposal.write');
  return (
    <Query of={work}>
      {data => {
        const props = { ...data, quarter };
        return isAnalyst ? (
          <>
            <WorkSteps {...props} />
            <QuarterFiguresPanel {...props} />
          </>
        ) : (
          <>
            <WorkToday {...props} />
            <QuarterFiguresPanel {...props} />
            <WorkSteps {...props} />
          </>
        );
      }}
    </Query>
  );
}
