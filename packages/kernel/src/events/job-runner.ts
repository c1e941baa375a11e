import { isPeixunError, type Logger, type ReportProgress } from '@peixun/plugin-api';
import { sql, type Compilable } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { withTimeLimit } from '../host/time-limit.ts';
import type { Database } from '../storage/database.ts';
import type { EnabledJob } from './enabled-job.ts';
import { HostLease, leaseSeconds } from './host-lease.ts';
import {
  claimRun,
  startStatement,
  storedError,
  updateRun,
  type ClaimedRun,
  type JobStart,
} from './job-runs.ts';
import { startDueJobs, writeSchedules, type ScheduledJob } from './job-schedules.ts';
import { repeat, type Repetition } from './repeat.ts';

export interface JobRunnerOptions {
  readonly database: Database;
  readonly log: Logger;
  /** Asked again at `refresh`. */
  readonly jobs: () => readonly EnabledJob[];
  /** Runs the job; what it returns is kept as the run's result. */
  readonly run: (run: ClaimedRun, reportProgress: ReportProgress, ends: JobEnds) => Promise<unknown>;
  readonly clock?: () => Date;
  /** Milliseconds between looks for runs and due schedules; 1,000 unless told. */
  readonly pollInterval?: number;
  /** Seconds after which a silent host's runs go to others; 15 unless told. */
  readonly lease?: number;
  /** Runs at once, 3 unless told; one plugin takes up all but one of them. */
  readonly concurrency?: number;
}

/** What ends a run before its work is done. */
export interface JobEnds {
  /** Asks it to end, because the host stops or its time is over. */
  readonly signal: AbortSignal;
  /** It has failed: what it goes on with is not committed. */
  readonly expiry: AbortSignal;
}

/** Milliseconds between two writes of a run's progress. */
const progressInterval = 250;
/** Milliseconds that runs have to end when the host stops; after that another host starts them again. */
const stopLimit = 10_000;

/**
 * Runs started and scheduled jobs. A run belongs to the host that took it as long as that host renews its lease;
 * a run may therefore be started again after a crash, and a job's work must bear that.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #lease: HostLease;
  readonly #running = new Map<ClaimedRun, { work: Promise<void>; abort: AbortController }>();
  #jobs: readonly EnabledJob[] = [];
  #repetitions: Repetition[] = [];
  #claiming: Promise<void> = Promise.resolve();

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#lease = new HostLease(options.database, options.lease ?? leaseSeconds);
  }

  /** By which other hosts know this one, as long as it renews its lease. */
  get hostId(): string {
    return this.#lease.id;
  }

  /** Takes over what is enabled now. @throws RangeError for a schedule that cannot be read. */
  async refresh(): Promise<void> {
    this.#jobs = this.#options.jobs();
    await writeSchedules(this.#options.database, this.#scheduled(), this.#now());
  }

  async start(): Promise<void> {
    await this.#renew();
    await this.refresh();
    const { log, pollInterval = 1_000, lease = leaseSeconds } = this.#options;
    this.#repetitions = [
      repeat(
        (lease * 1_000) / 3,
        () => this.#renew(),
        error => log.warn('Renewing the lease of this host failed', { error }),
      ),
      repeat(
        pollInterval,
        () => this.#poll(),
        error => log.warn('Looking for jobs failed', { error }),
      ),
    ];
  }

  /** Takes no more runs, tells those at work to end, and gives back what is not done. */
  async stop(): Promise<void> {
    this.#jobs = [];
    await Promise.all(this.#repetitions.map(repetition => repetition.stop()));
    await this.#claiming;
    const running = [...this.#running];
    for (const [, { abort }] of running) abort.abort();
    const ended = Promise.all(running.map(([, { work }]) => work));
    await Promise.race([ended, wait(stopLimit, undefined, { ref: false })]);
    const given = { state: 'waiting', host_id: null, attempts: sql<number>`attempts - 1` } as const;
    for (const [run] of running) await this.#update(run, given);
    await this.#lease.end();
  }

  /** The statement that starts a job when its transaction commits. */
  startStatement(countyId: string, start: JobStart, now: Date): Compilable<unknown> {
    return startStatement(this.#options.database, countyId, start, now);
  }

  /** Looks for runs without waiting for the next poll; call it after a commit that started one. */
  wake(): void {
    this.#claiming = this.#claiming
      .then(() => this.#claim())
      .catch(error => this.#options.log.warn('Looking for jobs failed', { error }));
  }

  #renew(): Promise<void> {
    return this.#lease.renew([...this.#running.keys()].map(({ id }) => id));
  }

  async #poll(): Promise<void> {
    await startDueJobs(this.#options.database, this.#scheduled(), this.#now());
    this.wake();
    await this.#claiming;
  }

  async #claim(): Promise<void> {
    const { database, concurrency = 3 } = this.#options;
    while (this.#running.size < concurrency) {
      const ofPlugins = Map.groupBy(this.#running.keys(), ({ plugin }) => plugin);
      const hasRoom = ({ plugin }: EnabledJob) => (ofPlugins.get(plugin)?.length ?? 0) < concurrency - 1;
      const run = await claimRun(database, this.#lease.id, this.#jobs.filter(hasRoom));
      if (!run) return;
      const abort = new AbortController();
      const work = this.#run(run, abort).finally(() => {
        this.#running.delete(run);
        this.wake();
      });
      this.#running.set(run, { work, abort });
    }
  }

  async #run(run: ClaimedRun, abort: AbortController): Promise<void> {
    const { run: runJob, log } = this.#options;
    const limit = (this.#jobs.find(({ job }) => job === run.job)?.timeLimit ?? 300) * 1_000;
    const expiry = new AbortController();
    const ends = { signal: AbortSignal.any([abort.signal, expiry.signal]), expiry: expiry.signal };
    try {
      const work = () => runJob(run, this.#progressOf(run), ends);
      const result = await withTimeLimit(limit, work, expiry);
      await this.#update(run, {
        ...{ state: 'done', finished_at: this.#now() },
        result: result === undefined ? null : JSON.stringify(result),
      });
    } catch (error) {
      // Ended because the host stops: `stop` gives it back.
      if (abort.signal.aborted) return;
      expiry.abort(error);
      // A file that cannot be read is for who uploaded it, and written in the run; it is no fault of the host.
      const level = isPeixunError(error) && error.kind === 'input' ? 'info' : 'error';
      log[level]('A job failed', { county: run.countyId, job: run.job, run: run.id, error });
      await this.#update(run, { state: 'failed', finished_at: this.#now(), error: storedError(error) }).catch(
        cause => log.error('Writing down a failed job failed', { run: run.id, error: cause }),
      );
    }
  }

  #progressOf(run: ClaimedRun): ReportProgress {
    let writtenAt = 0;
    return async (done, total) => {
      const now = performance.now();
      if (now - writtenAt < progressInterval && done < total) return;
      writtenAt = now;
      await this.#update(run, { done, total });
    };
  }

  #update(run: ClaimedRun, change: Parameters<typeof updateRun>[3]): Promise<void> {
    return updateRun(this.#options.database, this.#lease.id, run, change);
  }

  #scheduled(): ScheduledJob[] {
    return this.#jobs.filter((job): job is ScheduledJob => job.schedule !== undefined);
  }

  #now(): Date {
    return this.#options.clock?.() ?? new Date();
  }
}
