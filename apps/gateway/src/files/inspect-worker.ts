/** Runs beside the server: whatever a file does to who reads it, it does here. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { inspectBytes } from './inspect-bytes.ts';

parentPort?.postMessage(await inspectBytes(await readFile(String(workerData))));
