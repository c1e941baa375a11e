import type { DependencyContainer } from 'tsyringe';
import { RateLimiter } from '../http/rate-limit.ts';
import type { OperationHost } from '../http/serve-operation.ts';
import { auditStatement } from '../identity/audit.ts';
import { tokens } from './tokens.ts';

/** What the serving of operations needs, from the host's container. */
export function hostOperations(host: DependencyContainer): OperationHost {
  const { clock, limits, log } = host.resolve(tokens.options);
  const database = host.resolve(tokens.database);
  const identity = host.resolve(tokens.identity);
  const units = host.resolve(tokens.units);
  const containers = host.resolve(tokens.containers);
  return {
    limits: { bodyBytes: limits.bodyBytes, milliseconds: limits.operation },
    rates: { account: new RateLimiter(limits.perAccount), address: new RateLimiter(limits.perAddress) },
    idempotency: host.resolve(tokens.idempotency),
    log,
    now: clock,
    authenticate: (headers, countyId) => identity.authenticate(headers, countyId),
    can(principal, countyId, permission, unitId) {
      if (unitId === undefined && principal?.selfPermissions.has(permission)) return true;
      const granted = principal?.permissions.get(permission);
      if (granted === undefined) return false;
      return granted === '*' || unitId === undefined || units.isWithin(countyId, unitId, granted);
    },
    contextOf: (plugin, caller) => containers.contextsOf(plugin).contextFor(caller),
    async auditRefusal(countyId, plugin, action, accountId, code) {
      await auditStatement(database.kernel, {
        countyId,
        action,
        actor: accountId,
        plugin: plugin.manifest.id,
        outcome: 'refused',
        details: { code },
        at: clock(),
      }).execute();
    },
  };
}
