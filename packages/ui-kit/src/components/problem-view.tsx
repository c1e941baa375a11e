import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem-error.ts';
import { useTextOf } from '../i18n/language.tsx';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';
import { isLoadFailure } from './load-failure.ts';
import { Loading } from './loading.tsx';

export interface ProblemViewProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** The error stays in a part of the page: say that the rest works. */
  readonly isPart?: boolean;
  /** It answers what somebody just sent, who may be at the end of a long form: it is moved into sight. */
  readonly isAnswer?: boolean;
}

const intoSight = (problem: HTMLElement | null) => problem?.scrollIntoView({ block: 'nearest' });

/** An error in words, with a way on. */
export function ProblemView({ error, onRetry, isPart, isAnswer }: ProblemViewProps) {
  const t = useTextOf('ui-kit');
  const problem = error instanceof ProblemError ? error : undefined;
  const isOffline = problem?.code === 'NETWORK';
  const isUnloaded = isLoadFailure(error);
  const key = isOffline ? 'problem.offline' : isUnloaded ? 'problem.unloaded' : 'problem.failed';
  // What failed to load is remembered by the browser until the page is loaded anew.
  const retry = isUnloaded ? () => location.reload() : mayPass(problem) ? onRetry : undefined;
  return (
    <div className="px-problem" role="alert" ref={isAnswer ? intoSight : null}>
      <Icon name={isOffline ? 'offline' : 'warning'} />
      <div>
        <strong>{problem && !isOffline ? problem.message : t(key)}</strong>
        {problem?.detail && <p>{problem.detail}</p>}
        <IssueList error={error} />
        {isPart && <p>{t('problem.restWorks')}</p>}
        {!isOffline && !isUnloaded && <p className="px-quiet">{problem ? problem.code : String(error)}</p>}
        {retry && (
          <button type="button" className="px-link-button" onClick={retry}>
            {t(isUnloaded ? 'problem.reload' : 'problem.retry')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Whether asking again may help: not where the host understood and refused. */
function mayPass(problem: ProblemError | undefined): boolean {
  return !problem || problem.status < 400 || problem.status === 429 || problem.status >= 500;
}

/** The wrong places of what was sent, one a line; not what the error itself says already. */
function IssueList({ error }: { readonly error: unknown }) {
  const issues =
    error instanceof ProblemError ? error.issues.filter(({ message }) => message !== error.message) : [];
  if (issues.length === 0) return null;
  return (
    <ul>
      {issues.map(issue => (
        <li key={`${issue.path.join('.')} ${issue.message}`}>
          {issue.path.length > 0 && <code>{issue.path.join('.')}</code>} {issue.message}
        </li>
      ))}
    </ul>
  );
}

export interface QueryProps<Data> {
  readonly of: UseQueryResult<Data, Error>;
  readonly children: (data: Data) => ReactNode;
}

/** Shows that an operation is loading, why it failed, or what it answered. */
export function Query<Data>({ of, children }: QueryProps<Data>) {
  const t = useTextOf('ui-kit');
  if (of.isPending) return <Loading />;
  if (isAboutAddress(of.error)) {
    return (
      <EmptyState icon="question" title={t('problem.wrongAddress')} hint={t('problem.wrongAddressHint')} />
    );
  }
  if (of.isError) return <ProblemView error={of.error} onRetry={() => void of.refetch()} />;
  return children(of.data);
}

/** A part of the page's address was refused: a link was cut short or mistyped. */
function isAboutAddress(error: unknown): boolean {
  const issues = error instanceof ProblemError ? error.issues : [];
  return issues.length > 0 && issues.every(({ path }) => path[0] === 'params');
}
