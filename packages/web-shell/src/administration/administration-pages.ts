import type { CountyView } from '@peixun/ui-kit/county';

/** The pages of administration: each belongs to who holds its permission. */
export const administrationPages = [
  { path: 'people', title: 'administration.people', icon: 'people', permission: 'kernel.person.read' },
  { path: 'units', title: 'administration.units', icon: 'units', permission: 'kernel.unit.write' },
  { path: 'posts', title: 'administration.posts', icon: 'post', permission: 'kernel.unit.write' },
  { path: 'plugins', title: 'administration.plugins', icon: 'plugin', permission: 'kernel.plugin.read' },
  { path: 'events', title: 'administration.events', icon: 'event', permission: 'kernel.event.manage' },
  { path: 'jobs', title: 'administration.jobs', icon: 'refresh', permission: 'kernel.event.manage' },
  { path: 'accounts', title: 'administration.accounts', icon: 'key', permission: 'kernel.account.manage' },
  {
    path: 'sessions',
    title: 'administration.sessions',
    icon: 'session',
    permission: 'kernel.account.manage',
  },
  { path: 'roles', title: 'administration.roles', icon: 'roles', permission: 'kernel.grant.manage' },
  { path: 'audit', title: 'administration.audit', icon: 'audit', permission: 'kernel.audit.read' },
] as const;

/** Those that somebody may open. */
export function administrationOf(me: CountyView['me']) {
  return administrationPages.filter(({ permission }) => me?.permissions[permission]);
}

/** Who has one of these gets the cards of administration on the home page. */
export const homeCardPermissions = [
  'kernel.plugin.read',
  'kernel.account.manage',
  'kernel.audit.read',
] as const;
