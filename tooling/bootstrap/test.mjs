import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { say } from './messages.mjs';
import { runStep } from './step.mjs';
import { openWorkspace, runCommand } from './workspace.mjs';

// `npm test`: every check of the project, each run even if one before it failed, and a count at the end.
await runCommand(async () => {
  const { node, pnpm, env, root, turbo } = await openWorkspace();
  const reports = join(root, '.peixun', 'reports');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts = [];
  const failures = [];

  /** A check counts as one, or as the tests that it reports. */
  async function check(name, command, { report, ...options } = {}) {
    const count = { name, passed: 0, failed: 0 };
    counts.push(count);
    const succeeded = await runStep(name, command, { cwd: root, env, ...options }).then(
      () => true,
      () => false,
    );
    const tests = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
    count.passed = tests?.numPassedTests ?? Number(succeeded);
    // A run can fail without a failed test, by an error outside of all.
    count.failed = Math.max(tests?.numFailedTests ?? 0, Number(!succeeded));
    failures.push(...(tests ? failedTests(tests) : []));
    return succeeded;
  }
  const bin = path => [node, join(root, 'node_modules', path)];
  const reporters = report => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

  // The site of the documents and the tests in a browser need what was built; nothing else waits for another.
  const beside = (name, command) => check(name, command, { beside: true });
  const [built] = await Promise.all([
    beside('build', turbo('run', 'build', '--output-logs=errors-only')).then(async isBuilt => {
      await beside('docs', [node, join(root, 'tooling/docs-site/src/main.ts')]);
      return isBuilt;
    }),
    // All packages as one program: what they share is read and checked once.
    beside('typecheck', bin('typescript/bin/tsc')),
    beside('lint', bin('oxlint/bin/oxlint')),
    beside('format', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
    beside('boundaries', [node, join(root, 'tooling/boundaries/src/main.ts')]),
  ]);

  const unit = join(reports, 'unit.json');
  await check('tests', [...bin('vitest/vitest.mjs'), 'run', ...reporters(unit)], {
    report: unit,
    show: true,
  });

  const hasBrowserTests = JSON.parse(readFileSync(join(root, 'tooling/e2e/package.json'), 'utf8')).scripts
    .test;
  const browser = join(reports, 'browser.json');
  if (hasBrowserTests && built) {
    const command = [...pnpm, '--filter', '@peixun/e2e', 'test', ...reporters(browser)];
    await check('browser tests', command, { report: browser, show: true });
  } else if (hasBrowserTests) {
    console.log(`browser tests\n${say('skipped', { why: say('buildFailed') })}`);
    counts.push({ name: 'browser tests', passed: 0, failed: 1 });
  }

  const total = key => counts.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${say('summary')}`);
  for (const { name, passed, failed } of counts) {
    console.log(`  ${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
  }
  if (failures.length > 0) console.log(`\n${say('failures')}\n${failures.join('\n')}`);
  const summary = `${total('passed')} passed, ${total('failed')} failed`;
  writeFileSync(join(reports, 'summary.txt'), `${summary}\n`);
  console.log(summary);
  return total('failed') ? 1 : 0;
});

/** A line for each test that failed, with its reason, as a report of vitest tells them. */
function failedTests({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter(test => test.status === 'failed');
    // What fails before the first test of a file fails the file.
    if (status === 'failed' && failed.length === 0) return [`  ✗ ${file} ${message}`];
    return failed.map(
      ({ fullName, failureMessages: [reason = ''] }) => `  ✗ ${file}: ${fullName}: ${reason.split('\n')[0]}`,
    );
  });
}
