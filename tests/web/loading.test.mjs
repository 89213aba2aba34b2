// Before the engine has come, and when it does not come. In: the built site with its engine held back or cut off.
// Out: node's test report. Cost: about ten seconds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, openSite, results } from './browser.mjs';
import { eventually } from './hosts.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

test('the text box works before the engine has come, and what was typed is compared when it has', async () => {
  let release;
  const held = new Promise((done) => { release = done; });
  const page = await site.page({ ready: false, before: (opened) => opened.route('**/crossclaim.wasm*', async (route) => { await held; await route.continue(); }) });
  await page.fill('#text', example('ferry'));
  await page.click('#look');
  assert.match(await page.locator('#input-note').textContent(), /as soon as/);
  assert.ok(await page.locator('#progress').isVisible());
  // The page is painted meanwhile: the engine is still held back.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length === 1);
  release();
  await results(page);
  assert.match(await page.locator('#lead').textContent(), /claims/);
  assert.match(await page.inputValue('#text'), /Elve Pearl/);
  await page.context().close();
});

// Keeps all that the progress says in `said`.
async function listen(page, said) {
  await page.exposeFunction('said', (words) => said.push(words));
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    const words = document.getElementById('loading-words');
    new MutationObserver(() => window.said(words.textContent)).observe(words, { childList: true, characterData: true, subtree: true });
  }));
}

test('the box can be written in before any script has come', async () => {
  let release;
  const held = new Promise((done) => { release = done; });
  const before = (opened) => opened.route('**/*.js', async (route) => { await held; await route.continue(); });
  const page = await site.page({ ready: false, until: 'commit', before, serviceWorkers: 'block' });
  await page.fill('#text', example('ferry'));
  release();
  await page.waitForSelector('html[data-engine=ready]');
  await page.click('#look');
  await results(page);
  assert.match(await page.locator('#read').textContent(), /Elve Pearl/);
  await page.context().close();
});

test('on a slow line and a slow processor the bar counts on, and what is typed meanwhile is kept and compared', async () => {
  const said = [];
  const page = await site.page({ ready: false, serviceWorkers: 'block', before: async (opened) => {
    await listen(opened, said);
    const tools = await opened.context().newCDPSession(opened);
    await tools.send('Network.emulateNetworkConditions', { offline: false, latency: 100, downloadThroughput: 60_000, uploadThroughput: 60_000 });
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  } });
  await page.locator('#text').pressSequentially('Police said 12 people were killed. A doctor said 20 people were killed.');
  await results(page);
  assert.match(await page.inputValue('#text'), /A doctor said 20 people were killed\.$/);
  const bytes = said.map((words) => Number(/: (\d+) kB/.exec(words)[1]));
  assert.ok(new Set(bytes).size > 3, said.join('\n'));
  assert.deepEqual(bytes, bytes.toSorted((a, b) => a - b));
  await page.context().close();
});

test('the progress tells true bytes', async () => {
  const said = [];
  const page = await site.page({ ready: false, before: (opened) => listen(opened, said) });
  await page.waitForSelector('html[data-engine=ready]');
  const { files } = await (await fetch(page.requests.find((url) => url.endsWith('build-manifest.json')))).json();
  const total = Math.round(files['crossclaim.wasm'] / 1024);
  const complete = () => said.some((words) => words.includes(`${total} kB of ${total} kB`));
  await eventually(async () => complete(), `${total} kB of as many`);
  await page.context().close();
});

for (const file of ['crossclaim.wasm', 'crossclaim.js']) {
  test(`without ${file} the page says so, keeps the text and tries again`, async () => {
    let cut = true;
    const page = await site.page({ ready: false, before: (opened) => opened.route(`**/${file}*`, (route) => (cut ? route.abort() : route.continue())) });
    await page.fill('#text', example('flood'));
    await page.waitForSelector('#failure:not([hidden])');
    assert.match(await page.locator('#failure').textContent(), /could not be loaded/);
    assert.equal(await page.inputValue('#text'), example('flood'));
    cut = false;
    await page.click('#retry');
    await page.waitForSelector('html[data-engine=ready]');
    assert.ok(await page.locator('#failure').isHidden());
    await page.click('#look');
    await results(page);
    await page.context().close();
  });
}
