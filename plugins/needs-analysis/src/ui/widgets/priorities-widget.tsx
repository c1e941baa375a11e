import { WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { currentQuarter } from '../parts/quarter.ts';

const shown = 5;

/** The reader's units that have entered no priority this year. */
export function PrioritiesWidget() {
  const t = useText();
  const { year } = currentQuarter();
  const coverage = needs.useOperation('GET /priority-coverage', { query: { year } });
  return (
    <Query of={coverage}>
      {({ silentUnits, asked }) => (
        <>
          <WorkList
            items={silentUnits.slice(0, shown).map(({ unitId, unitName }) => ({
              key: unitId,
              title: unitName,
              to: `/needs-analysis/priorities/new?unitId=${unitId}`,
              icon: 'priority',
              note: t('coverage.silent', { year }),
            }))}
            empty={t(asked === 0 ? 'coverage.noUnits' : 'coverage.complete', { year })}
          />
          {silentUnits.length > shown && (
            <Link to="/needs-analysis">{t('coverage.more', { count: silentUnits.length })}</Link>
          )}
        </>
      )}
    </Query>
  );
}
