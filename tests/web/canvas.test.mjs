// The drawn panes under a pointer; idleness, sizes, a lost context and what is left to the browser are in complaints.test.mjs. In: the built
// site on software WebGL. Out: node's test report. Cost: ten seconds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, settle } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function compared(options) {
  const page = await site.compared(options);
  assert.equal(await page.locator('body.canvas-on').count(), 1, 'WebGL2 is missing');
  await page.locator('#aside').evaluate((aside) => aside.scrollIntoView());
  await settle(page);
  return page;
}

test('a click on a claim drawn on the canvas shows its card', async () => {
  const page = await compared();
  await page.click('#tab-claims');
  await settle(page);
  const cell = page.locator('#pane-claims td.s-figure').nth(1);
  const box = await cell.boundingBox();
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await settle(page);
  const figure = await cell.textContent();
  assert.ok((await page.locator('#pane-card h2').textContent()).startsWith(figure));
  await page.context().close();
});

test('a click on a number line selects its claim', async () => {
  const page = await compared();
  const row = page.locator('#pane-questions button.s-number_line').nth(1);
  const box = await row.boundingBox();
  await page.mouse.click(box.x + box.width - 60, box.y + box.height / 2);
  await settle(page);
  assert.equal(await row.getAttribute('aria-current'), 'true');
  assert.ok(await page.locator('#pane-card').isVisible());
  await page.context().close();
});

test('the words of the page stand where they are drawn', async () => {
  const page = await compared();
  const heads = page.locator('#pane-questions h3.placed');
  const box = await heads.first().boundingBox();
  const picture = await page.screenshot({ clip: box });
  assert.ok(picture.length > 1500, 'something is drawn under the heading');
  assert.equal(await heads.first().evaluate((head) => getComputedStyle(head).color), 'rgba(0, 0, 0, 0)');
  await page.context().close();
});

test('selecting words on a drawn pane selects words and presses nothing', async () => {
  const page = await compared();
  const box = await page.locator('#pane-questions h3').first().boundingBox();
  await page.mouse.move(box.x + 4, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 12, { steps: 5 });
  await page.mouse.up();
  await settle(page);
  assert.ok((await page.evaluate(() => getSelection().toString())).length > 3);
  assert.ok(await page.locator('#card-scroller').isHidden());
  await page.context().close();
});

for (const [what, drag] of [['a mouse', async (page, from, to) => {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}], ['a finger', async (page, from, to) => {
  const tools = await page.context().newCDPSession(page);
  const touch = (type, points) => tools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 6; step += 1) await touch('touchMove', [from.map((part, axis) => part + (to[axis] - part) * step / 6)]);
  await touch('touchEnd', []);
}]]) {
  test(`the timeline goes sideways under ${what}, presses nothing and selects no words`, async () => {
    const page = await compared({ hasTouch: true });
    await page.click('#tab-timeline');
    await settle(page);
    for (let time = 0; time < 2; time += 1) {
      await page.locator('#pane-timeline button', { hasText: 'Closer' }).evaluate((button) => button.click());
      await settle(page);
    }
    const ticks = () => page.locator('#pane-timeline ul.s-time_line').first().locator('li.s-axis').evaluateAll((all) => all.map((tick) => [tick.textContent, Math.round(tick.getBoundingClientRect().left)]));
    const row = await page.locator('#pane-timeline button.s-time_line').first().boundingBox();
    const [before, y] = [await ticks(), row.y + row.height / 2];
    await drag(page, [row.x + row.width - 220, y], [row.x + row.width - 120, y]);
    await settle(page);
    const after = new Map(await ticks());
    const stayed = before.filter(([words]) => after.has(words));
    assert.ok(stayed.length > 0, JSON.stringify([before, [...after]]));
    for (const [words, left] of stayed) assert.ok(Math.abs(after.get(words) - left - 100) <= 12, `${words}: ${left} to ${after.get(words)}`);
    assert.ok(await page.locator('#card-scroller').isHidden());
    assert.equal(await page.evaluate(() => getSelection().toString()), '');
    await page.context().close();
  });
}

