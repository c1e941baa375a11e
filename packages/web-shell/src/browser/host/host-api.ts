import type { Language, Text } from '@peixun/plugin-api';
import { connection, request } from '@peixun/ui-kit/runtime';

/** The operations of the host itself, before any county. */
export interface HostApi {
  'GET /api/host': {
    readonly version: string;
    readonly sampleMode: boolean;
    readonly counties: readonly HostCounty[];
  };
  'GET /api/session': {
    readonly account: {
      readonly id: string;
      readonly username: string;
      readonly name: string;
      readonly hasSecondFactor: boolean;
    };
    readonly counties: readonly { readonly id: string; readonly name: Text }[];
  };
  'GET /api/sessions': readonly {
    readonly id: string;
    readonly address: string | null;
    readonly browser: string | null;
    readonly startedAt: string;
    readonly isCurrent: boolean;
  }[];
  'GET /api/sign-in-options': {
    readonly singleSignOn: readonly { readonly id: string; readonly title: string }[];
    readonly canSendCodes: boolean;
  };
  'GET /api/sample/accounts': readonly SampleAccount[];
  'GET /api/setup': { readonly counties: readonly { readonly id: string; readonly name?: Text }[] };
  'POST /api/sample/sign-in': undefined;
  'POST /api/setup': undefined;
  'POST /api/claim/code': undefined;
  'POST /api/claim': { readonly username: string };
  'POST /api/auth/sign-in/username': { readonly twoFactorRedirect?: boolean };
  'POST /api/auth/sign-in/social': { readonly url: string };
  'POST /api/auth/two-factor/verify-totp': unknown;
  'POST /api/auth/two-factor/verify-backup-code': unknown;
  'POST /api/auth/two-factor/enable': { readonly totpURI: string; readonly backupCodes: readonly string[] };
  'POST /api/auth/two-factor/disable': unknown;
  'POST /api/auth/change-password': unknown;
  'POST /api/auth/revoke-other-sessions': unknown;
  'POST /api/auth/sign-out': unknown;
}

export interface HostCounty {
  readonly id: string;
  readonly name: Text;
  readonly branding: {
    readonly productName?: Text;
    readonly logoText?: string;
    readonly accentColor?: string;
  };
  readonly languages: readonly Language[];
}

export interface SampleAccount {
  readonly id: string;
  readonly county: string;
  readonly name: string;
  readonly role: Text;
  readonly description: Text;
}

/** @throws ProblemError */
export function callHost<Key extends keyof HostApi>(
  operation: Key,
  body?: unknown,
  query = '',
): Promise<HostApi[Key]> {
  const [method, path] = operation.split(' ') as [string, string];
  return request(method, `${connection().basePath}${path}${query}`, body) as Promise<HostApi[Key]>;
}
