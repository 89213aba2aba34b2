// Long texts keep nobody waiting: how long the page holds its thread while it reads them. In: the built site. Out: node's test report.
// Tasks are measured by the CPU time that the browser's own trace gives them, so that a busy machine changes nothing.
// Cost: half a minute.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openSite, results, root, settle, slowly, tasksDuring } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

// Drops news of a million bytes on the page, no paragraph of it with the figures of another. It is made there: what comes in from outside
// would be a long task of its own.
async function prepare(page, bytes = 1e6) {
  await page.evaluate(([news, size]) => {
    let text = '';
    for (let more = 1; text.length < size; more += 1) {
      text += `${news.replace(/\d{2,}/g, (digits) => (/^(19|20)\d\d$/.test(digits) ? digits : `${Number(digits) + more}`))}\n\n`;
    }
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'long.txt', { type: 'text/plain' }));
    window.dropLong = () => document.getElementById('input').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
  }, [readFileSync(join(root, 'tests/bench/news.txt'), 'utf8'), bytes]);
}

const drop = (page) => page.evaluate(() => { window.dropLong(); });

const sum = (tasks) => tasks.reduce((whole, ms) => whole + ms, 0);
const told = (tasks) => `longest tasks ${tasks.slice(0, 8).map((ms) => ms.toFixed(1)).join(', ')} of ${sum(tasks).toFixed(0)} ms of processor time`;
// Shares of the whole work, so that a slow machine changes nothing: of a task of it, two to three hundredths measured, and of the one that answers a
// press, three to four. One step of all of it would be nine tenths.
const SHARE = 0.06, PRESSED = 0.08;

test('no task of comparing a megabyte holds the page for long, and a press in it answers at once', async (t) => {
  const page = await site.page();
  await prepare(page);
  const tasks = await tasksDuring(page, async () => {
    await drop(page);
    await results(page);
  });
  t.diagnostic(told(tasks));
  assert.ok(tasks.length > 100, `${tasks.length} tasks`);
  assert.ok(tasks[0] <= SHARE * sum(tasks), told(tasks));
  assert.match(await page.locator('#lead').textContent(), /\d,\d{3} claims/);
  const pressed = await tasksDuring(page, async () => {
    await page.locator('#read a').nth(3).evaluate((mark) => mark.click());
    await settle(page);
  });
  t.diagnostic(told(pressed));
  assert.ok(pressed[0] <= PRESSED * sum(tasks), told(pressed));
  assert.ok(await page.locator('#pane-card h2').isVisible());
  await page.context().close();
});

test('what is shown stays usable while a long text is read, and keys arrive', async () => {
  const page = await site.compared({ before: slowly });
  await page.click('#edit');
  await prepare(page);
  await page.evaluate(() => {
    const bar = document.getElementById('comparing');
    window.seen = [];
    new MutationObserver(() => window.seen.push(bar.hidden ? 'end' : 'begin')).observe(bar, { attributes: true });
  });
  await drop(page);
  await page.waitForFunction(() => window.seen.includes('begin'));
  await page.locator('#about summary').click();
  await page.locator('#about-title').focus();
  for (const key of 'Flood') await page.keyboard.press(key);
  await page.locator('#tab-claims').click();
  const state = await page.evaluate(() => [window.seen.at(-1), document.getElementById('tab-claims').getAttribute('aria-selected'), document.getElementById('about-title').value]);
  assert.deepEqual(state, ['begin', 'true', 'Flood'], 'the text is still being read');
  await page.evaluate(() => { window.hurry = true; });
  await page.waitForFunction(() => window.seen.at(-1) === 'end');
  assert.equal(await page.inputValue('#about-title'), 'Flood');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
