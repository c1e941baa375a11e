import { Hono } from 'hono';
import { z } from 'zod';
import type { HostView } from '../host/host-view.ts';
import { hostErrors } from '../http/errors.ts';
import { languageOf } from '../http/language.ts';
import { parseJson, readBody } from '../http/request-body.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { issuesOf, parseIn } from '../http/zod-issues.ts';
import { addressHeader } from './address-header.ts';
import { audited, auditSignIn } from './audit-sign-on.ts';
import { claimAccount, sendClaimCode, type ClaimOptions } from './claim.ts';
import { identityErrors } from './errors.ts';
import { issueSession } from './issue-session.ts';
import { ownSessions } from './own-sessions.ts';
import type { SampleAccount } from './sample-accounts.ts';
import type { Revocation } from './session-memory.ts';
import { completeSetup, setupCounties } from './setup.ts';
import { signOnProblem, type SignOnRefusal } from './sign-on-problems.ts';
import type { LazySignOn } from './lazy-sign-on.ts';
import type { SingleSignOn } from './sign-on.ts';

export interface IdentityRoutesOptions extends ClaimOptions {
  readonly host: Pick<HostView, 'county' | 'basePath' | 'sampleMode'>;
  readonly signOn: LazySignOn;
  readonly singleSignOn?: readonly SingleSignOn[];
  readonly sampleAccounts?: readonly SampleAccount[];
  readonly secret: string;
  revoke(revocation: Revocation): Promise<void>;
}

/** What of the sign-on library is reachable: nothing else of it is. */
const signOnPaths = new Set([
  'POST /sign-in/username',
  'POST /sign-in/social',
  'POST /sign-out',
  'POST /change-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'POST /revoke-other-sessions',
]);

/** Bytes of a body: a form of a few fields. */
const bodyLimit = 64 * 1024;

const identityNumber = z.string().trim().min(15).max(18).toUpperCase();
const name = z.string().trim().min(1).max(60);
const password = z.string().max(200);
const claimant = z.union([
  z.strictObject({ county: z.string(), identityNumber, name }),
  z.strictObject({ username: z.string().trim().toLowerCase().min(1).max(64) }),
]);
const claimBody = z.strictObject({ claimant, code: z.string().min(1).max(40), password });
const claimCodeBody = z.strictObject({ county: z.string(), identityNumber, name });
const setupBody = z.strictObject({
  token: z.string().min(1),
  name,
  username: z.string(),
  password,
});
const sampleBody = z.strictObject({ id: z.string() });

/** The operations of identity that belong to the host and not to a county. */
export function identityRoutes(
  options: IdentityRoutesOptions,
): (request: Request, address?: string) => Promise<Response> {
  const { db, signOn, host, now } = options;
  const app = new Hono<{ Bindings: { readonly address: string } }>();
  app.onError(error => {
    throw error;
  });
  app.notFound(context => {
    throw identityErrors.SIGN_ON_PATH_NOT_FOUND({ path: context.req.path });
  });

  app.use(async ({ req }, next) => {
    if (req.method !== 'GET' && !isSameOrigin(req.raw)) throw hostErrors.CROSS_SITE_REQUEST();
    await next();
  });

  app.all('/api/auth/*', context => callSignOn(options, context.req.raw, context.env.address));
  app.get('/api/session', async context => context.json(await describeSession(options, context.req.raw)));
  app.get('/api/sessions', async context =>
    context.json(await ownSessions(options, context.req.raw.headers)),
  );
  app.get('/api/sign-in-options', context =>
    context.json({
      singleSignOn: (options.singleSignOn ?? []).map(({ id, title }) => ({ id, title })),
      canSendCodes: options.sender !== undefined,
    }),
  );

  app.get('/api/setup', async context => {
    const ids = await setupCounties(db, context.req.query('token') ?? '', now());
    return context.json({ counties: ids.map(id => ({ id, name: host.county(id)?.name })) });
  });
  app.post('/api/setup', async context => {
    await completeSetup(db, await checkedBody(context.req.raw, setupBody), now());
    return context.body(null, 204);
  });

  app.post('/api/claim/code', async context => {
    await sendClaimCode(options, await checkedBody(context.req.raw, claimCodeBody));
    return context.body(null, 204);
  });
  app.post('/api/claim', async context => {
    const body = await checkedBody(context.req.raw, claimBody);
    const claimed = await claimAccount(options, body.claimant, body.code, body.password);
    await options.revoke(`account:${claimed.accountId}`);
    return context.json({ username: claimed.username });
  });

  app.get('/api/sample/accounts', context => context.json(samplesOf(options)));
  app.post('/api/sample/sign-in', async context => {
    const { id } = await checkedBody(context.req.raw, sampleBody);
    const isSample = samplesOf(options).some(sample => sample.id === id);
    const account = isSample
      ? await db.selectFrom('account').select('id').where('username', '=', id).executeTakeFirst()
      : undefined;
    if (!account) throw identityErrors.SAMPLE_ACCOUNT_NOT_FOUND({ id }, { path: ['body', 'id'] });
    const { secret } = options;
    const browser = context.req.header('user-agent');
    const session = {
      accountId: account.id,
      secret,
      now: options.now(),
      address: context.env.address,
      browser,
    };
    context.header('set-cookie', await issueSession(signOn, session));
    const answer = context.body(null, 204);
    await auditSignIn(options, answer);
    return answer;
  });

  return async (request, address = '') => app.fetch(request, { address });
}

async function callSignOn(
  options: IdentityRoutesOptions,
  request: Request,
  address: string,
): Promise<Response> {
  const { signOn, host } = options;
  const url = new URL(request.url);
  const path = url.pathname.slice('/api/auth'.length);
  if (!signOnPaths.has(`${request.method} ${path}`) && !/^\/callback\/[\w-]+$/.test(path))
    throw identityErrors.SIGN_ON_PATH_NOT_FOUND({ path: url.pathname });
  if (host.basePath) url.pathname = host.basePath + url.pathname;
  const { method, headers } = request;
  const body = method === 'GET' ? null : await readBody(request, bodyLimit);
  const asked = new Request(url, { method, headers, body });
  asked.headers.set(addressHeader, address);
  const response = await audited(options, { path, headers }, async () => (await signOn()).handler(asked));
  if (response.status < 400) return response;
  const refusal = (await response.json().catch(() => ({}))) as SignOnRefusal;
  throw signOnProblem(refusal);
}

/** @throws `NOT_SIGNED_IN`. */
async function describeSession({ signOn, db, host }: IdentityRoutesOptions, request: Request) {
  const found = await (await signOn()).api.getSession({ headers: request.headers });
  const account = found
    ? await db
        .selectFrom('account')
        .select(['id', 'username', 'name', 'two_factor_enabled'])
        .where('id', '=', found.user.id)
        .where('locked_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!account) throw hostErrors.NOT_SIGNED_IN();
  const memberships = await db
    .selectFrom('membership')
    .leftJoin('person', join =>
      join
        .onRef('person.county_id', '=', 'membership.county_id')
        .onRef('person.id', '=', 'membership.person_id'),
    )
    .select('membership.county_id')
    .where('membership.account_id', '=', account.id)
    .where(eb => eb.or([eb('person.active', 'is', null), eb('person.active', '=', true)]))
    .orderBy('membership.county_id')
    .execute();
  return {
    account: {
      id: account.id,
      username: account.username,
      name: account.name,
      hasSecondFactor: account.two_factor_enabled ?? false,
    },
    counties: memberships.flatMap(({ county_id }) => {
      const county = host.county(county_id);
      return county ? [{ id: county.id, name: county.name }] : [];
    }),
  };
}

/** @throws `SAMPLE_ONLY`. */
function samplesOf({ host, sampleAccounts = [] }: IdentityRoutesOptions): readonly SampleAccount[] {
  if (!host.sampleMode) throw identityErrors.SAMPLE_ONLY();
  return sampleAccounts;
}

/** @throws `INVALID_REQUEST` with the path of each wrong field. */
async function checkedBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const language = languageOf(request.headers.get('accept-language'));
  const body = parseJson(await readBody(request, bodyLimit));
  const checked = parseIn(schema, body, language);
  if (checked.success) return checked.data;
  throw hostErrors.INVALID_REQUEST({}, { issues: issuesOf(checked.error, ['body']) });
}
