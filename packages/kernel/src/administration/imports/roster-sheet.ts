import { text } from '@peixun/plugin-api';
import { defineSheet } from '@peixun/spreadsheet';

/** The roster of a county (干部名册). */
export const rosterSheet = defineSheet({
  id: 'roster',
  title: text('人员名册', 'Roster'),
  columns: {
    name: {
      title: text('姓名', 'Name'),
      type: 'person-name',
      required: true,
      maxLength: 100,
      example: '张三',
    },
    identityNumber: {
      title: text('身份证号', 'Identity number'),
      type: 'identity-number',
      synonyms: ['公民身份号码', '身份证号码', '居民身份证号'],
      note: text('以文本格式填写 18 位号码', 'All 18 characters, as text'),
      example: '11010519491231002X',
    },
    phone: {
      title: text('手机号', 'Phone'),
      type: 'phone',
      synonyms: ['手机', '联系电话', '手机号码', '电话'],
      example: '13800001111',
    },
    unit: {
      title: text('单位', 'Unit'),
      type: 'text',
      required: true,
      synonyms: ['所在单位', '工作单位', '单位名称', '单位编码'],
      note: text(
        '单位编码或名称；重名时写全称，如 “白云镇/河口村”',
        'Code or name of the unit; where names repeat, the path such as “白云镇/河口村”',
      ),
      example: '白云镇/河口村',
    },
    post: {
      title: text('岗位', 'Post'),
      type: 'text',
      maxLength: 200,
      synonyms: ['职务', '岗位名称', '现任职务', '现任岗位'],
      note: text(
        '多个岗位用顿号分开；没有的岗位会新建',
        'Several posts separated by “、”; new ones are made',
      ),
      example: '村党组织书记',
    },
    audience: {
      title: text('培训对象类别', 'Audience'),
      type: 'text',
      synonyms: ['对象类别', '人员类别', '类别'],
      example: '村（社区）干部',
    },
    number: {
      title: text('人员编号', 'Personnel number'),
      type: 'text',
      maxLength: 40,
      synonyms: ['编号', '工号', '人员代码'],
      example: 'gb0001',
    },
  },
  unique: [['identityNumber'], ['number']],
  rowChecks: [
    row =>
      row.identityNumber || row.number
        ? undefined
        : {
            code: 'PERSON_WITHOUT_NUMBER',
            column: 'identityNumber',
            message: text(
              '身份证号和人员编号至少填一项，否则再次导入时无法认出此人。',
              'Give an identity number or a personnel number: otherwise a later import cannot tell who it is.',
            ),
          },
  ],
});
