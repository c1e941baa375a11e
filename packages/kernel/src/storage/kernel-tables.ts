import type { StorageTables } from './tables.ts';

/** All tables of the schema `kernel`, each described by the module that owns it. */
export interface KernelTables extends StorageTables {}
