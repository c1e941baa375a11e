import type { HostLimits } from './host-options.ts';

export const defaultLimits: HostLimits = {
  bodyBytes: 1024 * 1024,
  operation: 60_000,
  drain: 15_000,
  perAccount: { burst: 300, perSecond: 30 },
  perAddress: { burst: 600, perSecond: 60 },
  steps: { load: 20_000, migrate: 300_000, start: 20_000, stop: 10_000 },
};
