import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number((process.env['PHOIHOP_E2E_PORT'] ??= String(20_000 + (process.pid % 20_000))));
const origin = `http://127.0.0.1:${port}`;
// The runner reads this file again in each worker; the first to make the folder hands it on.
const data = (process.env['PHOIHOP_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'phoihop-e2e-')));

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // The journeys share one database and change it in turn.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  reporter: process.env['CI'] === undefined ? 'list' : [['list']],
  use: {
    baseURL: origin,
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['PHOIHOP_CHROMIUM'] ?? '/usr/bin/chromium',
      // In a bare locale Chromium cannot keep a Vietnamese file name and says "download" instead.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node ../gateway/dist/main.js',
    url: `${origin}/health/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: String(port), HOST: '127.0.0.1', PHOIHOP_DATA: data, PHOIHOP_PROFILE: 'demo' },
  },
});
