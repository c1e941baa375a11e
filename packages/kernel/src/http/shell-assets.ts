import type { Language } from '@peixun/plugin-api';

/** What the page of the shell is made with. */
export interface ShellPageOptions {
  /** Scripts and styles carry it. */
  readonly nonce: string;
  /** `''`, or the path under which a proxy serves the host: `/peixun`. */
  readonly basePath: string;
  /** Of the page, below the base path. */
  readonly path: string;
  readonly language: Language;
  /** Whether the browser sent a session, which may have ended since. */
  readonly hasSession: boolean;
}

/** The browser's side: a folder of files, and the page that loads them. `@peixun/web-shell` gives one. */
export interface ShellAssets {
  /** Served at `/assets/`. Names with a content hash (`index-4f3a9c2b.js`) are cached for good. */
  readonly root: string;
  /** The version of `@peixun/ui-kit` in it, against which the ranges of plugins are held. */
  readonly uiKit?: string;
  /** The whole HTML document, with its import map of `/assets/…`. */
  html(options: ShellPageOptions): string;
}
