// What may be put in: lengths, files, broken bytes. In: web/input.js and the built site. Out: node's test report.
// Cost: about ten seconds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MAX_BYTES, decode, utf8Length } from '../../web/input.js';
import { openSite, results } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

test('lengths are those of UTF-8', () => {
  for (const text of ['', 'a', 'é', '€', '😀', 'aé€😀', '\ud800', 'x\udc00y']) {
    assert.equal(utf8Length(text), Buffer.from(text, 'utf8').length, JSON.stringify(text));
  }
  assert.ok(utf8Length('a'.repeat(MAX_BYTES + 1), MAX_BYTES) > MAX_BYTES);
});

test('two bytes a letter are read as such', () => {
  assert.deepEqual(decode(Buffer.from('\ufeff12 killed', 'utf16le')), { text: '12 killed', broken: 0 });
  assert.deepEqual(decode(Buffer.from('\ufeff12 killed', 'utf16le').swap16()), { text: '12 killed', broken: 0 });
});

test('broken bytes are counted, a real U+FFFD is not', () => {
  assert.deepEqual(decode(Buffer.from('fine')), { text: 'fine', broken: 0 });
  assert.deepEqual(decode(Buffer.from([0x61, 0xff, 0x62])), { text: 'a\ufffdb', broken: 1 });
  assert.equal(decode(Buffer.from('a\ufffdb')).broken, 0);
});

const pasteEvent = (page, length) => page.evaluate((count) => {
  const data = new DataTransfer();
  data.setData('text/plain', 'Officials said 12 people were killed. '.repeat(Math.ceil(count / 38)));
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.getElementById('text').dispatchEvent(event);
  return event.defaultPrevented;
}, length);

test('a text over 8 MB is refused with a sentence, neither box nor engine sees it', async () => {
  const page = await site.page();
  assert.equal(await pasteEvent(page, MAX_BYTES + 38), true);
  assert.match(await page.locator('#input-note').textContent(), /8\.0 MB.*up to 8 MB/);
  assert.equal(await page.inputValue('#text'), '');
  assert.equal(await page.locator('body.results').count(), 0);
  await page.context().close();
});

test('a text of more than a megabyte is compared without going through the box, a short one is left to the browser', async () => {
  const page = await site.page();
  assert.equal(await pasteEvent(page, 500), false);
  assert.equal(await pasteEvent(page, 1.2 * 2 ** 20), true);
  await results(page);
  assert.match(await page.locator('#lead').textContent(), /claims/);
  await page.click('#edit');
  assert.match(await page.locator('#input-note').textContent(), /1\.2 MB is open/);
  await page.context().close();
});

test('a file over 8 MB is not even read', async () => {
  const page = await site.page();
  await page.setInputFiles('#file', { name: 'big.txt', mimeType: 'text/plain', buffer: Buffer.alloc(MAX_BYTES + 1, 'a') });
  await page.waitForSelector('#input-note:not([hidden])');
  assert.match(await page.locator('#input-note').textContent(), /up to 8 MB; nothing was read/);
  assert.equal(await page.inputValue('#text'), '');
  await page.context().close();
});

test('a file with broken bytes is read with U+FFFD and a note', async () => {
  const page = await site.page();
  const buffer = Buffer.concat([Buffer.from('Officials said 12 people '), Buffer.from([0xff]), Buffer.from(' were killed.')]);
  await page.setInputFiles('#file', { name: 'report.txt', mimeType: 'text/plain', buffer });
  await results(page);
  assert.match(await page.locator('#read').textContent(), /people \ufffd were/);
  await page.click('#edit');
  assert.match(await page.locator('#input-note').textContent(), /1 place in this file could not be read/);
  await page.context().close();
});

test('a file that is no text is not read, and is said', async () => {
  const page = await site.page();
  const files = { 'scan.pdf': Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)), 'empty.txt': Buffer.from(' ') };
  await page.setInputFiles('#file', Object.entries(files).map(([name, buffer]) => ({ name, mimeType: 'text/plain', buffer })));
  await page.waitForSelector('#input-note:not([hidden])');
  assert.match(await page.locator('#input-note').textContent(), /^scan\.pdf is no text.* empty\.txt is empty\.$/);
  assert.deepEqual([await page.inputValue('#text'), await page.locator('body.results').count()], ['', 0]);
  await page.context().close();
});

test('an empty box says what to do', async () => {
  const page = await site.page();
  await page.click('#look');
  assert.match(await page.locator('#input-note').textContent(), /no text yet/);
  await page.context().close();
});
