import type { Form, FormText, Question } from '@peixun/forms';
import type { Language } from '@peixun/plugin-api';

/** What questions, choices and rows are called, by name and value. */
export function titlesOf(form: Form, language: Language) {
  const inLanguage = (text: FormText) =>
    typeof text === 'string' ? text : text[language === 'en' ? 'en' : 'zh-cn'];
  const questions = new Map(
    form.pages.flatMap(page => page.elements).map(question => [question.name, question]),
  );
  const otherTitle = (question: Question | undefined) =>
    inLanguage(
      (question && 'otherText' in question ? question.otherText : undefined) ?? {
        'zh-cn': '其他',
        en: 'Other',
      },
    );
  return {
    question: (name: string) => inLanguage(questions.get(name)?.title ?? name),
    item: (
      name: string,
      value: string | number | boolean,
      kind: 'choices' | 'rows' | 'columns' = 'choices',
    ) => {
      const question = questions.get(name) as
        | Partial<
            Record<typeof kind, readonly (string | number | { value: string | number; text: FormText })[]>
          >
        | undefined;
      const found = question?.[kind]?.find(item => (typeof item === 'object' ? item.value : item) === value);
      if (found === undefined && value === 'other') return otherTitle(questions.get(name));
      return typeof found === 'object' ? inLanguage(found.text) : String(value);
    },
  };
}
