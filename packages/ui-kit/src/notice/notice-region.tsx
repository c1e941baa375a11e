import { useSyncExternalStore } from 'react';
import { Icon } from '../components/icon.tsx';
import { Nothing, onDemand } from '../components/on-demand.tsx';
import { useTextOf } from '../i18n/language.tsx';
import { dismiss, noticeStore } from './notices.ts';

const QuestionDialog = onDemand(async () => (await import('./question-dialog.tsx')).QuestionDialog, Nothing);

const icons = { done: 'done', failed: 'warning', info: 'info' } as const;

/** Where messages and questions are shown: once, around everything. */
export function NoticeRegion() {
  const t = useTextOf('ui-kit');
  const { messages, question } = useSyncExternalStore(noticeStore.subscribe, noticeStore.read);
  return (
    <>
      <div className="px-notices" role="status">
        {messages.map(({ id, kind, title, detail, undo }) => (
          <div key={id} className={`px-notice px-notice-${kind}`}>
            <Icon name={icons[kind]} />
            <div>
              {title}
              {detail && <p className="px-quiet">{detail}</p>}
            </div>
            {undo && (
              <button
                type="button"
                className="px-link-button"
                onClick={() => {
                  dismiss(id);
                  undo();
                }}
              >
                {t('undo')}
              </button>
            )}
            <button
              type="button"
              className="px-notice-close"
              aria-label={t('close')}
              onClick={() => dismiss(id)}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
      {question && <QuestionDialog question={question} onAnswer={question.answer} />}
    </>
  );
}
