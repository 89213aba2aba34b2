// The page, an article and use without a network in Firefox, with every fault that offline.test.mjs has for Chromium; the contract of frames is
// in contract.test.mjs. In: the built site. Out: node's test report. The tests go on from each other: one reader's browser, one site.
// Cost: about two minutes; 50 starts, in five browsers started one after another.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, quiet } from './browser.mjs';
import { openFirefox } from './firefox.mjs';
import { buildOf, copyOfSite, edit, eventually, openHouse, renew } from './hosts.mjs';

let firefox;
let site;
let host;
let close;
before(async () => { ({ browser: firefox, site, host, close } = await openHouse({ open: openFirefox })); });
after(() => close?.());

const ready = () => firefox.until(() => document.documentElement.dataset.engine === 'ready');

async function compares() {
  await firefox.run((text) => {
    document.getElementById('text').value = text;
    document.getElementById('look').click();
  }, example('ferry'));
  await firefox.until(() => document.body.classList.contains('results'));
  assert.match(await firefox.run(() => document.getElementById('lead').textContent), /claims/);
}

test('the page compares a text and is ready for offline use', async () => {
  await firefox.open(site.address);
  await ready();
  await compares();
  await firefox.until(() => document.getElementById('offline').textContent === 'Ready for offline use.');
});

// --- the page ---

const shown = (selector) => firefox.run((wanted) => [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility()).map((element) => element.textContent), selector);
const settled = () => firefox.run(quiet);

async function kursk() {
  await firefox.open(site.address);
  await ready();
  await firefox.run((text) => {
    document.getElementById('text').value = text;
    document.getElementById('look').click();
  }, example('kursk'));
  await firefox.until(() => document.body.classList.contains('results'));
  await settled();
}

test('the panes are drawn, the words stand over them, and nothing is drawn while nothing happens', async () => {
  await kursk();
  assert.equal(await firefox.run(() => document.body.classList.contains('canvas-on')), true, 'WebGL2 is missing');
  assert.ok(await firefox.run(() => document.querySelectorAll('#pane-questions .placed').length) > 20);
  const frames = () => firefox.run(() => document.crossclaimFrames);
  const before = await frames();
  assert.ok(before > 0);
  await firefox.run(() => new Promise((done) => { setTimeout(done, 2000); }));
  assert.equal(await frames(), before);
});

test('a mark selects its claim everywhere; its card gives relations with reasons; side by side both texts stand at their claims', async () => {
  await firefox.run(() => [...document.querySelectorAll('#read a')].find((mark) => mark.textContent.includes('5,000 North Korean')).click());
  await settled();
  assert.match((await shown('#pane-card h2'))[0], /5,000/);
  assert.ok((await shown('#pane-card .s-reason')).length > 0);
  assert.equal((await shown('#read a.selected')).length, 1);
  await firefox.run(() => [...document.querySelectorAll('#pane-card button')].find((button) => button.textContent.includes('side by side')).click());
  await settled();
  const [top, bottom, at] = await firefox.run(() => {
    const box = document.getElementById('list-scroller').getBoundingClientRect();
    return [box.top, box.bottom, document.querySelector('#pane-other a.selected').getBoundingClientRect().top];
  });
  assert.ok(at >= top && at < bottom, `${at} in ${top} to ${bottom}`);
});

test('tabs, sorting, filtering and searching by the keyboard', async () => {
  await firefox.run(() => document.getElementById('tab-questions').click());
  await firefox.run(() => document.getElementById('tab-questions').focus());
  await firefox.press('ArrowRight');
  assert.equal(await firefox.run(() => document.getElementById('tab-claims').getAttribute('aria-selected')), 'true');
  await firefox.press('Tab');
  assert.equal(await firefox.run(() => document.activeElement.id), 'search');
  const rows = () => firefox.run(() => [...document.querySelectorAll('#pane-claims td.s-figure')].map((cell) => cell.textContent));
  const all = await rows();
  const shows = (condition) => firefox.until(condition, all.length);
  for (const key of 'khabarovsk') await firefox.press(key);
  await shows((count) => document.querySelectorAll('#pane-claims td.s-figure').length < count);
  await firefox.press('Control+a');
  await firefox.press('Backspace');
  await shows((count) => document.querySelectorAll('#pane-claims td.s-figure').length === count);
  assert.deepEqual(await rows(), all);
  await firefox.run(() => [...document.querySelectorAll('#pane-claims th button')].find((button) => button.textContent === 'Figure').click());
  assert.notDeepEqual(await rows(), all);
});

test('a copied link shows the same text, pane and claim again', async () => {
  const link = await firefox.run(async () => {
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (words) => { copied = words; } } });
    document.querySelector('[data-out=link]').click();
    for (let tries = 0; tries < 1000 && !copied; tries += 1) await new Promise((done) => { setTimeout(done, 20); });
    return copied;
  });
  const [title] = await shown('#pane-card h2');
  await firefox.open('about:blank');
  await firefox.open(link);
  await firefox.until(() => document.body.classList.contains('results'));
  await settled();
  assert.deepEqual([await shown('#pane-card h2'), await firefox.run(() => [document.getElementById('tab-claims').getAttribute('aria-selected'), window.location.hash])], [[title], ['true', '']]);
});

test('hostile text is text', async () => {
  await firefox.run((text) => {
    document.getElementById('edit').click();
    document.getElementById('text').value = text;
    document.getElementById('look').click();
  }, 'Officials said 12 <img src=x onerror=harm()> people died. "><script>window.harmed = 1</script> 30 were hurt \u202e evil %s%n.');
  await firefox.until(() => document.getElementById('read').textContent.includes('<img'));
  assert.deepEqual(await firefox.run(() => [document.querySelectorAll('#read img, #read script, #lead img, #board img').length, 'harmed' in window]), [0, false]);
});

// --- in an article, and without a network ---

test('in frames without an origin: the three views of the article', async () => {
  await firefox.open(`${site.address}examples/`);
  for (let frame = 0; frame < 3; frame += 1) {
    await firefox.run((at) => document.querySelectorAll('crossclaim-explorer')[at].scrollIntoView({ block: 'center' }), frame);
    await firefox.until((at) => document.querySelectorAll('crossclaim-explorer')[at].querySelector('iframe') !== null, frame);
  }
  const words = [/killed or wounded/, /1,000–3,000/, /Text supplied by/];
  for (const [frame, wanted] of words.entries()) {
    await firefox.frame(frame);
    await firefox.until(() => document.body.classList.contains('results'));
    assert.match(await firefox.run(() => document.body.innerText), wanted);
    assert.equal(await firefox.run(() => window.origin), 'null');
    await firefox.frame();
  }
  for (let frame = 0; frame < 3; frame += 1) {
    await firefox.until((at) => {
      const place = document.querySelectorAll('crossclaim-explorer')[at];
      return place.firstElementChild.style.height === place.style.minHeight && parseInt(place.style.minHeight, 10) > 300;
    }, frame);
  }
});

const says = (words) => firefox.until((wanted) => document.getElementById('offline').textContent.includes(wanted), words);
const caches = () => firefox.run(() => window.caches.keys());

test('the server is stopped: 50 of 50 starts compare a text, in five browsers', async () => {
  await site.stop();
  let good = 0;
  for (let process = 0; process < 5; process += 1) {
    await firefox.end();
    await firefox.start();
    for (let start = 0; start < 10; start += 1) {
      await firefox.open('about:blank');
      await firefox.open(`${site.address}${start % 2 ? '?from=home' : ''}`);
      await ready();
      await compares();
      good += 1;
    }
  }
  assert.equal(good, 50);
  await site.start();
});

// Puts a byte into what is kept that would show if it were run.
async function harm(path) {
  await firefox.run(async (name) => {
    const cache = await window.caches.open((await window.caches.keys())[0]);
    const kept = await cache.match(name);
    const bytes = new Uint8Array(await kept.arrayBuffer());
    await cache.put(name, new Response(new Uint8Array([...new TextEncoder().encode('window.harmed=1;'), ...bytes]), { headers: kept.headers }));
  }, path);
}

test('a changed byte in what is kept is found, mended where the server answers, and never run', async () => {
  await firefox.open(site.address);
  await ready();
  const path = `${buildOf(site)}/main.js`;
  await harm(path);
  site.requests.length = 0;
  await firefox.open(site.address);
  await ready();
  assert.equal(await firefox.run(() => 'harmed' in window), false);
  assert.ok(site.requests.includes(`GET /${path}`), 'it came from the server again');
  await harm(path);
  await site.stop();
  await firefox.open('about:blank');
  await firefox.open(site.address);
  await firefox.run(() => new Promise((done) => { setTimeout(done, 1500); }));
  assert.deepEqual(await firefox.run(() => ['harmed' in window, 'engine' in document.documentElement.dataset, document.getElementById('text').checkVisibility()]), [false, false, true]);
  await site.start();
  await firefox.open(site.address);
  await ready();
});

test('version 1 to 2 with an old window open: it goes on, nothing is mixed, the reader is asked', async () => {
  await compares();
  const old = await firefox.here();
  const before = buildOf(site);
  const id = renew(site, (main) => `${main}\ndocument.documentElement.dataset.version = '2';\n`);
  const builds = () => firefox.run(() => [...new Set(performance.getEntriesByType('resource').map(({ name }) => /\/(b\/\w+)\//.exec(name)?.[1]).filter(Boolean))]);
  const second = await firefox.another();
  await firefox.window(second);
  // From the network first; what a busy machine's network does not bring within two seconds comes as it was kept.
  await eventually(async () => {
    await firefox.open(site.address);
    await ready();
    return firefox.run(() => document.documentElement.dataset.version === '2');
  }, 'the new page');
  assert.deepEqual(await builds(), [`b/${id}`]);
  await says('new version');
  assert.equal((await caches()).length, 2, 'the old build is still kept');
  await firefox.window(old);
  assert.deepEqual([await builds(), await firefox.run(() => document.getElementById('lead').checkVisibility())], [[before], true]);
  await firefox.window(second);
  await firefox.run(() => document.querySelector('#offline button').click());
  await firefox.until(async () => (await window.caches.keys()).length === 1);
  await ready();
  await firefox.window(old);
  await says('renewed in another window');
  assert.equal(await firefox.run(() => document.getElementById('lead').checkVisibility()), true, 'nothing is taken from the old window');
  await site.stop();
  await firefox.open('about:blank');
  await firefox.open(site.address);
  await ready();
  assert.equal(await firefox.run(() => document.documentElement.dataset.version), '2');
  await site.start();
});

test('the kill switch takes worker and cache away, and the page goes on', async () => {
  edit(site, 'sw.js', () => readFileSync(join(site.folder, 'hosting/sw-kill.js'), 'utf8'));
  await firefox.open(site.address);
  await firefox.until(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await window.caches.keys()).length === 0);
  await compares();
});

for (const [what, preferences, words] of [
  ['a private window', { 'browser.privatebrowsing.autostart': true }, /^(Ready for offline use|Offline use is off)/],
  ['no room', { 'dom.quotaManager.temporaryStorage.fixedLimit': 200 }, /^Offline use is off/],
  ['no service workers', { 'dom.serviceWorkers.enabled': false }, /^Offline use is off/],
]) {
  test(`${what}: the page works and says what holds`, async (t) => {
    const away = await copyOfSite();
    const reader = await openFirefox(preferences);
    t.after(async () => { await reader.close(); await away.stop(); away.remove(); });
    const usual = firefox;
    firefox = reader;
    try {
      await firefox.open(away.address);
      await ready();
      await compares();
      await firefox.until(() => document.getElementById('offline').textContent !== '');
      const said = await firefox.run(() => document.getElementById('offline').textContent);
      assert.match(said, words);
      if (!said.startsWith('Ready')) return;
      await away.stop();
      await firefox.open('about:blank');
      await firefox.open(away.address);
      await ready();
      await compares();
    } finally {
      firefox = usual;
    }
  });
}
