import type { Migration } from '@peixun/plugin-api';
import { policyFunctions } from './migrations/0001-policy-functions.ts';

/** The kernel's own schema, by name: storage 0001, identity 0010, events 0030, host 0050. */
export const kernelMigrations: readonly Migration[] = [policyFunctions];
