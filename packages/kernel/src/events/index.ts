export * from './dead-letters.ts';
export * from './errors.ts';
export * from './event-bus.ts';
export * from './publication.ts';
export * from './subscriptions.ts';
