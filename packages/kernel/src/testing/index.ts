export * from './create-test-database.ts';
export * from './create-test-host.ts';
export * from './directory-factory.ts';
export * from './make-data-folder.ts';
export * from './migrate-down-and-up.ts';
export * from './remove-lost-clusters.ts';
export * from './test-client.ts';
