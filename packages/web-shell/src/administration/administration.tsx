import { useMe } from '@peixun/ui-kit/county';
import { Loading } from '@peixun/ui-kit/problem-view';
import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../browser/county/not-found.tsx';
import { administrationOf, type administrationPages } from './administration-pages.ts';
import { addAdministrationMessages } from './messages.ts';

addAdministrationMessages();

type Path = (typeof administrationPages)[number]['path'];

const pages: Readonly<Record<Path, ComponentType>> = {
  people: lazy(async () => ({ default: (await import('./people/people-routes.tsx')).PeopleRoutes })),
  units: lazy(async () => ({ default: (await import('./units/units-page.tsx')).UnitsPage })),
  posts: lazy(async () => ({ default: (await import('./posts/posts-page.tsx')).PostsPage })),
  plugins: lazy(async () => ({ default: (await import('./plugins/plugin-routes.tsx')).PluginRoutes })),
  events: lazy(async () => ({ default: (await import('./events/events-page.tsx')).EventsPage })),
  jobs: lazy(async () => ({ default: (await import('./events/jobs-page.tsx')).JobsPage })),
  accounts: lazy(async () => ({ default: (await import('./accounts/accounts-page.tsx')).AccountsPage })),
  sessions: lazy(async () => ({ default: (await import('./accounts/sessions-page.tsx')).SessionsPage })),
  roles: lazy(async () => ({ default: (await import('./roles/role-routes.tsx')).RoleRoutes })),
  audit: lazy(async () => ({ default: (await import('./audit/audit-page.tsx')).AuditPage })),
};

/** The routes of administration, each for who holds its permission. */
export function Administration() {
  const me = useMe();
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        {administrationOf(me).map(({ path }) => {
          const Page = pages[path];
          return <Route key={path} path={`${path}/*`} element={<Page />} />;
        })}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
