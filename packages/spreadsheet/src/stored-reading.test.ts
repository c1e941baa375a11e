import { text } from '@peixun/plugin-api';
import { expect, it } from 'vitest';
import { defineSheet, readingIn, readSheet, storedReading } from './index.ts';

const sheet = defineSheet({
  id: 'hours',
  title: text('学时', 'Hours'),
  columns: {
    name: { title: text('姓名', 'Name'), type: 'text', required: true },
    hours: { title: text('学时', 'Hours'), type: 'integer' },
  },
});

it('gives back what was kept, good and bad rows alike', () => {
  const bytes = new TextEncoder().encode('姓名,学时\n张三,4\n李四,四个\n');
  const reading = readSheet(bytes, 'hours.csv', sheet);
  expect(readingIn(storedReading('hours.csv', reading).bytes, sheet)).toEqual(reading);
});
