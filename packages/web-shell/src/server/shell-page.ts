import type { Language } from '@peixun/plugin-api';
import { manifestOf, placeOf } from '../place.ts';

/** What the build of the shell made, by names below `/assets/`. */
export interface ShellBuild {
  /** The version of `@peixun/ui-kit` in it. */
  readonly uiKit: string;
  readonly main: string;
  readonly styles: readonly string[];
  /** Scripts that every page needs, to be fetched at once. */
  readonly preloads: readonly string[];
  /** Shared modules by the name under which plugins import them. */
  readonly imports: Readonly<Record<string, string>>;
}

export interface ShellPageOptions {
  readonly nonce: string;
  /** `''`, or the path under which a proxy serves the host. */
  readonly basePath: string;
  /** Of the page, below the base path. */
  readonly path: string;
  readonly language: Language;
  /** Whether the browser sent a session, which may have ended since. */
  readonly hasSession: boolean;
}

/** The document of every page. Text here is what must show before, or without, any script. */
export function shellPage(build: ShellBuild, options: ShellPageOptions): string {
  const { nonce, basePath, path, language } = options;
  const asset = (name: string) => escaped(`${basePath}/assets/${name}`);
  const imports = Object.fromEntries(
    Object.entries(build.imports).map(([name, file]) => [name, `${basePath}/assets/${file}`]),
  );
  const place = placeOf(path);
  const isForMembers = place.kind === 'county' || (place.kind === 'host' && place.page === 'counties');
  if (isForMembers && !options.hasSession) return toSignIn(options);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#ffffff">
<title>培训 Peixun</title>
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${asset('icon-192.png')}">
<link rel="manifest" href="${asset('app.webmanifest')}">
${build.styles.map(name => `<link rel="stylesheet" href="${asset(name)}">`).join('\n')}
<script type="importmap" nonce="${nonce}">${inScript(JSON.stringify({ imports }))}</script>
${build.preloads.map(name => `<link rel="modulepreload" nonce="${nonce}" href="${asset(name)}">`).join('\n')}
${place.kind === 'host' ? '' : preloadedData(basePath + manifestOf(place))}
<script type="module" nonce="${nonce}" src="${asset(build.main)}"></script>
</head>
<body>
<div id="app" data-base-path="${escaped(basePath)}"></div>
<div id="old-browser" hidden>
<p>您的浏览器版本过旧，无法使用本系统。请使用 Chrome 89、Edge 89、Safari 16.4、Firefox 108 或更新的版本。</p>
<p lang="en">This browser is too old for this system. Please use Chrome 89, Edge 89, Safari 16.4, Firefox 108 or newer.</p>
</div>
<noscript>请启用 JavaScript。<span lang="en">Please enable JavaScript.</span></noscript>
<script nonce="${nonce}">${tellOldBrowsers}</script>
</body>
</html>
`;
}

/** Sends a visitor on before anything is loaded, and back after signing in. */
function toSignIn({ nonce, basePath, language }: ShellPageOptions): string {
  const next = `encodeURIComponent(location.pathname.slice(${basePath.length}) + location.search)`;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>培训 Peixun</title>
<noscript>请启用 JavaScript。<span lang="en">Please enable JavaScript.</span></noscript>
<script nonce="${nonce}">location.replace(${inScript(JSON.stringify(`${basePath}/sign-in?next=`))} + ${next});</script>
</html>
`;
}

/** Runs in any browser. Chrome 89 to 95 has import maps and does not say so; it has `Promise.any` and \`chrome\`. */
const tellOldBrowsers = `(function () {
  var says = window.HTMLScriptElement && HTMLScriptElement.supports;
  var isNew = says ? HTMLScriptElement.supports('importmap') : window.chrome && window.Promise && Promise.any;
  if (!isNew) document.getElementById('old-browser').hidden = false;
})();`;

/** Asked for while the scripts are on their way. */
function preloadedData(address: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="${escaped(address)}">`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
