import type { Text, UnitKind } from '@peixun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

/** Who signs in. Belongs to the installation; memberships say where it may go. */
export interface AccountTable {
  id: string;
  name: string;
  /** The sign-on library wants one; made up where there is none, and never shown. */
  email: string;
  email_verified: boolean;
  image: string | null;
  username: string;
  two_factor_enabled: Generated<boolean | null>;
  /** Set by a security administrator: no sign-in, no session. */
  locked_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

/** A way to prove who one is: a password, or a subject at a single sign-on provider. */
export interface CredentialTable {
  id: string;
  account_id: string;
  provider_id: string;
  provider_subject: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface SessionTable {
  id: string;
  account_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Short-lived state of the sign-on library: second factor and single sign-on in progress. */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

export interface TwoFactorTable {
  id: string;
  account_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean | null>;
  failed_verification_count: Generated<number | null>;
  locked_until: Date | null;
}

/** Attempts that have not succeeded yet, by what was typed as identifier. */
export interface SignInAttemptTable {
  identifier: string;
  failures: number;
  last_at: Date;
}

/** A code by which its owner sets a password: printed, or sent to the phone on the roster. */
export interface ActivationCodeTable {
  county_id: string;
  id: string;
  account_id: string;
  code_hash: Uint8Array;
  kind: 'printed' | 'sent';
  issued_by: string | null;
  issued_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** The one-time link that makes a security administrator. */
export interface SetupTokenTable {
  token_hash: Uint8Array;
  county_ids: ColumnType<string[], string[], never>;
  expires_at: Date;
}

export interface UnitTable {
  county_id: string;
  id: string;
  parent_id: string | null;
  name: string;
  kind: UnitKind;
  code: string | null;
  created_at: Generated<Date>;
}

/** Every unit with every unit above it, itself included at depth 0. */
export interface UnitClosureTable {
  county_id: string;
  ancestor_id: string;
  descendant_id: string;
  depth: number;
}

export interface PersonTable {
  county_id: string;
  id: string;
  name: string;
  unit_id: string;
  audience_id: string | null;
  /** The county's own number for the person (人员编号). */
  number: string | null;
  identity_number: Uint8Array | null;
  identity_number_index: Uint8Array | null;
  phone: Uint8Array | null;
  phone_index: Uint8Array | null;
  active: boolean;
  /** Phone or identity number of somebody with an account was changed, and nobody has confirmed it yet. */
  details_changed_at: Date | null;
  /** The account that changed them. */
  details_changed_by: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface PersonPostTable {
  county_id: string;
  person_id: string;
  post_id: string;
}

export interface PostTable {
  county_id: string;
  id: string;
  name: string;
}

export interface AudienceTable {
  county_id: string;
  id: string;
  name: string;
  position: number;
}

/** An account in a county, and the person on the roster that it is. */
export interface MembershipTable {
  county_id: string;
  account_id: string;
  person_id: string | null;
  created_at: Generated<Date>;
}

/** A role that the county made itself. */
export interface RoleTable {
  county_id: string;
  id: string;
  title: ColumnType<Text, string, string>;
}

/** A county's change of what a role may. */
export interface RolePermissionTable {
  county_id: string;
  role_id: string;
  permission: string;
  allowed: boolean;
}

export interface RoleGrantTable {
  county_id: string;
  id: string;
  account_id: string;
  role_id: string;
  unit_id: string;
  granted_by: string | null;
  granted_at: Generated<Date>;
}

export interface AuditEntryTable {
  county_id: string;
  id: string;
  occurred_at: Date;
  /** An account's id, `system:<plugin>`, or `''`. */
  actor: string;
  plugin: string;
  /** The operation: `POST /people`. */
  action: string;
  outcome: 'done' | 'refused';
  object_type: string | null;
  object_id: string | null;
  details: ColumnType<Record<string, unknown> | null, string | null, never>;
  /** Its place in the county's chain, given by the sealer. */
  position: ColumnType<string | null, never, string | number | bigint>;
  hash: Uint8Array | null;
}

/** A signed point of a county's audit chain. */
export interface AuditHeadTable {
  county_id: string;
  position: ColumnType<string, string | number | bigint, never>;
  hash: Uint8Array;
  signature: Uint8Array;
  signed_at: Date;
}

export interface NotificationTable {
  county_id: string;
  id: string;
  person_id: string;
  plugin: string | null;
  /** What it is about, in the plugin's own words. */
  subject: string | null;
  title: ColumnType<Text, string, never>;
  link: string | null;
  /** `YYYY-MM-DD` in the county's time zone. */
  last_day: string | null;
  created_at: Date;
  read_at: Date | null;
}

/** A spreadsheet on its way in, and what was read of it; both encrypted. */
export interface ImportUploadTable {
  county_id: string;
  id: string;
  kind: 'people' | 'units';
  file_name: string;
  content: Uint8Array;
  reading: Uint8Array | null;
  uploaded_by: string;
  uploaded_at: Date;
  keep_until: Date;
  committed_at: Date | null;
  /** The check or import that was started last. */
  job_run_id: string | null;
  /** Known once it is checked. */
  good_rows: number | null;
  bad_rows: number | null;
}

export interface IdentityTables {
  import_upload: ImportUploadTable;
  account: AccountTable;
  credential: CredentialTable;
  session: SessionTable;
  verification: VerificationTable;
  two_factor: TwoFactorTable;
  sign_in_attempt: SignInAttemptTable;
  setup_token: SetupTokenTable;
  activation_code: ActivationCodeTable;
  unit: UnitTable;
  unit_closure: UnitClosureTable;
  person: PersonTable;
  person_post: PersonPostTable;
  post: PostTable;
  audience: AudienceTable;
  membership: MembershipTable;
  role: RoleTable;
  role_permission: RolePermissionTable;
  role_grant: RoleGrantTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  notification: NotificationTable;
}
