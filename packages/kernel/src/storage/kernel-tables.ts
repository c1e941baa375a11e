import type { CountyTables } from '../counties/tables.ts';
import type { EventTables } from '../events/tables.ts';
import type { HttpTables } from '../http/tables.ts';
import type { IdentityTables } from '../identity/tables.ts';
import type { StorageTables } from './tables.ts';

/** All tables of the schema `kernel`, each described by the module that owns it. */
export interface KernelTables extends StorageTables, IdentityTables, EventTables, HttpTables, CountyTables {}
