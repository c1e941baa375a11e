import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf, text, type Migration, type PluginDefinition } from '@peixun/plugin-api';

export interface GreetingsOptions {
  readonly id?: string;
  readonly version?: string;
  readonly kernel?: string;
  /** What else it needs of npm; `tiny-greeting`, which it brings along, unless told. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Names of migrations; `0001-greeting` makes the tables. */
  readonly migrations?: readonly string[];
}

/** Writes a built plugin as its author has it: with a dependency of its own, and packages that it shares with the host. */
export async function writeGreetingsPlugin(folder: string, options: GreetingsOptions = {}): Promise<void> {
  const { id = 'greetings', version = '1.0.0', kernel = '^1.0', migrations = ['0001-greeting'] } = options;
  const { dependencies = { 'tiny-greeting': '^1.0.0' } } = options;
  const title = text('问候', 'Greetings');
  const definition: PluginDefinition = {
    ...{ id, version, title, description: title, requires: { kernel } },
    permissions: { [`${id}.greeting.read`]: { title, defaultRoles: ['school'] } },
    migrations: migrations.map((name): Migration => ({ name, up: async () => {}, down: async () => {} })),
  };
  const files = {
    'package.json': JSON.stringify({
      ...{ name: `peixun-plugin-${id}`, version, type: 'module', files: ['dist'] },
      dependencies,
      peerDependencies: { kysely: '>=0.20 <1', zod: '^4.0.0', react: '^19.0.0' },
      peerDependenciesMeta: { react: { optional: true } },
    }),
    'dist/plugin.json': JSON.stringify(manifestOf(definition)),
    'dist/index.js': moduleOf(id, version, migrations),
    'node_modules/tiny-greeting/package.json': JSON.stringify({
      ...{ name: 'tiny-greeting', version: '1.0.0', type: 'module', exports: './index.js' },
    }),
    'node_modules/tiny-greeting/index.js': 'export const greet = name => `Hello from ${name}`;',
    'secrets.txt': 'not published',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function moduleOf(id: string, version: string, migrations: readonly string[]): string {
  return `import { sql } from 'kysely';
    import { greet } from 'tiny-greeting';
    import { z } from 'zod';

    const title = { 'zh-CN': '问候', en: 'Greetings' };
    const api = {
      'GET /hello': {
        summary: title,
        access: { public: 'Everybody may be greeted.' },
        response: z.object({ hello: z.string() }),
      },
    };
    const up = {
      '0001-greeting': async db => {
        await sql\`create table greeting (county_id text not null, id uuid not null,
          words text not null, secret bytea, primary key (county_id, id))\`.execute(db);
        await sql\`create table answer (county_id text not null, greeting_id uuid not null,
          primary key (county_id, greeting_id),
          foreign key (county_id, greeting_id) references greeting (county_id, id))\`.execute(db);
      },
    };
    export default {
      id: '${id}',
      version: '${version}',
      title,
      description: title,
      requires: { kernel: '^1.0' },
      permissions: { '${id}.greeting.read': { title, defaultRoles: ['school'] } },
      migrations: ${JSON.stringify(migrations)}.map(name => ({ name, up: async db => up[name]?.(db), down: async () => {} })),
      routes: [{ api, handlers: { 'GET /hello': async () => ({ hello: greet('${version}') }) } }],
    };`;
}
