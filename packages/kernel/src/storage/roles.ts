import { createHash, randomBytes } from 'node:crypto';

/**
 * The roles of an installation. Roles belong to the whole PostgreSQL server, so that their names start with the
 * installation's own prefix.
 */
export interface Roles {
  /** Owns the schema's tables; used for migrations only. */
  owner(schema: string): string;
  /** Reads and writes the schema's rows, under its policies. */
  runtime(schema: string): string;
  /** Reads and writes the schema's rows of one county, whatever a transaction says of itself. */
  isolated(schema: string, countyId: string): string;
  /** A name that nobody has, for a login of an isolated plugin. */
  newLogin(): string;
  /** Reads and writes the kernel's rows of all counties. */
  readonly kernelSystem: string;
}

const maxBytes = 63;

/** @param login the host's login; `peixun_host` gives the prefix `peixun`. */
export function rolesOf(login: string): Roles {
  const prefix = login.replace(/_host$/, '');
  const runtimes = new Map<string, string>();
  const name = (schema: string, kind: string) => {
    const role = `${prefix}_${schema}_${kind}`;
    if (Buffer.byteLength(role) > maxBytes) {
      throw new RangeError(
        `The role name '${role}' is longer than ${maxBytes} bytes. Use a shorter login than '${login}'.`,
      );
    }
    return role;
  };
  return {
    owner: schema => name(schema, 'owner'),
    // Asked with every statement.
    runtime(schema) {
      const role = runtimes.get(schema) ?? name(schema, 'runtime');
      runtimes.set(schema, role);
      return role;
    },
    isolated: (schema, countyId) => {
      const place = createHash('sha1').update(`${schema} ${countyId}`).digest('hex').slice(0, 16);
      return name(place, 'isolated');
    },
    newLogin: () => name(randomBytes(8).toString('hex'), 'login'),
    kernelSystem: name('kernel', 'system'),
  };
}
