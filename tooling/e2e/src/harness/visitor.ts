import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const desk: Size = { width: 1440, height: 900 };
export const phone: Size = { width: 360, height: 740 };

export type CountyId = 'qiaojia' | 'pinghu';
export type Language = 'zh-CN' | 'en';

export interface VisitOptions {
  readonly county?: CountyId;
  /** The English title of a sample role of the county; absent: nobody is signed in. */
  readonly role?: string;
  readonly language?: Language;
  readonly size?: Size;
}

export interface Visitor {
  readonly page: Page;
  /** What the browser's console reported as an error, and what a page threw. */
  readonly problems: readonly string[];
}

export interface SampleAccount {
  readonly id: string;
  readonly county: CountyId;
  readonly name: string;
  readonly role: Readonly<Record<Language, string>>;
}

/** Milliseconds to wait for something to appear: then the error names it. */
const patience = 30_000;

let browser: Promise<Browser> | undefined;

/** Somebody with a browser of their own: signed in as a sample role, or nobody. Leaves when the test has ended. */
export async function visit(options: VisitOptions = {}): Promise<Visitor> {
  const { county = 'qiaojia', role, language = 'zh-CN', size = desk } = options;
  browser ??= chromium.connect(inject('browserEndpoint'));
  const baseURL = inject('hostUrl');
  const context = await (
    await browser
  ).newContext({ baseURL, locale: language, viewport: size, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  onTestFinished(() => context.close());
  if (role) {
    const { id } = await sampleAccount(county, role);
    const answer = await context.request.post('/api/sample/sign-in', {
      data: { id },
      headers: { origin: baseURL },
    });
    if (!answer.ok()) throw new Error(`Sample sign-in answered ${answer.status()}: ${await answer.text()}`);
  }
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', error => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
  return { page, problems };
}

/** The accounts that the sign-in page offers. */
export async function sampleAccounts(): Promise<readonly SampleAccount[]> {
  const answer = await fetch(`${inject('hostUrl')}/api/sample/accounts`);
  return (await answer.json()) as SampleAccount[];
}

async function sampleAccount(county: CountyId, role: string): Promise<SampleAccount> {
  const account = (await sampleAccounts()).find(one => one.county === county && one.role.en === role);
  if (!account) throw new Error(`'${county}' offers no sample role '${role}'.`);
  return account;
}
