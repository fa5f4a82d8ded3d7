import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './e2e/global-setup.ts',
  // Each file has a service and a database of its own; two cores are busy with two of them.
  workers: 2,
  retries: 0,
  // A slow machine is no fault: what is awaited comes, or never does.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] === undefined ? 'list' : [['list']],
  use: {
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    // A trace of every test would take a tenth of the time; what a page held when it failed is told without. `--trace on` asks for one.
    trace: 'off',
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
});
