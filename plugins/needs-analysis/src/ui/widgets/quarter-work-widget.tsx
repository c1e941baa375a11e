import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { currentQuarter } from '../parts/quarter.ts';
import { MyWork } from '../parts/cycles/work-today.tsx';

/** What of the quarter the reader can do now, and the way to all of it. */
export function QuarterWorkWidget() {
  const t = useText();
  const quarter = currentQuarter();
  const work = needs.useOperation('GET /quarter-work', { query: quarter });
  return (
    <Query of={work}>
      {data => (
        <>
          <MyWork {...data} quarter={quarter} />
          <Link to="/needs-analysis">{t('work.all', { ...quarter })}</Link>
        </>
      )}
    </Query>
  );
}
