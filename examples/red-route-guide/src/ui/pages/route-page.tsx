import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useParams } from '@peixun/ui-kit/router';
import { Timeline } from '@peixun/ui-kit/timeline';
import { redRoutes } from '../api.ts';

export function RoutePage() {
  const { id = '' } = useParams();
  const t = useText();
  const route = redRoutes.useOperation('GET /routes/:id', { params: { id } });
  return (
    <Query of={route}>
      {({ name, unitName, minutes, stops }) => (
        <DetailPage title={name} back={{ to: '/red-route-guide', title: t('title') }}>
          <Facts
            facts={[
              { label: t('route.unit'), value: unitName },
              { label: t('route.minutes'), value: t('route.minutesOf', { minutes }) },
            ]}
          />
          <Section title={t('route.stops')}>
            <Timeline
              items={stops.map(({ site, narrator, minutes: stay }) => ({
                content: (
                  <>
                    {site}{' '}
                    <span className="px-quiet">
                      {[narrator, t('route.minutesOf', { minutes: stay })].filter(Boolean).join(' · ')}
                    </span>
                  </>
                ),
              }))}
            />
          </Section>
        </DetailPage>
      )}
    </Query>
  );
}
