import type { Language } from '@peixun/plugin-api';
import type { Problem } from './problems.ts';

/** A problem for a browser that asked for a page: plain words, no scripts. */
export function problemPage({ title, status, code }: Problem, language: Language): Response {
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${status.toFixed()} ${escaped(code)}</title>
<h1>${escaped(title)}</h1>
<p>${escaped(code)}</p>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0).toFixed()};`);
}
