import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const context = await browser.newContext({ viewport: { width: 1366, height: 850 } });
const page = await context.newPage();
const o = 'http://127.0.0.1:4810';
await page.request.post(o + '/api/auth/sign-in/username', {
  data: { username: 'tinh', password: 'phoi-hop-demo' },
  headers: { origin: o },
});
page.on('response', async (r) => {
  if (r.url().includes('graphql')) {
    const q = r.request().postData() ?? r.url();
    const t = await r.text().catch(() => '');
    if (q.includes('AfterReorg')) console.log(r.status(), q.slice(0, 200), t.slice(0, 300));
  }
});
page.on('console', (m) => console.log('console', m.text().slice(0, 200)));
await page.goto(o + '/');
await page.waitForTimeout(6000);
await page.screenshot({ path: '/tmp/w/shots/dash2.png' });
await browser.close();
