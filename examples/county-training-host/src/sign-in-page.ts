import type { ShellPageOptions } from '@peixun/kernel';

/**
 * The host's own page for signing in, in place of the shell's: name and password, then the code of the second factor
 * where the account has one. Its script and styles carry the nonce, without which the browser runs none.
 */
export function signInPage({ nonce, basePath, language }: ShellPageOptions): string {
  const t = texts[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title}</title>
<style nonce="${nonce}">
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; background: #7a1f1f; font: 16px system-ui; }
  main { width: min(20rem, 90vw); padding: 2rem; border-radius: 0.5rem; background: #fff; }
  label, button { display: block; width: 100%; margin-top: 1rem; }
  input { box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; }
  button { padding: 0.6rem; border: 0; background: #7a1f1f; color: #fff; font: inherit; }
  [role='alert'] { color: #9b1c1c; }
</style>
</head>
<body>
<main>
<h1>${t.title}</h1>
<form>
  <div id="first">
    <label>${t.username}<input name="username" autocomplete="username" required autofocus></label>
    <label>${t.password}<input name="password" type="password" autocomplete="current-password" required></label>
  </div>
  <div id="second" hidden>
    <label>${t.code}<input name="code" inputmode="numeric" autocomplete="one-time-code"></label>
  </div>
  <p role="alert"></p>
  <button>${t.signIn}</button>
</form>
<p><a href="${basePath}/claim">${t.claim}</a></p>
</main>
<script type="module" nonce="${nonce}">(${signIn.toString()})(${JSON.stringify(basePath)});</script>
</body>
</html>`;
}

const texts = {
  'zh-CN': {
    title: '会泽干部教育',
    username: '用户名',
    password: '密码',
    code: '动态验证码',
    signIn: '登录',
    claim: '第一次使用？',
  },
  en: {
    title: 'Huize cadre education',
    username: 'User name',
    password: 'Password',
    code: 'Code of the authenticator',
    signIn: 'Sign in',
    claim: 'First time here?',
  },
};

/** Runs in the browser, so that it may use nothing outside of itself. */
function signIn(basePath: string): void {
  const form = document.querySelector('form')!;
  const [first, second] = ['first', 'second'].map(id => document.getElementById(id)!);
  form.addEventListener('submit', event => {
    event.preventDefault();
    void send(Object.fromEntries(new FormData(form)));
  });

  async function send({ username, password, code }: Record<string, unknown>): Promise<void> {
    const isSecond = !second!.hidden;
    const path = isSecond ? 'two-factor/verify-totp' : 'sign-in/username';
    const answer = await fetch(`${basePath}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(isSecond ? { code } : { username, password }),
    });
    const body = (await answer.json()) as { title?: string; twoFactorRedirect?: boolean };
    if (!answer.ok) form.querySelector('[role=alert]')!.textContent = body.title ?? '';
    else if (body.twoFactorRedirect) [first!.hidden, second!.hidden] = [true, false];
    else location.assign(nextPage());
  }

  /** A path of this host and nowhere else. */
  function nextPage(): string {
    const next = new URLSearchParams(location.search).get('next') ?? '/';
    return basePath + (/^\/(?![/\\\s])/.test(next) ? next : '/');
  }
}
