export * from './bundle-contents.ts';
export * from './errors.ts';
export * from './plugin-origin.ts';
export * from './plugins-folder.ts';
export * from './read-installed-plugin.ts';
export * from './shared-packages.ts';
export * from './signature.ts';
export * from './trust.ts';
