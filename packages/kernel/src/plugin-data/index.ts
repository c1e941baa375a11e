export * from './copy-data.ts';
export * from './drop-plugin-data.ts';
export * from './plugin-schemas.ts';
export * from './read-plugin-data.ts';
