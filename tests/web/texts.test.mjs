// Several texts of one's own, their fields, long texts in steps, rich paste. In: the built site. Out: node's test report.
// Cost: about fifteen seconds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, openSite, paste, results, settle, slowly } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const file = (name, words, mimeType = 'text/plain') => ({ name, mimeType, buffer: Buffer.from(words) });
const morning = 'Ferry sinks\n12 May 2024\nAt least 31 people were killed when the ferry sank, the harbour police said.';
const evening = 'Toll of the ferry rises\n14 May 2024\nThe ferry disaster killed 58 people, the transport ministry said.';

// Lines that are a day alone are no names.
const heads = async (page) => (await page.locator('#read h3').allTextContents()).filter((head) => !/^\d+ May \d+$/.test(head));

test('two opened files are compared with each other, each under its name', async () => {
  const page = await site.page();
  await page.setInputFiles('#file', [file('a.txt', morning), file('b.txt', evening)]);
  await results(page);
  assert.deepEqual(await heads(page), ['Ferry sinks', 'Toll of the ferry rises']);
  await page.click('#tab-timeline');
  assert.match(await page.locator('#pane-timeline').textContent(), /Reported on 12 May 2024/);
  await page.click('#edit');
  assert.equal(await page.locator('#texts [aria-pressed]').count(), 2);
  await page.locator('#texts [aria-pressed=false]').click();
  assert.match(await page.inputValue('#text'), /^Ferry sinks/);
  await page.locator('#texts button', { hasText: '×' }).last().click();
  assert.equal(await page.locator('#texts').isHidden(), true);
  await page.context().close();
});

test('title, publisher and date are set, and the date counts', async () => {
  const page = await site.page();
  await page.locator('#about summary').click();
  await page.fill('#about-title', 'My ferry report');
  await page.fill('#about-date', '2024-05-13');
  await paste(page, 'On Sunday the ferry sank and 31 people were killed, the harbour police said.');
  await results(page);
  await page.locator('#read a').first().click();
  await settle(page);
  const card = await page.locator('#pane-card').textContent();
  assert.match(card, /My ferry report/);
  assert.match(card, /12 May 2024/);
  await page.context().close();
});

test('the date of a text is read from the line under its headline and said', async () => {
  const page = await site.page();
  await paste(page, morning);
  await results(page);
  await page.click('#edit');
  assert.equal(await page.locator('#date-hint').textContent(), 'Read from the text: 2024-05-12');
  await page.context().close();
});

test('a set of texts is opened as it was saved', async () => {
  const page = await site.page();
  const set = { crossclaim: 1, texts: [{ title: 'One', publisher: 'P', date: '2024-05-12', text: morning }, { title: 'Two', text: evening }] };
  await page.setInputFiles('#file', [file('set.json', JSON.stringify(set), 'application/json')]);
  await results(page);
  assert.deepEqual((await heads(page)).filter((head) => ['One', 'Two'].includes(head)), ['One', 'Two']);
  await page.context().close();
});

test('a pasted article keeps headline and list; a long and hostile one makes no element', async () => {
  const page = await site.page();
  const pasteHtml = (html) => page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/html', words);
    data.setData('text/plain', words.replace(/<[^>]*>/g, ''));
    const box = document.getElementById('text');
    box.focus();
    box.select();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  await pasteHtml('<h1>Quake kills 12</h1><p>The quake killed 12 people.</p><ul><li>300 were hurt</li><li>40 are missing</li></ul><img src=x onerror="window.hit=1"><script>window.hit=1</script>');
  await results(page);
  assert.equal(await page.locator('#read .s-headline').textContent(), 'Quake kills 12');
  assert.equal(await page.locator('#read .s-bullet').count(), 2);
  await page.click('#edit');
  await pasteHtml(`<p>${'Officials said 12 people died. '.repeat(700)}</p>`);  // 20 kB
  await settle(page);
  assert.ok((await page.inputValue('#text').catch(() => '')).length > 20_000 || await page.locator('#read').isVisible());
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('while long texts are read a bar shows it, and what is typed meanwhile stays', async () => {
  const page = await site.page({ before: slowly });
  const long = Array.from({ length: 8 }, (_, index) => file(`${index}.txt`, `Report ${index}\n${example('flood').repeat(20)}`));
  await page.evaluate(() => {
    const bar = document.getElementById('comparing');
    window.seen = false;
    new MutationObserver(() => { window.seen ||= !bar.hidden; }).observe(bar, { attributes: true });
  });
  await page.setInputFiles('#file', long);
  // The last one opened stands in the box; what was typed before that is a text of its own.
  await page.waitForFunction(() => document.getElementById('text').value.startsWith('Report 7'));
  await page.locator('#text').focus();
  await page.keyboard.type('abc');
  await page.evaluate(() => { window.hurry = true; });
  await results(page);
  assert.equal(await page.evaluate(() => window.seen), true);
  assert.match(await page.inputValue('#text'), /abc/);
  await page.waitForSelector('#comparing', { state: 'hidden' });
  await page.context().close();
});
