export * from './anonymous-boxes.ts';
export * from './dead-letters.ts';
export * from './errors.ts';
export * from './event-bus.ts';
export * from './job-runner.ts';
export * from './job-runs.ts';
export * from './publication.ts';
export * from './subscriptions.ts';
