export { createAdministration } from './administration.ts';
export type { AdministrationOptions } from './parts.ts';
