// What users of canvas pages and embeds complain of most, one test each; the number is that of the project's list of 26. Elsewhere:
//   3, 6, 26 keys, scroll and focus of the page around a frame: contract.test.mjs   7 heights, scroll bars: article.test.mjs
//   8 a host that strips scripts: embed.test.mjs (what oEmbed answers)   9, 11 finding, semantics at once: access.test.mjs, and 10 below
//   12 first load: loading.test.mjs, and tests/bench/weight.test.mjs   17, 18, 19 touch, idleness, pixel ratios: canvas.test.mjs
//   21 stuck on an old version: offline.test.mjs   22 storage in sandboxes: contract.test.mjs   23 the CSP: every test runs under it
//   25 a modifier that sticks: no key reaches the canvas (src/app/events.cpp listens to the mouse alone), so none can
// In: the built site. Out: node's test report. Cost: about half a minute.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example, openSite, paste, results, settle } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

const typed = (page) => page.inputValue('#text');

test('1 copy and paste go through the system’s clipboard', async () => {
  const page = await site.compared({ permissions: ['clipboard-read', 'clipboard-write'] });
  const head = page.locator('#pane-questions h3').first();
  await head.evaluate((element) => getSelection().selectAllChildren(element));
  await page.keyboard.press('Control+c');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(words.trim(), await head.textContent());
  await page.click('#edit');
  await page.locator('#text').press('Control+a');
  await page.keyboard.press('Control+v');
  await settle(page);
  await page.waitForFunction((wanted) => document.getElementById('text').value.trim() === wanted, words.trim());
  await page.context().close();
});

test('2, 15, 16 every script is read, shown and drawn, none is lost on the way', async () => {
  const page = await site.page();
  const words = ['Zürich Ωμέγα Москва', 'القاهرة 12', 'תל אביב', 'दिल्ली', 'กรุงเทพ', '東京', '서울', '👨‍👩‍👧 😀', 'e\u0301', '\u202eevil'];
  await paste(page, `${words.map((word) => `Officials in ${word} said 12 people were killed and 30 were hurt.`).join('\n')}\u0000`);
  await results(page);
  const shown = await page.locator('#read').textContent();
  for (const word of words.slice(0, -1)) assert.ok(shown.includes(word.replace('\u200d', '[U+200D]')) || shown.includes(word.replaceAll('\u200d', '[U+200D]')), word);
  await page.click('#tab-claims');
  await page.locator('#read a').nth(1).click();
  await settle(page);
  assert.deepEqual(page.requests.filter((url) => /\.(woff2?|ttf|otf)/.test(url)), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('16 Arabic on the canvas has ink where its line stands', async () => {
  const page = await site.page();
  await page.locator('#about summary').click();
  await page.fill('#about-title', 'القاهرة تعلن سقوط اثني عشر قتيلا');
  await paste(page, 'The quake killed 12 people, officials said. The quake killed 30 people, the army said.');
  await results(page);
  await page.locator('#read a').first().click();
  await settle(page);
  const line = page.locator('#pane-card .s-source').first();
  assert.match(await line.textContent(), /القاهرة/);
  await line.scrollIntoViewIfNeeded();
  await settle(page);
  const clip = await line.boundingBox();
  assert.ok((await page.screenshot({ clip })).length > 700, 'letters are drawn');
  await page.context().close();
});

test('3 no key is taken from another box of the page', async () => {
  const page = await site.compared();
  await page.click('#tab-claims');
  await page.click('#search');
  await page.keyboard.type('troops and');
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Backspace');
  assert.equal(await page.inputValue('#search'), 'troops');
  await page.keyboard.press('Tab');
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'search');
  await page.context().close();
});

test('4 a tap gives the text box the focus, which is what brings the keyboard', async () => {
  const page = await site.page({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  await page.tap('#text');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
  assert.ok(await page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('text')).fontSize)) >= 16, 'no zoom on focus');
  assert.ok(!(await page.locator('meta[name=viewport]').getAttribute('content')).includes('user-scalable'));
  await page.context().close();
});

test('4 a tap on a drawn row selects its claim, and every control is large enough for a finger', async () => {
  const page = await site.compared({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const row = page.locator('#pane-questions button.s-number_line').first();
  await row.scrollIntoViewIfNeeded();
  await settle(page);
  await row.tap();
  await settle(page);
  assert.ok(await page.locator('#pane-card h2').isVisible());
  const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, input')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && !element.closest('.layer') && Math.min(box.width, box.height) < 24;
  }).map((element) => element.id || element.textContent));
  assert.deepEqual(small, []);
  await page.context().close();
});

for (const [language, steps, word] of [['Japanese', ['と', 'とう', '東'], '東京'], ['Korean', ['ㅅ', '서', '서우'], '서울'], ['Chinese', ['b', 'be', 'bei'], '北京']]) {
  test(`5 a word composed in ${language} arrives once and whole`, async () => {
    const page = await site.page();
    await page.click('#text');
    const devtools = await page.context().newCDPSession(page);
    for (const text of steps) await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(900);
    assert.equal(await page.locator('body.results').count(), 0, 'nothing is compared while a word is composed');
    await devtools.send('Input.insertText', { text: word });
    assert.equal(await typed(page), word);
    await page.context().close();
  });
}

test('13 a server that calls the engine by a wrong type still serves it', async () => {
  const page = await site.page({ before: (opened) => opened.route('**/crossclaim.wasm*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-type': 'application/octet-stream' } });
  }) });
  await paste(page, example('ferry'));
  await results(page);
  await page.context().close();
});

test('14 nothing is asked of anybody else', async () => {
  const page = await site.compared();
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(site.address)), []);
  await page.context().close();
});

test('20 a context lost twenty times comes back twenty times', async () => {
  const page = await site.compared();
  for (let time = 0; time < 20; time += 1) {
    await page.evaluate(() => {
      window.lose = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context') ?? window.lose;
      window.lose.loseContext();
    });
    await page.waitForSelector('body:not(.canvas-on)');
    await page.evaluate(() => window.lose.restoreContext());
    await page.waitForSelector('body.canvas-on');
  }
  await settle(page);
  const clip = await page.locator('#pane-questions h3.placed').first().boundingBox();
  assert.ok((await page.screenshot({ clip })).length > 1500);
  await page.context().close();
});

test('24 twenty comparisons leave no pile of elements and no growing memory', async () => {
  const page = await site.compared();
  const sizes = async () => page.evaluate(() => [document.querySelectorAll('*').length, performance.memory.usedJSHeapSize]);
  const again = () => paste(page, example('kursk'));
  for (let time = 0; time < 5; time += 1) await again();
  await settle(page);
  const [elements, heap] = await sizes();
  for (let time = 0; time < 20; time += 1) await again();
  await settle(page);
  const [after, heapAfter] = await sizes();
  assert.equal(after, elements);
  assert.ok(heapAfter < heap + 16e6, `${heap} to ${heapAfter} bytes`);
  await page.context().close();
});

test('6, 26 focus and wheel stay with the page around: nothing scrolls on load, nothing is prevented at the ends', async () => {
  const page = await site.page();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  const overscroll = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).overscrollBehaviorY !== 'auto').length);
  assert.equal(overscroll, 0);
  await page.context().close();
});

test('10 the accessibility tree has everything that is to be seen, in order, and nothing twice', async () => {
  const page = await site.compared();
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const said = nodes.filter((node) => !node.ignored);
  const of = (role) => said.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? '');
  assert.deepEqual(of('tab'), ['Questions', 'Claims', 'Timeline', 'Sources']);
  const heads = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3')].filter((head) => head.checkVisibility()).map((head) => head.textContent));
  assert.deepEqual(of('heading'), heads);
  const marks = await page.locator('#read a').allTextContents();
  assert.deepEqual(of('link').filter((name) => marks.includes(name)), marks);
  const rows = await page.locator('#pane-questions button.s-number_line').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(of('button').filter((name) => rows.includes(name)), rows);
  assert.equal(of('Canvas').length, 0);
  await page.context().close();
});

test('a printed report has text, questions, claims, timeline and sources, and no controls', async () => {
  const page = await site.compared();
  await page.emulateMedia({ media: 'print' });
  await settle(page);
  for (const pane of ['#read', '#pane-questions', '#pane-claims', '#pane-timeline', '#pane-sources']) assert.ok(await page.locator(pane).isVisible(), pane);
  assert.ok(await page.locator('#edit').isHidden());
  assert.ok(await page.locator('#pane-questions .s-number_line .s-figure').first().isVisible());
  const pdf = await page.pdf();
  assert.ok(pdf.length > 20_000);
  await page.context().close();
});
