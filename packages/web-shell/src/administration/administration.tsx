import { useMe } from '@peixun/ui-kit/county';
import { onDemand } from '@peixun/ui-kit/runtime';
import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../browser/county/not-found.tsx';
import { administrationOf, type administrationPages } from './administration-pages.ts';
import { addAdministrationMessages } from './messages.ts';

addAdministrationMessages();

type Path = (typeof administrationPages)[number]['path'];

const pages: Readonly<Record<Path, ComponentType>> = {
  people: onDemand(async () => (await import('./people/people-routes.tsx')).PeopleRoutes),
  units: onDemand(async () => (await import('./units/units-page.tsx')).UnitsPage),
  posts: onDemand(async () => (await import('./posts/posts-page.tsx')).PostsPage),
  plugins: onDemand(async () => (await import('./plugins/plugin-routes.tsx')).PluginRoutes),
  events: onDemand(async () => (await import('./events/events-page.tsx')).EventsPage),
  jobs: onDemand(async () => (await import('./events/jobs-page.tsx')).JobsPage),
  accounts: onDemand(async () => (await import('./accounts/accounts-page.tsx')).AccountsPage),
  sessions: onDemand(async () => (await import('./accounts/sessions-page.tsx')).SessionsPage),
  roles: onDemand(async () => (await import('./roles/role-routes.tsx')).RoleRoutes),
  audit: onDemand(async () => (await import('./audit/audit-page.tsx')).AuditPage),
};

/** The routes of administration, each for who holds its permission. */
export function Administration() {
  const me = useMe();
  return (
    <Routes>
      {administrationOf(me).map(({ path }) => {
        const Page = pages[path];
        return <Route key={path} path={`${path}/*`} element={<Page />} />;
      })}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
