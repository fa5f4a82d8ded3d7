/** Runs beside the server: whatever a spreadsheet does to who reads it, it does here. */
import { readFile } from 'node:fs/promises';
import { readTable } from '@phoihop/papers/tables';

const [path = '', sheet = ''] = process.argv.slice(2);
const verdict = readTable(await readFile(path), sheet);
process.send?.(verdict, () => process.disconnect());
