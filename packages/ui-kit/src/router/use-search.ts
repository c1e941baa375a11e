import { useSearchParams } from 'react-router';

/** The query of the address as plain values, so that a view can be reloaded, shared and saved. */
export interface Search {
  readonly values: Readonly<Record<string, string>>;
  /** Replaces the named values; `undefined` or an empty string removes one. */
  set(values: Readonly<Record<string, string | undefined>>): void;
}

export function useSearch(): Search {
  const [parameters, setParameters] = useSearchParams();
  return {
    values: Object.fromEntries(parameters),
    set: values => setParameters(current => withValues(current, values), { replace: true }),
  };
}

function withValues(
  current: URLSearchParams,
  values: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(values)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
