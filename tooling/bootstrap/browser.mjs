import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const openers = { darwin: ['open'], win32: ['explorer.exe'], linux: ['xdg-open'] };

/** Opens the start page once the host answers; not with `NO_OPEN=1`, in CI, or where there is no screen. */
export async function openBrowserWhenReady(port, ended) {
  const { NO_OPEN, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const [program, ...args] = openers[process.platform] ?? [];
  const hasScreen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  if (NO_OPEN || CI || !hasScreen || !program) return;

  const url = `http://localhost:${port}/`;
  let waiting = true;
  ended.then(() => (waiting = false));
  while (waiting && !(await answers(`${url}readyz`))) await pause(300);
  if (waiting) {
    const browser = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
    // The address is on the terminal already: without an opener one types it.
    browser.on('error', () => {});
    browser.unref();
  }
}

async function answers(url) {
  return await fetch(url).then(
    response => response.ok,
    () => false,
  );
}
