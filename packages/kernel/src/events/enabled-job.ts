/** A job that is enabled in a county and whose plugin's version this host has loaded. */
export interface EnabledJob {
  readonly countyId: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly plugin: string;
  /** `needs-analysis/close-quarter`. */
  readonly job: string;
  /** Five fields of cron. */
  readonly schedule?: string;
  /** Seconds one run may take; 300 unless told. */
  readonly timeLimit?: number;
}
