import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlugin } from './create-plugin.ts';
import { parts } from './parts.ts';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const root = join(packageRoot, '../..');

/** What is left out: nothing, all but one part, all. So every two parts are together, apart, and both away. */
const choices = [[], ...parts.map(kept => parts.filter(part => part !== kept)), [...parts]];

describe('a new plugin', () => {
  let into: string;
  let folder: string;
  let config: string;

  beforeAll(async () => {
    // Below this package, so that what the plugin imports is found as it is after an install.
    into = await mkdtemp(join(packageRoot, 'made-for-test-'));
    folder = await createPlugin({ id: 'field-trips', chineseName: '实地考察', into });
    for (const [index, without] of choices.entries()) {
      await createPlugin({ id: `choice-${index}`, without, into: join(into, 'choices') });
    }
    config = join(into, 'vitest.config.mjs');
    const resolve = { conditions: ['@peixun/source', 'node'] };
    const options = {
      resolve,
      ssr: { resolve },
      test: { isolate: false, testTimeout: 240_000, hookTimeout: 240_000 },
    };
    await writeFile(config, `export default ${JSON.stringify(options)}`);
  });
  afterAll(() => rm(into, { recursive: true, force: true }));

  /** What the program printed, whether it was content or not. */
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      encoding: 'utf8',
    }).stdout;

  const runTests = (...names: string[]) =>
    run('vitest/vitest.mjs', 'run', '--config', config, '--root', into, '--no-color', ...names);

  it('typechecks and is formatted, whatever is left out', async () => {
    const project = join(into, 'tsconfig.json');
    const options = JSON.parse(await readFile(join(folder, 'tsconfig.json'), 'utf8')) as object;
    await writeFile(
      project,
      JSON.stringify({
        ...options,
        extends: join(root, 'tsconfig.base.json'),
        include: ['*/src', '*/*/src'],
      }),
    );

    expect(run('typescript/bin/tsc', '-p', project)).toBe('');
    expect(run('prettier/bin/prettier.cjs', '--list-different', `${into}/**/{README.md,src/**}`)).toBe('');
  });

  it('passes its tests, also with nothing but operations', () => {
    expect(runTests('field-trips', `choice-${choices.length - 1}`)).toMatch(/Test Files +8 passed/);
  });

  it('becomes what the guides for vendors say', async () => {
    const guides = ['docs/vendor.md', 'packages/test-kit/README.md', 'packages/ui-kit/README.md'].map(path =>
      readFile(join(root, path), 'utf8'),
    );
    // `src/…` alone on a line, and its block of code.
    const files = [
      ...(await Promise.all(guides)).join('\n').matchAll(/^`(src\/\S+)`\n\n```\w+\n(.*?)\n```$/gms),
    ];
    for (const [, path = '', content = ''] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${content}\n`);
    }

    expect(files.length).toBeGreaterThan(15);
    expect(run('typescript/bin/tsc', '-p', join(folder, 'tsconfig.json'))).toBe('');
    // The guide changes the contract, and says how to take that over.
    expect(runTests('field-trips', '-u')).toMatch(/Test Files +7 passed/);
  });

  it('keeps no word of the template', async () => {
    const names = await readFile(join(folder, 'src/index.ts'), 'utf8');
    expect(names).toContain("text('实地考察', 'Field trips')");
    expect(names).not.toMatch(/my.?plugin|我的插件/i);
  });

  it('takes its ranges from where the generator is from', async () => {
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    expect(dependencies).toEqual({ '@peixun/plugin-api': 'workspace:^' });
    expect(peerDependencies).toMatchObject({ zod: 'catalog:' });
  });

  it('never writes over an existing folder', async () => {
    await expect(createPlugin({ id: 'field-trips', into })).rejects.toThrow(/exists already/);
  });

  it.each(['FieldTrips', 'field_trips', '-trips', 'trips-', 'a--b', ''])('refuses the id %j', async id => {
    await expect(createPlugin({ id, into })).rejects.toThrow(/kebab case/);
    expect(existsSync(join(into, id || 'nothing'))).toBe(false);
  });
});

it('gives plugins outside the house the same compiler options', async () => {
  const read = (path: string) => readFile(path, 'utf8');
  expect(await read(join(packageRoot, 'outside/tsconfig.base.json'))).toBe(
    await read(join(root, 'tsconfig.base.json')),
  );
});
