import { useEffect, useState, type ComponentType } from 'react';
import { Loading } from './loading.tsx';

type Load<Props> = () => Promise<ComponentType<Props>>;
type Loaded<Props> = { readonly Component?: ComponentType<Props>; readonly error?: unknown };

/**
 * A component that is loaded when it is first shown. Not `lazy`: React shows what a Suspense boundary waited for
 * 300 ms after its fallback at the earliest, and only then would a page begin to ask for its data.
 */
export function onDemand<Props extends object>(
  load: Load<Props>,
  Fallback: ComponentType = Loading,
): ComponentType<Props> {
  let known: Loaded<Props> = {};
  return function OnDemand(props: Props) {
    const [{ Component, error }, setLoaded] = useState(known);
    useEffect(() => {
      if (known.Component) return undefined;
      let isGone = false;
      load()
        .then(
          loaded => (known = { Component: loaded }),
          (reason: unknown) => ({ error: reason }),
        )
        .then(found => !isGone && setLoaded(found));
      return () => {
        isGone = true;
      };
    }, []);
    if (error !== undefined) throw error;
    return Component ? <Component {...props} /> : <Fallback />;
  };
}

/** Where nothing is shown meanwhile. */
export function Nothing() {
  return null;
}
