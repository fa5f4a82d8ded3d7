/** Loads the demo once, for every file's service to start from a copy of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from './service.ts';

/** Where the loaded demo is, as the workers are told of it. */
export const loadedDemo = 'PHOIHOP_E2E_LOADED';

export default async function loadDemo(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'phoihop-e2e-loaded-'));
  const clear = () => rm(data, { recursive: true, force: true });
  try {
    const service = await startService(data);
    await service.stop();
  } catch (error) {
    await clear();
    throw error;
  }
  process.env[loadedDemo] = data;
  return clear;
}
