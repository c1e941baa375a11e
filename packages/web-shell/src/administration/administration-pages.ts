/** The pages of administration: each belongs to who holds its permission. */
export const administrationPages = [
  { path: 'people', title: 'people.title', icon: 'people', permission: 'kernel.person.read' },
  { path: 'units', title: 'units.title', icon: 'units', permission: 'kernel.unit.write' },
  { path: 'posts', title: 'posts.title', icon: 'post', permission: 'kernel.unit.write' },
  { path: 'plugins', title: 'plugins.title', icon: 'plugin', permission: 'kernel.plugin.read' },
  { path: 'events', title: 'events.title', icon: 'event', permission: 'kernel.event.manage' },
  { path: 'jobs', title: 'jobs.title', icon: 'refresh', permission: 'kernel.event.manage' },
  { path: 'accounts', title: 'accounts.title', icon: 'key', permission: 'kernel.account.manage' },
  { path: 'sessions', title: 'sessions.title', icon: 'session', permission: 'kernel.account.manage' },
  { path: 'roles', title: 'roles.title', icon: 'roles', permission: 'kernel.grant.manage' },
  { path: 'audit', title: 'audit.title', icon: 'audit', permission: 'kernel.audit.read' },
] as const;
