import { chromium } from 'playwright-core';
import { serveDevCore } from '/work/main/test/e2e/dev/serve.ts';
import { mkdirSync } from 'node:fs';
const OUT='/tmp/shots'; mkdirSync(OUT,{recursive:true});
const only = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking'] });
const PAGES: [string,string,string,any?][] = [
 ['chat','day','#/chat/c1'],['new','day','#/chat'],['memory','day','#/memory'],['memory-open','day','#/memory/m0'],['sleep','day','#/sleep'],['night','day','#/sleep/24'],['restless','day','#/sleep/22'],['tonight','day','#/sleep/tonight'],['lab','day','#/lab'],['settings','day','#/settings/sleep'],['model','day','#/settings/model'],['general','day','#/settings'],
 ['empty-chat','empty','#/chat'],['empty-sleep','empty','#/sleep'],['empty-memory','empty','#/memory'],['empty-lab','empty','#/lab'],
 ['asleep','asleep','#/sleep'],['night-live','asleep','#/sleep/25'],['asleep-chat','asleep','#/chat/c1'],['morning','unread','#/chat/c1'],['failed','failed','#/chat'],
];
const servers = new Map<string, any>();
for (const theme of (process.argv[3] ?? 'light,dark').split(',')) for (const [w,h,size] of (process.argv[4]==='narrow'?[[760,700,'narrow']]:process.argv[4]==='both'?[[1440,900,'wide'],[760,700,'narrow']]:[[1440,900,'wide']]) as [number,number,string][]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: theme as any, locale: 'en-US', deviceScaleFactor: 1 });
  for (const [name, scenario, hash] of PAGES) {
    if (only && only !== 'all' && !only.split(',').includes(name)) continue;
    if (!servers.has(scenario)) servers.set(scenario, await serveDevCore(scenario as any));
    const { address } = servers.get(scenario);
    const page = await ctx.newPage();
    page.on('console', m => { if (['error','warning'].includes(m.type())) console.log(`[${name} ${theme}]`, m.text().slice(0,300)); });
    page.on('pageerror', e => console.log(`[${name}] pageerror`, e.message.slice(0,300)));
    await page.goto(address); await page.waitForTimeout(500);
    await page.evaluate((x) => { location.hash = x; }, hash); await page.waitForTimeout(1300);
    await page.screenshot({ path: `${OUT}/${name}-${theme}-${size}.png` });
    if (process.argv[5]==='full') { const hh = await page.evaluate(() => (document.querySelector('.scroll')?.scrollHeight ?? 0) + 60); if (hh>h) { await page.setViewportSize({width:w,height:hh}); await page.waitForTimeout(500); await page.screenshot({ path: `${OUT}/${name}-${theme}-${size}-full.png` }); } }
    await page.close();
  }
  await ctx.close();
}
await browser.close(); for (const s of servers.values()) s.stop(); process.exit(0);
