import { manifestOf } from '@peixun/plugin-api';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { computeInProcess } from '../compute-in-process.ts';
import { busyComputation } from './computations.fixture.ts';
import { guardedPlugin } from './guarded-plugin.fixture.ts';

/* A host with an isolated plugin in an endless loop; it says when the loop has begun. */

const log = { info: () => {}, warn: () => {}, error: () => {} };
const root = join(import.meta.dirname, '../../..');
const manifest = manifestOf(guardedPlugin('sealed'), '');
const { id, module } = busyComputation;
computeInProcess(
  { manifest, root, log, memoryMb: 64, silence: 1_000, counties: () => [] },
  { id, module, input: serialize({ work: 'loop' }), memoryMb: 64 },
  () => process.send?.('loops'),
);
