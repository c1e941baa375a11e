import { sql } from 'kysely';
import type { DependencyContainer } from 'tsyringe';
import type { HostGauges } from '../observability/metrics.ts';
import { tokens } from './tokens.ts';

/** The numbers behind `/metrics`, from the host's container. */
export function hostGauges(host: DependencyContainer): HostGauges {
  const database = host.resolve(tokens.database);
  return {
    async events() {
      const counted = sql<{ waiting: number; dead: number; oldestSeconds: number }>`
        select count(*) filter (where d.state = 'waiting') as waiting,
          count(*) filter (where d.state = 'dead') as dead,
          coalesce(extract(epoch from now() - min(l.occurred_at) filter (where d.state = 'waiting')), 0)::float8
            as "oldestSeconds"
        from kernel.delivery d
        join kernel.event_log l on l.county_id = d.county_id and l.sequence = d.sequence`;
      return counted.execute(database.kernel).then(
        ({ rows }) => rows[0]!,
        () => ({ waiting: NaN, dead: NaN, oldestSeconds: NaN }),
      );
    },
    pool() {
      const { totalCount: total, idleCount: idle, waitingCount: waiting } = database.loginPool;
      return { total, idle, waiting };
    },
    plugins: () =>
      host
        .resolve(tokens.plugins)
        .all()
        .map(({ manifest: { id, version }, state }) => ({ id, version, isServing: state === 'started' })),
  };
}
