import type { Deprecation } from '@peixun/plugin-api';

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) of an operation that goes away. */
export function deprecationHeaders({ on, removedOn }: Deprecation): Record<string, string> {
  return {
    deprecation: `@${(Date.parse(on) / 1000).toFixed()}`,
    ...(removedOn !== undefined && { sunset: new Date(removedOn).toUTCString() }),
  };
}
