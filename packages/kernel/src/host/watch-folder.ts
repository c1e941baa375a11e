import { watch } from 'node:fs';

/** Milliseconds: editors write a file in several steps, and installing takes several too. */
const untilItRests = 200;

/** Calls when something in a folder may have changed; returns what ends the watch. */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, untilItRests);
  });
  // A folder that is taken away ends the watch; the host goes on with what it read.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
