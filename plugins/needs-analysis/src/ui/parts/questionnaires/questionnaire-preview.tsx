import { AnswerForm } from '@peixun/forms/answer';
import type { Form } from '@peixun/forms';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { useNotice } from '@peixun/ui-kit/notice';

/** The questions as people see them, branching included. Nothing is sent. */
export function QuestionnairePreview({ form }: { readonly form: Form }) {
  const t = useText();
  const { language } = useLanguage();
  const notice = useNotice();
  return (
    <div className="px-stack">
      <p className="px-quiet">{t('preview.about')}</p>
      <AnswerForm form={form} language={language} onSubmit={() => notice.done(t('preview.sent'))} />
    </div>
  );
}
