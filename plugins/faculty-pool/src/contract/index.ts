export type * from './api.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './nominations.ts';
export * from './permissions.ts';
export * from './pools.ts';
export * from './services.ts';
export * from './teacher-imports.ts';
export * from './teachers.ts';
