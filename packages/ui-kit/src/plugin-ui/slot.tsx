import { useCountyView } from '../county/county-context.ts';
import { PluginPart } from './plugin-part.tsx';

export interface SlotProps {
  /** `needs-analysis.proposal-aside`. */
  readonly name: string;
  /** Given to each contribution. */
  readonly props?: object;
}

/** What other enabled plugins contribute to a place of a page; nothing where none does. */
export function Slot({ name, props }: SlotProps) {
  const { plugins } = useCountyView();
  const contributions = plugins.flatMap(plugin =>
    plugin.slots.filter(({ slot }) => slot === name).map(({ id }) => ({ plugin, id })),
  );
  return contributions.map(({ plugin, id }) => (
    <PluginPart key={`${plugin.id}/${id}`} plugin={plugin} kind="slots" id={id} props={props} />
  ));
}
