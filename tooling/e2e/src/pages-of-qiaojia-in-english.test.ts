import { checkPages } from './harness/check-pages.ts';

checkPages('qiaojia', 'en');
