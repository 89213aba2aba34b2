// The main job in a browser: paste a report, read its claims and conflicts. In: the built site. Out: node's test report.
// Cost: about half a minute.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, openSite, paste, results, root, settle } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const texts = (page, selector) => page.locator(selector).allTextContents();

test('a pasted report shows its counts, its first conflict with both quotations and the reason', async () => {
  const page = await site.compared();
  const legend = (await texts(page, '#lead ul.s-legend li')).join(', ');
  assert.match(legend, /^\d+ claims/);
  assert.match(legend, /\d+ in conflict/);
  const [mine, other] = await texts(page, '#lead blockquote');
  assert.ok(example('kursk').replace(/\s+/g, ' ').includes(mine.replace('…', '').trim()), mine);
  assert.ok(other.length > 20);
  assert.ok((await texts(page, '#lead .s-reason'))[0].length > 20);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('every claim of the text is in the table and marked in the text', async () => {
  const page = await site.compared();
  await page.click('#tab-claims');
  const figures = await texts(page, '#pane-claims td.s-figure');
  const count = Number(/^(\d+)/.exec((await texts(page, '#lead ul.s-legend li'))[0])[1]);
  assert.equal(figures.length, count);
  assert.ok(figures.some((figure) => /5,000/.test(figure)), figures.join());
  assert.ok(await page.locator('#read a').count() > count / 2);
  await page.context().close();
});

test('a mark in the text selects its claim everywhere and its card gives relations with reasons', async () => {
  const page = await site.compared();
  await page.locator('#read a', { hasText: '5,000 North Korean' }).first().click();
  await settle(page);
  assert.match((await texts(page, '#pane-card h2'))[0], /5,000/);
  assert.ok(await page.locator('#pane-card .s-reason').count() > 0);
  const card = await page.locator('#pane-card').textContent();
  assert.doesNotMatch(card, /\bfalse\b|\btrust\b|\bscore\b/i);
  assert.equal(await page.locator('#read a.selected').count(), 1);
  await page.context().close();
});

for (const [width, height] of [[1440, 900], [1280, 700], [360, 740]]) {
  test(`what is looked at opens in sight, at ${width} by ${height}`, async () => {
    const page = await site.compared({ viewport: { width, height } });
    await page.locator('#lead button', { hasText: 'Look at this claim' }).click();
    await settle(page);
    const { y } = await page.locator('#card-scroller').boundingBox();
    assert.ok(y >= -1 && y < height - 200, `the card begins at ${y}`);
    await page.context().close();
  });
}

test('a relation leads to the other report side by side', async () => {
  const page = await site.compared();
  await page.locator('#lead button', { hasText: 'Look at this claim' }).click();
  await page.locator('#pane-card button', { hasText: 'side by side' }).first().evaluate((button) => button.click());
  await settle(page);
  assert.ok(await page.locator('#pane-other').isVisible());
  assert.ok(await page.locator('#pane-other p').count() > 3);
  assert.equal(await page.locator('#tab-other').getAttribute('aria-selected'), 'true');
  assert.ok(await page.locator('#read').isVisible());
  await page.context().close();
});

test('side by side both texts stand at their claims, on one height', async () => {
  const page = await site.compared({ viewport: { width: 1280, height: 700 } });
  await page.locator('#lead button', { hasText: 'Look at this claim' }).click();
  await page.locator('#pane-card button', { hasText: 'side by side' }).first().evaluate((button) => button.click());
  await settle(page);
  const marks = ['#read a.selected', '#pane-other a.selected'];
  for (const mark of marks) assert.equal(await page.locator(mark).count(), 1, mark);
  const [own, other] = await Promise.all(marks.map(async (mark) => (await page.locator(mark).boundingBox()).y));
  for (const y of [own, other]) assert.ok(y > 0 && y < 700, `${own}, ${other}`);
  const scroller = await page.locator('#list-scroller').boundingBox();
  assert.ok(other > scroller.y && other < scroller.y + scroller.height, 'the other one is not cut off');
  await page.context().close();
  const narrow = await site.compared({ viewport: { width: 360, height: 740 } });
  await narrow.locator('#lead button', { hasText: 'Look at this claim' }).click();
  await narrow.locator('#pane-card button', { hasText: 'side by side' }).first().evaluate((button) => button.click());
  await settle(narrow);
  const { y } = await narrow.locator(marks[1]).boundingBox();
  assert.ok(y > 0 && y < 740, `${y}`);
  await narrow.context().close();
});

test('a text’s headline and headings are headings to a screen reader, none more often than the text has it', async () => {
  const page = await site.compared();
  assert.match(await page.locator('#read h3').first().textContent(), /5,000 North Korean Casualties/);
  await page.locator('#lead button', { hasText: 'Look at this claim' }).click();
  const folder = join(root, 'assets/corpus');
  const corpus = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const besides = page.locator('#pane-card button', { hasText: 'side by side' });
  for (let at = 0; at < Math.min(4, await besides.count()); at += 1) {
    await besides.nth(at).evaluate((button) => button.click());
    const heads = await texts(page, '#pane-other > h3');
    const report = corpus.find(({ title, text }) => title === heads[0] || text.includes(heads[0]));
    const begins = report.text.split('\n').filter(Boolean).slice(0, 6).includes(report.title);
    assert.equal(heads.filter((head) => head === report.title).length, report.text.split(report.title).length - (begins ? 1 : 0), report.title);
  }
  await page.context().close();
});

test('a bundled report opens with a click and is compared with the others, not with itself', async () => {
  const page = await site.page();
  assert.equal(await page.locator('#bundled button').count(), 5);
  const title = await page.locator('#bundled button span').first().textContent();
  await page.locator('#bundled button').first().click();
  await results(page);
  assert.ok(await page.locator('#lead ul.s-legend li').count() > 1);
  await page.click('#tab-claims');
  await page.locator('#pane-claims button', { hasText: 'All reports' }).evaluate((button) => button.click());
  const sources = await texts(page, '#pane-claims td:last-child');
  assert.ok(sources.length > 10);
  assert.ok(!sources.some((source) => source.startsWith(`${title}:`)));
  await page.context().close();
});

test('sorting, filtering and searching give fewer or ordered rows', async () => {
  const page = await site.compared();
  await page.click('#tab-claims');
  const press = (words) => page.locator('#pane-claims button', { hasText: words }).first().evaluate((button) => button.click());
  const rows = () => texts(page, '#pane-claims td.s-figure');
  const all = await rows();
  await press('In conflict');
  const conflicts = await rows();
  assert.ok(conflicts.length > 0 && conflicts.length < all.length);
  await press('All');
  await press('Figure');
  assert.equal(await page.locator('#pane-claims th[aria-sort=ascending]').textContent(), 'Figure');
  assert.notDeepEqual(await rows(), all);
  await press('Figure');
  assert.equal(await page.locator('#pane-claims th[aria-sort=descending]').count(), 1);
  await page.fill('#search', 'khabarovsk');
  assert.ok((await rows()).length < all.length);
  await page.fill('#search', 'no such word at all');
  assert.equal((await rows()).length, 0);
  assert.match(await page.locator('#pane-claims').textContent(), /No claim fits/);
  await page.context().close();
});

test('typing compares by itself after a pause and the text box keeps the focus', async () => {
  const page = await site.page();
  await page.click('#text');
  await page.keyboard.type('The quake killed 120 people. Officials said 300 people were injured.');
  await results(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  assert.ok(await page.locator('#text').isVisible());
  assert.match((await texts(page, '#lead ul.s-legend li'))[0], /claims?/);
  await page.keyboard.type(' Another 40 are missing.');
  assert.match(await page.inputValue('#text'), /missing\.$/);
  await page.context().close();
});

test('nothing is asked for after the page has loaded, and nothing from elsewhere', async () => {
  const page = await site.page();
  const loaded = page.requests.length;
  await paste(page, example('flood'));
  await results(page);
  await page.click('#tab-claims');
  await page.locator('#read a').first().click();
  await page.click('#edit');
  await page.click('#look');
  await settle(page);
  assert.deepEqual(page.requests.slice(loaded), []);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(site.address)), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('hostile text is text: no element, no script, direction marks are shown', async () => {
  const page = await site.page();
  const evil = 'Officials said 12 <img src=x onerror=alert(1)> people died. "><script>window.hit = 1</script> 30 were hurt \u202e evil %s%n.';
  await paste(page, evil);
  await results(page);
  assert.equal(await page.locator('#read img, #read script, #lead img, #board img').count(), 0);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.match(await page.locator('#read').textContent(), /<img src=x onerror=alert\(1\)>.*\[U\+202E\]/s);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
