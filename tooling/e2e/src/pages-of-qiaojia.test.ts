import { checkPages } from './harness/check-pages.ts';

checkPages('qiaojia', 'zh-CN');
