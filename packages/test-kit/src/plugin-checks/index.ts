export * from './declarations.ts';
export * from './migrations.ts';
export * from './pages.ts';
export * from './routes.ts';
export * from './schemas.ts';
export * from './sentences.ts';
