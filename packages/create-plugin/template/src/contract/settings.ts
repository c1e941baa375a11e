import { setting, text } from '@peixun/plugin-api';
import { z } from 'zod';

export const myPluginSettings = z.strictObject({
  excerptLength: setting(z.int().min(10).max(200).default(40), {
    title: text('列表中显示的字数', 'Characters shown in lists'),
  }),
  // <job>
  keepDays: setting(z.int().min(1).max(3650).default(365), {
    title: text('保留天数', 'Days that notes are kept'),
    description: text('更早的记事每天夜里自动删除。', 'Older ones are removed each night.'),
  }),
  // </job>
});

export type MyPluginSettings = z.output<typeof myPluginSettings>;
