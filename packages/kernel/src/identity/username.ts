import { randomInt } from 'node:crypto';

const pattern = /^[a-z][a-z0-9.-]{2,31}$/;

/** 3 to 32 lower-case letters, digits, dots and dashes, a letter first: never mistaken for a phone number. */
export function isUsername(value: string): boolean {
  return pattern.test(value);
}

export function isPhone(value: string): boolean {
  return /^1\d{10}$/.test(value);
}

/** A username for somebody who has none yet: short, and easy to read aloud. */
export function inventUsername(): string {
  return `u${randomInt(10_000_000, 100_000_000)}`;
}

/** The address that stands in for a missing e-mail: under a name that can never exist. */
export function placeholderEmail(username: string): string {
  return `${username}@accounts.invalid`;
}
