// Without a network, after one visit. In: copies of the built site that are stopped, changed and renewed. Out: node's test report.
// A stopped server is the honest test: a browser's own "offline" leaves the service worker its network.
// Cost: about a minute and a half; 50 starts, in five browsers started one after another.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, paste, results, watch } from './browser.mjs';
import { buildOf, copyOfSite, edit, eventually, launch, otherSite, profile, renew } from './hosts.mjs';

let browser;
let copy;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// A copy and a context for one test, taken down with it whether it passes or not.
async function fresh(t, options) {
  copy = await copyOfSite(options);
  const site = copy;
  const context = await browser.newContext();
  t.after(async () => { await context.close(); await site.stop(); site.remove(); });
  return context;
}

const says = (page, words) => page.waitForFunction((wanted) => document.getElementById('offline').textContent.includes(wanted), words);
const ready = (page) => page.waitForSelector('html[data-engine=ready]');
const caches = (page) => page.evaluate(() => window.caches.keys());

async function visit(context, address) {
  const page = watch(await context.newPage());
  await page.goto(address);
  await says(page, 'Ready for offline use');
  return page;
}

async function compares(page) {
  await paste(page, example('ferry'));
  await results(page);
  assert.match(await page.locator('#lead').textContent(), /claims/);
}

test('the server is stopped: 50 of 50 starts compare a text, in five browsers', async (t) => {
  const site = await copyOfSite();
  const reader = await profile();
  let context = await reader.open();
  t.after(async () => { await context.close(); await site.stop(); reader.remove(); site.remove(); });
  const first = await visit(context, site.address);
  assert.deepEqual(first.problems, []);
  await context.close();
  await site.stop();
  let good = 0;
  for (let process = 0; process < 5; process += 1) {
    context = await reader.open();
    for (let start = 0; start < 10; start += 1) {
      const page = await context.newPage();
      await page.goto(`${site.address}${start % 2 ? '?from=home' : ''}`);
      await ready(page);
      await compares(page);
      assert.equal(await page.locator('#offline').isVisible(), false, 'said once');
      await page.close();
      good += 1;
    }
    await context.close();
  }
  assert.equal(good, 50);
});

for (const file of ['main.js', 'crossclaim.wasm']) {
  test(`a changed byte in what is kept is found and never run: ${file}`, async (t) => {
    const context = await fresh(t);
    const page = await visit(context, copy.address);
    const path = `${buildOf(copy)}/${file}`;
    // The byte is in a name that would show: the page would say that it was run.
    const harm = () => page.evaluate(async (name) => {
      const cache = await caches.open((await caches.keys())[0]);
      const kept = await cache.match(name);
      const bytes = new Uint8Array(await kept.arrayBuffer());
      const note = name.endsWith('.js') ? new TextEncoder().encode('window.harmed=1;') : null;
      const changed = note ? new Uint8Array([...note, ...bytes]) : bytes;
      if (!note) changed[changed.length - 9] ^= 1;
      await cache.put(name, new Response(changed, { headers: kept.headers }));
    }, path);
    await harm();
    copy.requests.length = 0;
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    assert.ok(copy.requests.includes(`GET /${path}`), 'it came from the server again');
    copy.requests.length = 0;
    await page.reload();
    await ready(page);
    assert.ok(!copy.requests.includes(`GET /${path}`), 'and was mended');

    await harm();
    await copy.stop();
    const offline = await context.newPage();
    await offline.goto(copy.address);
    await offline.waitForTimeout(1500);
    assert.equal(await offline.evaluate(() => window.harmed), undefined);
    assert.equal(await offline.locator('html[data-engine=ready]').count(), 0);
    assert.ok(await offline.locator('#text').isVisible());
    });
}

test('version 1 to 2 with an old tab open: it goes on, nothing is mixed, the reader is asked', async (t) => {
  const context = await fresh(t);
  const old = await visit(context, copy.address);
  await old.reload();
  await ready(old);
  await paste(old, example('ferry'));
  await results(old);
  const before = buildOf(copy);
  const id = renew(copy, (main) => `${main}\ndocument.documentElement.dataset.version = '2';\n`);
  const loads = (page) => page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.includes('/b/')));

  const second = watch(await context.newPage());
  // From the network first; what a busy machine's network does not bring within two seconds comes as it was kept.
  await eventually(async () => {
    await second.goto(copy.address);
    await ready(second);
    return await second.getAttribute('html', 'data-version') === '2';
  }, 'the new page');
  assert.ok((await loads(second)).every((name) => name.includes(`/b/${id}/`)), 'with the files of its own build');
  await says(second, 'new version');
  assert.equal((await caches(second)).length, 2, 'the old build is still kept');
  assert.ok(await old.locator('#lead').isVisible());
  assert.ok((await loads(old)).every((name) => name.includes(`/${before}/`)));

  await copy.stop();
  const third = await context.newPage();
  await third.goto(copy.address);
  await ready(third);
  assert.equal(await third.getAttribute('html', 'data-version'), null, 'without a network the old version goes on, whole');
  assert.ok((await loads(third)).every((name) => name.includes(`/${before}/`)));
  await third.close();
  await copy.start();

  await Promise.all([second.waitForEvent('load'), second.click('#offline button')]);
  await ready(second);
  assert.deepEqual(await caches(second), [`crossclaim / ${id}`]);
  await says(old, 'renewed in another window');
  assert.ok(await old.locator('#lead').isVisible(), 'nothing is taken from the old tab');
  await copy.stop();
  await Promise.all([old.waitForEvent('load'), old.click('#offline button')]);
  await ready(old);
  assert.equal(await old.getAttribute('html', 'data-version'), '2');
  assert.deepEqual(second.problems, []);
});

test('it can be installed, with its share target', async (t) => {
  const context = await fresh(t);
  const page = await visit(context, copy.address);
  const tools = await context.newCDPSession(page);
  const { data, errors } = await tools.send('Page.getAppManifest');
  assert.deepEqual([errors, JSON.parse(data).share_target.action], [[], 'share']);
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  // A context of a test is a private window to Chromium; nothing else may be wrong.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

test('a file that arrives changed: nothing is kept, and the page says so', async (t) => {
  const context = await fresh(t);
  edit(copy, `${buildOf(copy)}/licenses.txt`, (text) => `${text.slice(0, -2)}!\n`);
  const page = await context.newPage();
  await page.goto(copy.address);
  await says(page, 'Offline use is off');
  assert.deepEqual(await caches(page), []);
  await compares(page);
});

test('no room: nothing is kept, the page works and says so', async (t) => {
  const context = await fresh(t);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Storage.overrideQuotaForOrigin', { origin: new URL(copy.address).origin, quotaSize: 200_000 });
  await page.goto(copy.address);
  await says(page, 'Offline use is off');
  assert.deepEqual(await caches(page), []);
  await compares(page);
});

test('a window that keeps nothing: the page works and says so', async (t) => {
  const context = await fresh(t);
  for (const how of ['none', 'throws']) {
    const page = watch(await context.newPage());
    await page.addInitScript((way) => Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get() { if (way === 'throws') throw new DOMException('not here', 'SecurityError'); return undefined; },
    }), how);
    await page.goto(copy.address);
    await says(page, 'Offline use is off');
    await compares(page);
    assert.deepEqual(page.problems, []);
    await page.close();
  }
});

test('a server that fails or is silent: the kept page comes', async (t) => {
  const context = await fresh(t);
  const page = await visit(context, copy.address);
  let release;
  const held = new Promise((done) => { release = done; });
  copy.wait = () => held;
  await page.goto(copy.address, { waitUntil: 'domcontentloaded' });
  await ready(page);
  copy.wait = () => {};
  release();
  rmSync(join(copy.folder, 'index.html'));
  rmSync(join(copy.folder, 'index.html.br'));
  await page.goto(copy.address);
  await ready(page);
});

test('two copies on one host, each below a path of its own, do not meet', async (t) => {
  const context = await fresh(t, { under: ['one', 'two/three'] });
  const one = await visit(context, `${copy.address}one/`);
  const two = await visit(context, `${copy.address}two/three/`);
  assert.deepEqual((await caches(two)).map((name) => name.split(' ')[1]).sort(), ['/one/', '/two/three/']);
  writeFileSync(join(copy.folder, 'one/sw.js'), readFileSync(join(copy.folder, 'one/hosting/sw-kill.js')));
  rmSync(join(copy.folder, 'one/sw.js.br'));
  await one.reload();
  await two.waitForFunction(async () => (await caches.keys()).length === 1);
  await copy.stop();
  await two.reload();
  await ready(two);
  await compares(two);
});

test('the kill switch takes worker and cache away, and the page goes on', async (t) => {
  const context = await fresh(t);
  const page = await visit(context, copy.address);
  writeFileSync(join(copy.folder, 'sw.js'), readFileSync(join(copy.folder, 'hosting/sw-kill.js')));
  rmSync(join(copy.folder, 'sw.js.br'));
  await page.reload();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
  await compares(page);
});

test('a text shared by another app reaches the page, and neither the server nor the address', async (t) => {
  const context = await fresh(t);
  await visit(context, copy.address);
  const other = await otherSite({ '/': `<form method="post" enctype="multipart/form-data" action="${copy.address}share">
    <input name="title" value="A headline"><textarea name="text">At least 12 people were killed on Monday, police said.</textarea><button>share</button></form>` });
  copy.requests.length = 0;
  const page = await context.newPage();
  await page.goto(other.address);
  await page.click('button');
  await page.waitForSelector('body.results');
  assert.match(await page.inputValue('#text'), /A headline\s+At least 12 people/);
  assert.equal(page.url(), copy.address);
  assert.ok(!copy.requests.some((request) => /share|POST|12/.test(request)), copy.requests.join());
  await other.close();
});
