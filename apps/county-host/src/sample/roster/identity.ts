import type { Random } from './random.ts';

/** No province has a code that begins with 99: whoever checks the place finds that the number is invented. */
const inventedArea = '990101';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number of an area that does not exist, with the right check digit (GB 11643), for an adult. */
export function inventedIdentityNumber(random: Random): string {
  const day = [random.between(1966, 2002), random.between(1, 12), random.between(1, 28)];
  const birthday = day.map(part => String(part).padStart(2, '0')).join('');
  const body = `${inventedArea}${birthday}${String(random.between(1, 999)).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** A mobile number of the range 154 0000, which no operator hands out. */
export function inventedPhone(index: number): string {
  return `1540000${String(index).padStart(4, '0')}`;
}
