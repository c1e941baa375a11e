import { useMemo } from 'react';
import { ProblemError } from '../api/problem-error.ts';
import { useTextOf } from '../i18n/language.tsx';
import { ask, tell, type Question } from './notices.ts';

export interface Notice {
  /** Says that something is done, and offers to undo it. */
  done(message: string, options?: { readonly undo?: () => Promise<void> } | void): void;
  /** Says why something failed. */
  failed(error: unknown): void;
}

/** Short messages at the edge of the screen. */
export function useNotice(): Notice {
  const t = useTextOf('ui-kit');
  return useMemo(() => {
    const failed = (error: unknown) => {
      const isOffline = error instanceof ProblemError && error.code === 'NETWORK';
      const message = error instanceof Error ? error.message : t('problem.failed');
      const detail = error instanceof ProblemError ? error.detail : undefined;
      tell({ kind: 'failed', title: isOffline ? t('problem.offline') : message, detail });
    };
    return {
      failed,
      done(title, options) {
        const undo = options?.undo;
        const undoAndTell = () =>
          void undo?.().then(() => tell({ kind: 'info', title: t('undone') }), failed);
        tell({ kind: 'done', title, undo: undo && undoAndTell });
      },
    };
  }, [t]);
}

/** Asks before something final: `if (await confirm({ title }))`. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  return ask;
}
