import { createElement, Suspense, useState, type ComponentType } from 'react';
import type { PluginView } from '../county/county-view.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { Loading } from '../components/loading.tsx';
import { onDemand } from '../components/on-demand.tsx';
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
        <PluginContext value={part.plugin.id}>{createElement(partOf(part), part.props)}</PluginContext>
      </Suspense>
    </ErrorBoundary>
  );
}

/** One component a part for good: another one would lose the state of the page. */
const parts = new Map<string, ComponentType<object>>();

function partOf({ plugin, kind, id }: PluginPartProps): ComponentType<object> {
  const key = `${plugin.uiUrl} ${kind} ${id}`;
  const known = parts.get(key);
  if (known) return known;
  const part = onDemand(async () => {
    const ui = await loadPluginUi(plugin);
    // What a slot's owner passes is agreed between the two plugins, not known here.
    const component = ui[kind]?.[id] as ComponentType<object> | undefined;
    if (!component)
      throw new Error(`Plugin '${plugin.id}' exports no '${id}' in '${kind}' of its UI module.`);
    return component;
  });
  parts.set(key, part);
  return part;
}
