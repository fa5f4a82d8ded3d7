import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const context = await browser.newContext({ viewport: { width: 1366, height: 850 } });
const page = await context.newPage();
const o = 'http://127.0.0.1:4811';
await page.request.post(o + '/api/auth/sign-in/username', {
  data: { username: 'tinh', password: 'phoi-hop-demo' },
  headers: { origin: o },
});
for (const round of [1, 2]) {
  const begun = new Map();
  const t0 = Date.now();
  const onq = (r) => {
    if (r.url().includes('graphql')) begun.set(r, Date.now() - t0);
  };
  const onr = (r) => {
    if (begun.has(r))
      console.log(
        round,
        String(begun.get(r)).padStart(6),
        String(Date.now() - t0 - begun.get(r)).padStart(6),
        (r.postData() ?? '').match(/operationName":"(\w+)/)?.[1],
      );
  };
  page.on('request', onq);
  page.on('requestfinished', onr);
  await page.goto(o + '/');
  await page.waitForTimeout(9000);
  page.off('request', onq);
  page.off('requestfinished', onr);
}
await browser.close();
