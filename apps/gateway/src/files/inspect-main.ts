/** Runs beside the server: whatever a file does to who reads it, it does here. */
import { readFile } from 'node:fs/promises';
import { inspectBytes } from './inspect-bytes.ts';

const [path = ''] = process.argv.slice(2);
process.send?.(await inspectBytes(await readFile(path)), () => process.disconnect());
