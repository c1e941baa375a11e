import { partsOf } from '@peixun/plugin-api';
import type { HostView } from '../host/host-view.ts';
import type { Identity } from '../identity/identity.ts';
import type { IdentityTables } from '../identity/tables.ts';
import type { Database } from '../storage/database.ts';

/** What the kernel's own operations need besides their context. */
export interface AdministrationOptions {
  readonly version: string;
  readonly identity: Identity;
  readonly database: Database;
  readonly host: HostView;
}

/** The makers of the kernel's own parts, bound to its tables. */
export const { routes, job } = partsOf<IdentityTables>();
