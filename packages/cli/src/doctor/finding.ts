import { message, type MessageKey } from '../messages.ts';

/** What a check found: good, to be looked at, or what keeps the host from running; in words, with what to do. */
export interface Finding {
  readonly state: 'good' | 'warning' | 'failed';
  readonly text: string;
}

export function finding(
  state: Finding['state'],
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): Finding {
  return { state, text: message(key, values) };
}
