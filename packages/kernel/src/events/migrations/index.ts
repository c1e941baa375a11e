import type { Migration } from '@peixun/plugin-api';
import { eventsMigration } from './0030-events.ts';
import { jobsMigration } from './0031-jobs.ts';
import { anonymousBoxesMigration } from './0032-anonymous-boxes.ts';
import { closedAnonymousGroupsMigration } from './0063-closed-anonymous-groups.ts';
import { closingAnonymousGroupsMigration } from './0068-closing-anonymous-groups.ts';
import { versionsOfHostsMigration } from './0076-versions-of-hosts.ts';

/** Steps of events, jobs and anonymous boxes in the kernel's schema, in order. */
export const eventMigrations: readonly Migration[] = [
  eventsMigration,
  jobsMigration,
  anonymousBoxesMigration,
  closedAnonymousGroupsMigration,
  closingAnonymousGroupsMigration,
  versionsOfHostsMigration,
];
