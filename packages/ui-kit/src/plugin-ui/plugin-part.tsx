import { Suspense, use, useState, type ComponentType } from 'react';
import type { PluginView } from '../county/county-view.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { Loading } from '../components/loading.tsx';
import { loadPluginUi } from './load-plugin-ui.ts';
import { PluginContext } from './plugin-context.ts';

export interface PluginPartProps {
  readonly plugin: PluginView;
  readonly kind: 'pages' | 'widgets' | 'slots';
  readonly id: string;
  /** What the component gets. */
  readonly props?: object;
}

/** A page, widget or slot contribution of a plugin. When it fails, it fails alone. */
export function PluginPart(part: PluginPartProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <ErrorBoundary
      key={`${part.plugin.id}/${part.kind}/${part.id}/${attempt}`}
      onRetry={() => setAttempt(times => times + 1)}
    >
      <Suspense fallback={<Loading />}>
        <PluginContext value={part.plugin.id}>
          <LoadedPart {...part} />
        </PluginContext>
      </Suspense>
    </ErrorBoundary>
  );
}

function LoadedPart({ plugin, kind, id, props }: PluginPartProps) {
  const ui = use(loadPluginUi(plugin));
  // What a slot's owner passes is agreed between the two plugins, not known here.
  const Component = ui[kind]?.[id] as ComponentType<object> | undefined;
  if (!Component) throw new Error(`Plugin '${plugin.id}' exports no '${id}' in '${kind}' of its UI module.`);
  return <Component {...props} />;
}
