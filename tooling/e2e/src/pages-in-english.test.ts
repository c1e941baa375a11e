import { checkPages } from './harness/check-pages.ts';

// Between them they reach every page.
checkPages('qiaojia', 'en', [
  'Training office',
  'School analyst',
  'System administrator',
  'Security administrator',
  'Audit administrator',
]);
