export * from './errors.ts';
// <event>
export * from './events.ts';
// </event>
// <job>
export * from './jobs.ts';
// </job>
export * from './notes.ts';
export * from './permissions.ts';
export * from './settings.ts';
