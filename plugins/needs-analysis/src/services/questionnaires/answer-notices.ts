import { text, type Notice, type Text } from '@peixun/plugin-api';
import { dayText } from '../../domain/cycles/county-day.ts';

/** An open questionnaire, as its notices name it. */
interface Open {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly closesOn: string | null;
}

/** What the notices of a questionnaire are about: with it they leave the inboxes again. */
export function questionnaireSubject(id: string): string {
  return `questionnaire/${id}`;
}

/** Asks people to answer. */
export function answerNotice(open: Open, personIds: readonly string[]): Notice {
  const until = dayText(open.closesOn);
  return noticeOf(
    open,
    personIds,
    text(`请在${until['zh-CN']}前填写问卷“${open.title}”`, `Please answer “${open.title}” by ${until.en}`),
  );
}

/** Asks people again who have not answered. */
export function reminderNotice(open: Open, personIds: readonly string[]): Notice {
  const until = dayText(open.closesOn);
  return noticeOf(
    open,
    personIds,
    text(
      `提醒：请在${until['zh-CN']}前填写问卷“${open.title}”`,
      `A reminder: please answer “${open.title}” by ${until.en}`,
    ),
  );
}

function noticeOf({ id, closesOn }: Open, personIds: readonly string[], title: Text): Notice {
  return {
    personIds,
    title,
    link: `/needs-analysis/answer/${id}`,
    subject: questionnaireSubject(id),
    lastDay: closesOn ?? undefined,
  };
}
