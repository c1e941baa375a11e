import type { Directory, PersonalData } from '@peixun/plugin-api';
import type { HostView } from '../host/host-view.ts';
import { hostErrors } from '../http/errors.ts';
import type { Database, Scope } from '../storage/database.ts';
import type { Disposable } from '../storage/disposable.ts';
import { join } from 'node:path';
import { ActivationCodes } from './activation-codes.ts';
import { readExportedHeads } from './audit-export.ts';
import { auditRounds } from './audit-rounds.ts';
import { sealAudit } from './audit-sealer.ts';
import { verifyAudit, type AuditVerification } from './audit-verification.ts';
import { DatabaseDirectory } from './directory.ts';
import { identityRoutes } from './identity-routes.ts';
import { issueSession } from './issue-session.ts';
import { loadIdentityKeys } from './keys.ts';
import { openCounty } from './open-county.ts';
import type { Principal } from './principal.ts';
import type { SampleAccount } from './sample-accounts.ts';
import type { Sender } from './sender.ts';
import { signedTokens, verifiedToken } from './session-cookie.ts';
import { lookUpMember, lookUpSession, type SessionFinding } from './session-lookup.ts';
import { revocationChannel, SessionMemory, type Revocation } from './session-memory.ts';
import { offerSetup } from './setup.ts';
import { lazySignOn } from './lazy-sign-on.ts';
import type { SingleSignOn } from './sign-on.ts';

export interface IdentityOptions {
  readonly database: Database;
  readonly personalData: PersonalData;
  /** Asked for counties and their permissions; it may become ready after identity. */
  readonly host: Pick<HostView, 'counties' | 'county' | 'permissions' | 'basePath' | 'sampleMode'>;
  /** Keys and exported audit heads stand here, outside the database. */
  readonly dataFolder: string;
  /** The origin that browsers see, where a proxy stands before the host. */
  readonly publicOrigin?: string;
  readonly singleSignOn?: readonly SingleSignOn[];
  /** Absent: codes can only be printed. */
  readonly sender?: Sender;
  readonly sampleAccounts?: readonly SampleAccount[];
  readonly clock?: () => Date;
  /** Told of background work that failed; it is tried again. */
  readonly onFailure?: (error: unknown) => void;
}

/** Accounts, sessions, the directory and the audit trail, as the host uses them. */
export interface Identity {
  /**
   * Who a request is from, in a county. One statement, or none within some seconds of the last one.
   *
   * @returns `undefined` for nobody.
   * @throws `NOT_A_MEMBER` when the session is good and its account has no place in the county.
   */
  authenticate(headers: Headers, countyId: string): Promise<Principal | undefined>;
  /** A member of the county with all that they may do there; `undefined` for a stranger. */
  member(accountId: string, countyId: string): Promise<Principal | undefined>;
  /**
   * Answers `/api/auth/*`, `/api/session`, `/api/sign-in-options`, `/api/setup`, `/api/claim` and `/api/sample/*`,
   * the base path left out.
   *
   * @param address of who asks, as the host knows it; sessions keep it.
   * @throws PeixunError, to be answered as a problem document.
   */
  handler(request: Request, address?: string): Promise<Response>;
  directory(scope: Scope): Directory;
  /** Gives a county its root unit and audiences; to be called before it first serves. */
  openCounty(county: { id: string; name: { 'zh-CN': string } }): Promise<void>;
  /** A one-time token for `/setup?token=…`, when a county has no security administrator yet. */
  offerSetup(): Promise<string | undefined>;
  /** Signs an account in without asking: sample mode and tests. Returns the value of `set-cookie`. */
  createSession(accountId: string): Promise<string>;
  /** Tells every host to forget what it remembers; inside a transaction use `select pg_notify`. */
  revoke(revocation: Revocation): Promise<void>;
  readonly codes: ActivationCodes;
  /** Seals what is unsealed, now. */
  sealAudit(countyId: string): Promise<number>;
  verifyAudit(countyId: string): Promise<AuditVerification>;
  /** Listens for revocations and seals the audit trail every few seconds. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const sealEverySeconds = 5;

export function createIdentity(options: IdentityOptions): Identity {
  const { database, host, personalData } = options;
  const db = database.kernel;
  const now = options.clock ?? (() => new Date());
  const keys = loadIdentityKeys(join(options.dataFolder, 'keys'));
  const headsFolder = join(options.dataFolder, 'audit-heads');
  const memory = new SessionMemory();
  const codes = new ActivationCodes(keys.secret);
  const revoke = (revocation: Revocation) => {
    memory.revoke(revocation);
    return database.notify(revocationChannel, revocation);
  };
  const signOn = lazySignOn({
    db,
    personalData,
    secret: keys.secret,
    publicOrigin: options.publicOrigin,
    basePath: host.basePath,
    singleSignOn: options.singleSignOn ?? [],
    now,
    revoke,
  });
  const handler = identityRoutes({ ...options, db, signOn, codes, secret: keys.secret, now, revoke });
  let listening: Disposable | undefined;
  let sealing: Promise<void> = Promise.resolve();
  let isSealing = false;
  let timer: NodeJS.Timeout | undefined;
  const auditRound = auditRounds({ db, key: keys.auditPrivateKey, headsFolder });

  async function find(headers: Headers, countyId: string): Promise<SessionFinding> {
    for (const signed of signedTokens(headers)) {
      const remembered = memory.recall(signed, countyId, now());
      if (remembered) return remembered;
      const token = verifiedToken(signed, keys.secret);
      if (token === undefined) continue;
      return memory.remember(signed, countyId, now(), () =>
        lookUpSession(db, token, countyId, host.permissions(countyId), now()),
      );
    }
    return { kind: 'none' };
  }

  const sealAll = () =>
    auditRound(
      host.counties().flatMap(({ id, state }) => (state === 'serving' ? [id] : [])),
      now(),
    );

  return {
    codes,
    handler,
    revoke,
    async authenticate(headers, countyId) {
      const finding = await find(headers, countyId);
      if (finding.kind === 'foreign') throw hostErrors.NOT_A_MEMBER({ county: countyId });
      return finding.kind === 'member' ? finding.principal : undefined;
    },
    member: (accountId, countyId) => lookUpMember(db, accountId, countyId, host.permissions(countyId)),
    directory: scope => new DatabaseDirectory(database, scope, () => host.permissions(scope.countyId)),
    openCounty: county => openCounty(db, county),
    offerSetup: () =>
      offerSetup(
        db,
        host.counties().flatMap(({ id, file }) => (file ? [id] : [])),
        now(),
      ),
    createSession: accountId => issueSession(signOn, { accountId, secret: keys.secret, now: now() }),
    sealAudit: countyId => sealAudit(db, countyId, keys.auditPrivateKey, now()),
    verifyAudit: async countyId =>
      verifyAudit(db, countyId, keys.auditPublicKey, await readExportedHeads(countyId, headsFolder)),
    async start() {
      listening = await database.listen(
        revocationChannel,
        revocation => memory.revoke(revocation),
        () => memory.clear(),
      );
      timer = setInterval(() => {
        if (isSealing) return;
        isSealing = true;
        sealing = sealAll()
          .catch(error => options.onFailure?.(error))
          .finally(() => {
            isSealing = false;
          });
      }, sealEverySeconds * 1000);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await sealing;
      await sealAll().catch(error => options.onFailure?.(error));
      await listening?.dispose();
    },
  };
}
