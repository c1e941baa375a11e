import { createHash } from 'node:crypto';
import type { PrintFormat } from '../document.ts';
import { printHere } from '../print-document.ts';
import { sampleDocument } from './sample-document.ts';

/* Prints the sample in a process of its own, as a computation does, and says the hash of its bytes. */

const { bytes } = await printHere(sampleDocument(), process.argv[2] as PrintFormat);
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
