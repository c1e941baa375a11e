import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { redRoutes } from '../api.ts';

export function RoutesPage() {
  const t = useText();
  const navigate = useNavigate();
  const canAdd = useAllowed('red-route-guide.route.write');
  return (
    <ListPage
      title={t('title')}
      source={redRoutes.list('GET /routes')}
      rowKey={route => route.id}
      rowHref={route => `/red-route-guide/routes/${route.id}`}
      columns={[
        { key: 'name', title: t('route.name'), primary: true },
        { key: 'unitName', title: t('route.unit') },
        {
          key: 'stops',
          title: t('route.stops'),
          render: route => route.stops.map(({ site }) => site).join(' → '),
        },
        {
          key: 'minutes',
          title: t('route.minutes'),
          render: ({ minutes }) => t('route.minutesOf', { minutes }),
        },
      ]}
      actions={
        canAdd && (
          <Button type="primary" onClick={() => navigate('/red-route-guide/routes/new')}>
            {t('route.add')}
          </Button>
        )
      }
      empty={{ title: t('route.none'), hint: t('route.noneHint') }}
    />
  );
}
