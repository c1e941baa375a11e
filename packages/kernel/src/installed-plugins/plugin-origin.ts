import { z } from 'zod';

/** `installed.json`: what who installed a bundle noted. */
export const installation = z.strictObject({
  /** The file, folder or `name@version` that it came from. */
  source: z.string(),
  installedAt: z.iso.datetime(),
  /** Whether it runs in a process of its own. */
  isIsolated: z.boolean().optional(),
});

export type Installation = z.output<typeof installation>;

/** Where an installed plugin came from. */
export interface PluginOrigin extends Installation {
  /** The name of the trusted key; absent for an unsigned one. */
  readonly signedBy?: string;
}
