import { Modal } from '../components/modal.tsx';
import { useTextOf } from '../i18n/language.tsx';
import type { Question } from './notices.ts';

export interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (isYes: boolean) => void;
}

export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const t = useTextOf('ui-kit');
  return (
    <Modal
      open
      title={question.title}
      okText={question.yes ?? t('yes')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: question.isDangerous ?? false }}
      onOk={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
    >
      {question.details}
    </Modal>
  );
}
