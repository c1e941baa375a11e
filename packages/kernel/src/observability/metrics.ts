import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers that are asked for when somebody looks. */
export interface HostGauges {
  /** Deliveries that wait, and seconds that the oldest of them has waited; `NaN` while the database does not answer. */
  events(): Promise<{ waiting: number; oldestSeconds: number; dead: number }>;
  pool(): { total: number; idle: number; waiting: number };
  plugins(): readonly { id: string; version: string; isServing: boolean }[];
}

/** The metrics of one host. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'method' | 'operation' | 'status'>;
  readonly #seconds: Histogram<'operation'>;
  readonly #refusals: Counter<'code'>;

  constructor(gauges: HostGauges) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: 'peixun_http_requests_total',
      help: 'Requests by operation and status',
      labelNames: ['method', 'operation', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'peixun_http_request_seconds',
      help: 'Time to answer by operation',
      labelNames: ['operation'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    });
    this.#refusals = new Counter({
      name: 'peixun_anonymous_refusals_total',
      help: 'Refusals of requests that nobody signed in made, by code',
      labelNames: ['code'],
      registers,
    });
    this.#registry.registerMetric(
      new Gauge({
        name: 'peixun_event_deliveries',
        help: 'Deliveries of events by state',
        labelNames: ['state'],
        registers: [],
        async collect() {
          const { waiting, dead } = await gauges.events();
          this.set({ state: 'waiting' }, waiting);
          this.set({ state: 'dead' }, dead);
        },
      }),
    );
    this.#registry.registerMetric(
      new Gauge({
        name: 'peixun_event_lag_seconds',
        help: 'Age of the oldest delivery that waits',
        registers: [],
        async collect() {
          this.set((await gauges.events()).oldestSeconds);
        },
      }),
    );
    this.#registry.registerMetric(
      new Gauge({
        name: 'peixun_database_connections',
        help: 'Connections of the pool by state',
        labelNames: ['state'],
        registers: [],
        collect() {
          for (const [state, count] of Object.entries(gauges.pool())) this.set({ state }, count);
        },
      }),
    );
    this.#registry.registerMetric(
      new Gauge({
        name: 'peixun_plugin_serving',
        help: '1 where an installed version of a plugin serves',
        labelNames: ['plugin', 'version'],
        registers: [],
        collect() {
          for (const { id, version, isServing } of gauges.plugins()) {
            this.set({ plugin: id, version }, isServing ? 1 : 0);
          }
        },
      }),
    );
  }

  request(method: string, operation: string, status: number, seconds: number): void {
    this.#requests.inc({ method, operation, status: String(status) });
    this.#seconds.observe({ operation }, seconds);
  }

  anonymousRefusal(code: string): void {
    this.#refusals.inc({ code });
  }

  async answer(): Promise<Response> {
    return new Response(await this.#registry.metrics(), {
      headers: { 'content-type': this.#registry.contentType },
    });
  }
}
