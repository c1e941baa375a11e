import {
  choicesOf,
  hasOther,
  questionsOf,
  textOf,
  valueOf,
  type ChoiceItem,
  type Form,
  type FormText,
  type Question,
} from '@peixun/forms';
import { text, type Text } from '@peixun/plugin-api';
import type { Column, Sheet } from '@peixun/spreadsheet';

/** A column of a sheet of answers, and the part of a question that it stands for. */
export interface PaperColumn {
  /** Name of the column. */
  readonly key: string;
  readonly question: Question;
  /** The row of a matrix. */
  readonly row?: string | number;
  readonly column: Column;
}

/** The questions of a form as columns: a row of a matrix is a column of its own. */
export function paperColumns(form: Form): PaperColumn[] {
  return questionsOf(form).flatMap((question, index): PaperColumn[] => {
    const number = String(index + 1);
    const title = bothOf(question.title ?? question.name);
    if (question.type !== 'matrix') {
      const heading = text(`${number} ${title['zh-CN']}`, `${number} ${title.en}`);
      return [{ key: `q${number}`, question, column: { ...columnOf(question), title: heading } }];
    }
    return question.rows.map((item, place) => {
      const at = `${number}.${place + 1}`;
      const row = bothOf(textOf(item));
      return {
        key: `q${number}r${place + 1}`,
        question,
        row: valueOf(item),
        column: {
          type: 'text' as const,
          title: text(`${at} ${row['zh-CN']}`, `${at} ${row.en}`),
          note: noteOf(question.columns, text('填文字或序号', 'Words or number')),
        },
      };
    });
  });
}

/** The spreadsheet into which answers on paper are typed, a row a sheet. */
export function paperSheet(
  questionnaire: { readonly title: string; readonly form: Form; readonly anonymity: 'named' | 'anonymous' },
  audienceNames: readonly string[],
): Sheet {
  const isNamed = questionnaire.anonymity === 'named';
  const columns: Record<string, Column> = {
    number: {
      title: text('答卷编号', 'Sheet number'),
      type: 'text',
      required: true,
      synonyms: ['编号', '序号'],
      note: text('写在纸上的编号，每份不同。', 'The number written on the paper, another one on each.'),
      example: 'A-001',
    },
    ...(isNamed ? personColumns : { audience: audienceColumn(audienceNames) }),
    ...Object.fromEntries(paperColumns(questionnaire.form).map(({ key, column }) => [key, column])),
  };
  return {
    id: 'paper-answers',
    title: text(`${questionnaire.title}（纸质答卷）`, `${questionnaire.title} (paper)`),
    columns,
    unique: isNamed ? [['number'], ['person', 'unit']] : [['number']],
  };
}

const personColumns: Record<string, Column> = {
  person: { title: text('姓名', 'Name'), type: 'person-name', required: true, example: '张三' },
  unit: {
    title: text('单位', 'Unit'),
    type: 'text',
    note: text('有同名的人时必填。', 'Needed where several people have the name.'),
  },
};

function audienceColumn(names: readonly string[]): Column {
  return {
    title: text('培训对象类别', 'Audience'),
    type: 'text',
    required: names.length > 1,
    synonyms: ['培训对象', '对象'],
    note: text(`可以填：${names.join('、')}`, `Possible: ${names.join(', ')}`),
    example: names[0],
  };
}

function columnOf(question: Exclude<Question, { type: 'matrix' }>): Omit<Column, 'title'> {
  const own = hasOther(question)
    ? text('；其他写作“其他：内容”', '; other as "other: your words"')
    : text('', '');
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
      return {
        type: 'text',
        note: noteOf(choicesOf(question), text('填文字或序号', 'Words or number'), own),
      };
    case 'checkbox':
      return {
        type: 'text',
        note: noteOf(
          choicesOf(question),
          text('可填多个文字或序号，用顿号隔开', 'Several words or numbers, with commas between'),
          own,
        ),
      };
    case 'ranking':
      return {
        type: 'text',
        note: noteOf(
          question.choices,
          text('按名次填全部文字或序号，用顿号隔开', 'All words or numbers in order, with commas between'),
        ),
      };
    case 'rating':
      return { type: 'integer', min: question.rateMin, max: question.rateMax };
    case 'boolean':
      return { type: 'boolean' };
    case 'text':
      return question.inputType === 'number'
        ? { type: 'decimal', min: question.min, max: question.max }
        : { type: 'text' };
    case 'comment':
      return { type: 'text' };
  }
}

function noteOf(items: readonly ChoiceItem[], how: Text, own: Text = text('', '')): Text {
  const list = (language: 'zh-CN' | 'en') =>
    items
      .map((item, index) => `${index + 1} ${bothOf(textOf(item))[language]}`)
      .join(language === 'en' ? '; ' : '；');
  return text(`${how['zh-CN']}${own['zh-CN']}：${list('zh-CN')}`, `${how.en}${own.en}: ${list('en')}`);
}

function bothOf(words: FormText): Text {
  return typeof words === 'string' ? text(words, words) : text(words['zh-cn'], words.en);
}
