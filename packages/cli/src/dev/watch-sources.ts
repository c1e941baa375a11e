import { watch } from 'node:fs';

/** What was saved. */
export interface SourceChange {
  /** Whether the server's side changed, not just tests, pages or their texts. */
  readonly isServer: boolean;
}

/** Milliseconds in which an editor writes all that it saves. */
const rest = 50;

/** Calls when files of a folder were saved. Returns what ends the watch. */
export function watchSources(
  folder: string,
  onChange: (change: SourceChange) => void | Promise<void>,
): () => void {
  let isServer = false;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, (_event, path) => {
    isServer ||= !/^(ui|i18n)([\\/]|$)|\.test\.tsx?$/.test(path ?? '');
    clearTimeout(timer);
    timer = setTimeout(() => {
      void onChange({ isServer });
      isServer = false;
    }, rest);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
