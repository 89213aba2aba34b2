// The demonstration article (web/examples): three views put in by the loader. In: the built site. Out: node's test report, and pictures
// of the article, narrow and wide, light and dark, in the artefacts. Cost: about half a minute.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, openSite, screenshot } from './browser.mjs';
import { eventually, impatient, patient } from './hosts.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const FRAMES = 3;

async function article(options = {}) {
  const page = await site.page({ ready: false, ...options });
  await page.goto(`${site.address}examples/`);
  return page;
}

// Scrolls down as a reader does, until every frame has come and has taken its height.
async function readThrough(page) {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const place = page.locator('crossclaim-explorer').nth(frame);
    await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const embed = await (await place.locator('iframe').elementHandle()).contentFrame();
    await embed.waitForSelector('body.results');
    await eventually(() => embed.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height) === window.innerHeight), 'a frame as tall as its content');
  }
}

const frames = (page) => page.frames().filter((frame) => frame.url().includes('/embed/'));

test('the loader has at most 3 kB', () => {
  assert.ok(statSync(join(dist, 'crossclaim-embed-1.js')).size <= 3072);
});

test('frames come shortly before they are in sight, and keep their place until then', async () => {
  const page = await article({ viewport: { width: 800, height: 600 } });
  await page.waitForSelector('crossclaim-explorer');
  assert.equal(await page.locator('crossclaim-explorer').count(), FRAMES, 'the placeholder is upgraded too');
  assert.ok(await page.locator('iframe').count() < FRAMES);
  assert.deepEqual(await page.locator('crossclaim-explorer').evaluateAll((all) => all.map((one) => one.style.minHeight)), ['370px', '700px', '1560px']);
  assert.match(await page.locator('crossclaim-explorer').last().textContent(), /Compare a text of your own/, 'the fallback stands until then');
  await page.context().close();
});

for (const [width, colorScheme] of [[360, 'light'], [360, 'dark'], [1440, 'light'], [1440, 'dark']]) {
  test(`the article at ${width} pixels, ${colorScheme}: three views, as tall as their content, without a scroll bar of their own`, async () => {
    const page = await article({ viewport: { width, height: 900 }, colorScheme });
    await readThrough(page);
    for (const frame of frames(page)) {
      const size = await frame.evaluate(() => {
        const root = document.documentElement;
        return { over: root.scrollHeight - window.innerHeight, wide: root.scrollWidth - window.innerWidth, scheme: getComputedStyle(document.body).backgroundColor };
      });
      assert.ok(size.over <= 1 && size.wide <= 0, `${frame.url()}: ${JSON.stringify(size)}`);
      assert.equal(size.scheme, colorScheme === 'dark' ? 'rgb(27, 28, 31)' : 'rgb(255, 255, 255)');
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    const third = frames(page).at(-1);
    assert.match(await third.textContent('#supplied'), /Text supplied by/);
    assert.match(await third.textContent('#lead'), /claims/);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    await page.waitForTimeout(300);
    await screenshot(page, `article-${width}-${colorScheme}`);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test('reading down the article nothing jumps: the shift that browsers count stays below a tenth', async () => {
  const page = await article({ viewport: { width: 1280, height: 900 } });
  await page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((seen) => { for (const entry of seen.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  });
  for (let at = 0; at < 40; at += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(120);
  }
  await page.waitForFunction((count) => document.querySelectorAll('iframe').length === count, FRAMES);
  const shift = await page.evaluate(() => window.shift);
  assert.ok(shift < 0.1, `${shift}`);
  await page.context().close();
});

test('without scripts the article still leads to each view', async () => {
  const page = await article({ javaScriptEnabled: false });
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.href));
  assert.equal(links.length, FRAMES);
  assert.ok(links.every((link) => link.startsWith(site.address)));
  await page.context().close();
});

test('the element: a text, an answer, an event; it goes with its place', async () => {
  const page = await article();
  await readThrough(page);
  const result = await page.evaluate(async () => {
    const explorer = document.querySelectorAll('crossclaim-explorer')[2];
    const told = new Promise((done) => { explorer.addEventListener('crossclaim-result', (event) => done(event.detail), { once: true }); });
    await explorer.setText('At least 12 people were killed on Monday, police said. Doctors said 20 people were killed.', { title: 'Test' });
    return { told: await told, claims: (await explorer.getResult()).claims.length };
  });
  assert.ok(result.told.claims >= 2 && result.claims === result.told.claims, JSON.stringify(result));
  await page.evaluate(() => document.querySelectorAll('crossclaim-explorer').forEach((explorer) => explorer.remove()));
  assert.equal(await page.evaluate(() => window.frames.length), 0);
  await page.context().close();
});

test('the element: the article may open a link out of it in its own way, else the browser does, in a new window', async () => {
  const page = await article();
  await readThrough(page);
  const opened = [];
  page.context().on('page', (other) => opened.push(other.url()));
  await page.evaluate(() => {
    document.querySelector('crossclaim-explorer').addEventListener('crossclaim-navigate', (event) => {
      event.preventDefault();
      window.asked = event.detail.href;
    }, { once: true });
  });
  const link = frames(page)[0].locator('.footer a');
  await eventually(async () => (await link.getAttribute('href')).includes('claim=414'), 'a link to what is shown');
  await frames(page)[0].evaluate(patient);
  await link.press('Enter');   // what still moves cannot be missed by a key
  await page.waitForFunction(() => window.asked?.includes('#v1.doc=1&claim=414'));
  await frames(page)[0].waitForFunction(() => window.answered === 1);
  assert.deepEqual(opened, []);
  await frames(page)[0].evaluate(impatient);
  const [other] = await Promise.all([page.context().waitForEvent('page'), link.press('Enter')]);
  await other.waitForSelector('body.results');
  assert.match(await other.locator('#pane-card h2').textContent(), /\d/);
  await page.context().close();
});
