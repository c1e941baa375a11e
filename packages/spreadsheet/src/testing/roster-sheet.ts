import { text } from '@peixun/plugin-api';
import { defineSheet } from '../sheet.ts';

/** An invented roster, as tests need it. */
export const rosterSheet = defineSheet({
  id: 'roster',
  title: text('干部名册', 'Roster'),
  columns: {
    name: { title: text('姓名', 'Name'), type: 'person-name', required: true, example: '张三' },
    identityNumber: {
      title: text('身份证号', 'Identity number'),
      type: 'identity-number',
      required: true,
      synonyms: ['公民身份号码', '身份证号码'],
      example: '11010519491231002X',
    },
    phone: { title: text('手机', 'Phone'), type: 'phone', synonyms: ['联系电话', '手机号码'] },
    unit: { title: text('单位', 'Unit'), type: 'text', synonyms: ['所在单位'] },
    joined: { title: text('参加工作时间', 'Joined'), type: 'month' },
    age: { title: text('年龄', 'Age'), type: 'integer', min: 16, max: 100 },
    party: {
      title: text('政治面貌', 'Party'),
      type: 'choice',
      choices: {
        member: { title: text('中共党员', 'Party member'), synonyms: ['党员'] },
        other: { title: text('群众', 'None') },
      },
    },
  },
  unique: [['identityNumber']],
});

/** Valid invented identity numbers: region and birth date of nobody, and the check digit that belongs to them. */
export const identityNumbers = [
  '530602199001010017',
  '530602199001010025',
  '530602199001010033',
  '530602199001010041',
] as const;
