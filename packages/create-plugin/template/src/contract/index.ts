export * from './errors.ts';
export * from './events.ts';
export * from './notes.ts';
export * from './permissions.ts';
