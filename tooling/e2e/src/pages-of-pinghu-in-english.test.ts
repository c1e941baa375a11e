import { checkPages } from './harness/check-pages.ts';

checkPages('pinghu', 'en');
