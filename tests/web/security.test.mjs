// What hostile words, hostile hosts and a curious network can do: nothing. In: the built site, the naughty strings of a well-known list
// and some of our own. Out: node's test report. Cost: about a minute.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { example, paste, quiet, results, settle, watch } from './browser.mjs';
import { openHouse } from './hosts.mjs';

const listed = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json');
const own = ['<img src=x onerror=harm()>', '"><svg/onload=harm()>', '</textarea><script>harm()</script>', '<iframe srcdoc="<script>parent.harm()</script>">', 'javascript:harm()',
  '{{constructor.constructor("harm()")()}}', '${harm()}', '<a href="javascript:harm()">12 people were killed</a>', '__proto__', 'constructor', 'hasOwnProperty', '%00', '\u0000\u0001\u001b[2J',
  '\u202e12 killed\u202c', '\ufeff\ufffe\uffff', '\ud800 lone \udc00', '9'.repeat(400), '-0 killed', '1e999 people were killed', 'NaN people were killed', '\u0660\u0661\u0662 people were killed',
  `${'('.repeat(2000)}12 killed${')'.repeat(2000)}`, '<!--', ']]>', '\r\n\r\nHTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(5000)];
const NAUGHTY = [...listed, ...own];

let browser;
let site;
let host;
let close;
before(async () => { ({ browser, site, host, close } = await openHouse()); });
after(() => close?.());

// Everything that would show that words became more than words.
async function guarded(page) {
  watch(page);
  page.dialogs = 0;
  page.on('dialog', (dialog) => { page.dialogs += 1; dialog.dismiss(); });
  await page.addInitScript(() => {
    window.harmed = 0;
    window.harm = () => { window.harmed += 1; };
    addEventListener('securitypolicyviolation', () => { window.harmed += 1; });
  });
}

async function opened() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await guarded(page);
  await page.goto(site.address);
  await page.waitForFunction(() => document.getElementById('offline').textContent.includes('Ready'));
  await page.waitForSelector('html[data-engine=ready]');
  return page;
}

// Elements that the page never makes of a text.
const STRAY = 'script:not([src]), iframe, object, embed, base, img, svg, math, video, audio, form, link:not([rel=stylesheet]):not([rel=icon]):not([rel=manifest]):not([rel=modulepreload]), '
  + '[onerror], [onload], [onclick], [href^="javascript:" i], [style*=url], body style, style ~ style';   // the page's own sheet is the first of its head

async function unharmed(page) {
  const found = await page.evaluate((stray) => ({ harmed: window.harmed, stray: [...document.querySelectorAll(stray)].map((element) => element.outerHTML.slice(0, 100)) }), STRAY);
  assert.deepEqual(found, { harmed: 0, stray: [] });
  assert.equal(page.dialogs, 0);
  assert.deepEqual(page.problems, []);
}

test('there are 485 naughty strings and more', () => assert.ok(NAUGHTY.length >= 485, `${NAUGHTY.length}`));

test('naughty strings in the text box: no script, no stray element, no request', async () => {
  const page = await opened();
  site.requests.length = 0;
  for (let from = 0; from < NAUGHTY.length; from += 40) {
    // Each beside a claim, so that it is read, quoted, and shown as a source's words.
    const text = NAUGHTY.slice(from, from + 40).map((words) => `At least ${from + 12} people were killed, ${words} said. "${words}" 7 were hurt.`).join('\n\n');
    await paste(page, text);
    await results(page);
    await page.evaluate(() => document.getElementById('edit').click());
  }
  for (const words of NAUGHTY) {
    await page.evaluate((text) => {
      document.getElementById('text').value = text;
      document.getElementById('look').click();
    }, words);
  }
  await settle(page);
  await unharmed(page);
  assert.deepEqual(site.requests, []);
  await page.context().close();
});

const drop = (page, text, name, type) => page.evaluate((file) => {
  const data = new DataTransfer();
  data.items.add(new File([file.text], file.name, { type: file.type }));
  document.getElementById('input').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, { text, name, type });

test('naughty strings in a dropped file', async () => {
  const page = await opened();
  site.requests.length = 0;
  await drop(page, NAUGHTY.join('\n\n12 people were killed.\n\n'), '<img src=x onerror=harm()>.txt', 'text/plain');
  await results(page);
  await unharmed(page);
  assert.deepEqual(site.requests, []);
  await page.context().close();
});

test('naughty strings as titles, publishers and texts of an opened corpus', async () => {
  const page = await opened();
  site.requests.length = 0;
  const corpus = NAUGHTY.map((title, at) => ({ title, publisher: NAUGHTY[at === 0 ? NAUGHTY.length - 1 : at - 1], date: at % 2 ? '2025-01-02' : title, text: `At least ${at % 24 + 12} people were killed, ${title} said.` }));
  for (let from = 0; from < corpus.length; from += 24) {
    await drop(page, JSON.stringify({ texts: corpus.slice(from, from + 24) }), 'corpus.json', 'application/json');
    await results(page);
    for (const pane of ['sources', 'claims', 'timeline', 'questions']) await page.click(`#tab-${pane}`);
    await page.locator('#read a').first().evaluate((mark) => mark.click());
    await page.evaluate(() => {
      document.getElementById('edit').click();
      for (let button; (button = document.querySelector('#texts [data-remove]'));) button.click();
    });
  }
  await settle(page);
  await unharmed(page);
  assert.deepEqual(site.requests, []);
  await page.context().close();
});

test('naughty strings in the fragment, of the page and of the frame', async () => {
  for (const path of ['', 'embed/?view=conflicts']) {
    const page = await opened();
    for (const words of [...own, ...listed.slice(0, 40)]) {
      await page.goto('about:blank');
      await page.goto(`${site.address}${path}#v1.text=${encodeURIComponent(words.toWellFormed?.() ?? words.replace(/[\ud800-\udfff]/g, ''))}&doc=${encodeURIComponent('<b>')}&claim=-1&${encodeURIComponent('<i>')}=1`);
      await page.waitForSelector('html[data-engine=ready]');
    }
    await unharmed(page);
    await page.context().close();
  }
});

test('naughty strings as a host’s text, title and address', async () => {
  host.pages['/'] = '<iframe id="frame" sandbox="allow-scripts" width="600" height="500"></iframe>';
  const context = await browser.newContext();
  const page = await context.newPage();
  await guarded(page);
  await page.goto(host.address);
  await page.evaluate((src) => { document.getElementById('frame').src = src; }, `${site.address}embed/?view=all&origin=${encodeURIComponent(host.origin)}`);
  const embed = await (await page.$('#frame')).contentFrame();
  await embed.waitForSelector('html[data-engine=ready]');
  for (let from = 0; from < NAUGHTY.length; from += 15) {
    const [text, title] = [NAUGHTY.slice(from, from + 15).join('\n\n12 people were killed.\n\n'), NAUGHTY[from].slice(0, 400)];
    await page.evaluate(([words, name]) => document.getElementById('frame').contentWindow.postMessage(
      { target: 'crossclaim', version: 1, type: 'setText', data: { text: words, title: name, url: `javascript:${name}` } }, '*'), [text, title]);
    await page.waitForTimeout(60);
  }
  await embed.waitForSelector('body.results');
  const found = await embed.evaluate((stray) => ({ harmed: window.harmed, stray: document.querySelectorAll(stray).length }), STRAY);
  assert.deepEqual(found, { harmed: 0, stray: 0 });
  assert.deepEqual(page.problems, []);
  await context.close();
});

test('1,000 hostile messages leave no trace', async () => {
  host.pages['/'] = '<iframe id="frame" sandbox="allow-scripts" width="600" height="500"></iframe><script>window.heard=[];addEventListener("message",(e)=>heard.push(e.data))</script>';
  const context = await browser.newContext();
  const page = await context.newPage();
  await guarded(page);
  await page.goto(host.address);
  await page.evaluate((src) => { document.getElementById('frame').src = src; }, `${site.address}embed/?view=all&origin=${encodeURIComponent(host.origin)}#v1.doc=0`);
  const embed = await (await page.$('#frame')).contentFrame();
  await embed.waitForSelector('body.results');
  await embed.evaluate(quiet);
  // Its height it may tell at any time.
  const said = () => page.evaluate(() => window.heard.filter(({ type }) => type !== 'resize').length);
  const saidBefore = await said();
  const state = () => embed.evaluate(() => [document.body.outerHTML.length, document.getElementById('lead').textContent, document.documentElement.dataset, window.harmed]);
  const before = await state();
  const bytes = await page.evaluate(async (words) => {
    const frame = document.getElementById('frame').contentWindow;
    const junk = (at) => [words[at % words.length], at, null, [at], { at }, new Map([[at, at]]), new Date(), new ArrayBuffer(at)][at % 8];
    for (let at = 0; at < 1000; at += 1) {
      const message = [junk(at), { target: 'crossclaim' }, { target: 'crossclaim', version: 1, type: junk(at) }, { target: 'crossclaim', version: 1, type: 'setText', data: { text: junk(at + 1) === 'x' ? 1 : { at } } },
        { target: 'crossclaim', version: 1, type: 'open', data: { doc: `${at}`, claim: junk(at) } }, { target: 'crossclaim', version: at, type: 'open', data: { doc: 1 } },
        { target: 'crossclaim', version: 1, type: 'setTheme', data: { theme: junk(at) }, id: 'nobody' }, { source: 'crossclaim', version: 1, type: 'setText', data: { text: 'x' } }][at % 8];
      frame.postMessage(message, '*');
      if (at % 100 === 0) await new Promise((done) => { setTimeout(done, 20); });
    }
    return 1000;
  }, own);
  assert.equal(bytes, 1000);
  await page.waitForTimeout(500);
  assert.deepEqual(await state(), before);
  assert.equal(await said(), saidBefore, 'nothing is answered');
  assert.deepEqual(page.problems, []);
  await page.waitForTimeout(1000);
  await page.evaluate(() => document.getElementById('frame').contentWindow.postMessage({ target: 'crossclaim', version: 1, type: 'open', data: { doc: 1 } }, '*'));
  await embed.waitForFunction((old) => document.getElementById('lead').textContent !== old, before[1]);
  await context.close();
});

test('after the page has loaded a full use asks for nothing at all', async () => {
  const page = await opened();
  await page.waitForTimeout(500);
  site.requests.length = 0;
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await paste(page, example('kursk'));
  await results(page);
  await page.locator('#read a').first().click();
  await page.click('#tab-claims');
  await page.fill('#search', 'killed');
  await page.click('#tab-questions');
  await page.locator('#lead button').first().click();
  await page.click('#out summary');
  await Promise.all([page.waitForEvent('download'), page.click('[data-out=json]')]);
  await page.keyboard.press('Escape');
  await page.click('#edit');
  await page.fill('#text', 'At least 12 people were killed on Monday, police said.');
  await page.click('#look');
  await page.emulateMedia({ colorScheme: 'dark' });
  await settle(page);
  await page.waitForTimeout(500);
  assert.deepEqual(site.requests, []);
  assert.deepEqual(asked.filter((url) => !url.startsWith('blob:')), []);
  await unharmed(page);
  await page.context().close();
});

test('a script from a string, another host and an unknown policy are refused by the browser', async () => {
  const page = await opened();
  const tried = await page.evaluate(async () => {
    const attempt = async (does) => { try { await does(); return 'done'; } catch (error) { return error.name; } };
    return {
      // In a turn of its own: what the test itself runs may evaluate strings.
      eval: await new Promise((done) => { setTimeout(() => attempt(() => (0, eval)('1')).then(done)); }),
      markup: await attempt(() => { document.body.innerHTML = '<p>'; }),
      elsewhere: await attempt(() => fetch('https://news.example/')),
      policy: await attempt(() => trustedTypes.createPolicy('other', {})),
      again: await attempt(() => trustedTypes.createPolicy('crossclaim', {})),
      worker: await attempt(() => navigator.serviceWorker.register('other.js')),
    };
  });
  assert.deepEqual(tried, { eval: 'EvalError', markup: 'TypeError', elsewhere: 'TypeError', policy: 'TypeError', again: 'TypeError', worker: 'TypeError' });
  await page.context().close();
});
