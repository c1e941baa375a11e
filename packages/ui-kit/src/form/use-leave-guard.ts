import { useEffect } from 'react';
import { useTextOf } from '../i18n/language.tsx';
import { ask } from '../notice/notices.ts';

/** Asks before long work that is not saved is left by a link, closed or reloaded. A page's own buttons may leave. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const t = useTextOf('ui-kit');
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onUnload = (event: Event) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!link || link.target === '_blank' || link.hasAttribute('download') || opensElsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      const question = { title: t('leave.title'), details: t('leave.details'), yes: t('leave.yes') };
      void ask({ ...question, isDangerous: true }).then(isYes => {
        if (!isYes) return;
        stop();
        link.click();
      });
    };
    const stop = () => {
      removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
    addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    return stop;
  }, [isUnsaved, t]);
}
