import type { Text } from '@peixun/plugin-api';

/** Somebody invented, offered with one click in sample mode. */
export interface SampleAccount {
  /** The account's username. */
  readonly id: string;
  readonly county: string;
  readonly name: string;
  readonly role: Text;
  readonly description: Text;
}
