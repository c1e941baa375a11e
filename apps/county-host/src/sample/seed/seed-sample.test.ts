import facultyPool from '@peixun/plugin-faculty-pool';
import needsAnalysis from '@peixun/plugin-needs-analysis';
import { createTestHost, type TestHost } from '@peixun/kernel/testing';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleAccounts } from '../sample-accounts.ts';
import { seedSample, type RosterChecks } from './seed-sample.ts';

const counties = fileURLToPath(new URL('../../../counties', import.meta.url));

let test: TestHost;
let checks: RosterChecks;

beforeAll(async () => {
  test = await createTestHost({ plugins: [needsAnalysis, facultyPool], counties, sampleAccounts });
  const started = Date.now();
  checks = await seedSample(test.host, step => process.stdout.write(`${Date.now() - started} ${step.en}\n`));
}, 120_000);

afterAll(() => test.close());

it('reports the two wrong rows of each roster', () => {
  expect(Object.values(checks).map(check => check?.badRows)).toEqual([2, 2]);
});
