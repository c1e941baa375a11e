import { App } from 'antd';
import { ProblemError } from '../api/problem-error.ts';
import { useTextOf } from '../i18n/language.tsx';

export interface Notice {
  /** Says that something is done, and offers to undo it. */
  done(message: string, options?: { readonly undo?: () => Promise<void> } | void): void;
  /** Says why something failed. */
  failed(error: unknown): void;
}

/** Short messages at the edge of the screen. */
export function useNotice(): Notice {
  const { notification } = App.useApp();
  const t = useTextOf('ui-kit');
  const failed = (error: unknown) => {
    const isOffline = error instanceof ProblemError && error.code === 'NETWORK';
    notification.error({
      title: isOffline ? t('problem.offline') : error instanceof Error ? error.message : t('problem.failed'),
      description: error instanceof ProblemError ? error.detail : undefined,
    });
  };
  return {
    failed,
    done(message, options) {
      const key = crypto.getRandomValues(new Uint32Array(1)).join('');
      const undo = options?.undo;
      notification.success({
        key,
        title: message,
        duration: undo ? 12 : 4,
        actions: undo && (
          <button
            type="button"
            className="px-link-button"
            onClick={() => {
              notification.destroy(key);
              undo().then(() => notification.info({ title: t('undone') }), failed);
            }}
          >
            {t('undo')}
          </button>
        ),
      });
    },
  };
}

export interface Question {
  readonly title: string;
  readonly details?: string;
  readonly yes?: string;
  readonly isDangerous?: boolean | undefined;
}

/** Asks before something final: `if (await confirm({ title }))`. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  const t = useTextOf('ui-kit');
  return ({ title, details, yes, isDangerous }) =>
    new Promise(resolve => {
      modal.confirm({
        title,
        content: details,
        okText: yes ?? t('yes'),
        cancelText: t('cancel'),
        okButtonProps: { danger: isDangerous ?? false },
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      });
    });
}
