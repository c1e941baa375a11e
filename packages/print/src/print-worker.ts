import { parentPort, workerData } from 'node:worker_threads';
import { printHere, type PrintRequest } from './print-here.ts';

parentPort!.postMessage(await printHere(workerData as PrintRequest));
