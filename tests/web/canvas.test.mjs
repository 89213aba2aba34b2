// The drawn panes: clicks, idleness, sizes, a lost context, and what is left to the browser. In: the built site on software WebGL.
// Out: node's test report. Cost: about half a minute.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, paste, settle } from './browser.mjs';

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

test('no frame is drawn while nothing happens', async () => {
  const page = await compared();
  const before = await page.evaluate(() => document.crossclaimFrames);
  assert.ok(before > 0);
  await page.waitForTimeout(2000);
  assert.equal(await page.evaluate(() => document.crossclaimFrames), before);
  await page.context().close();
});

test('a lost context leaves the words, a restored one draws again', async () => {
  const page = await compared();
  for (let time = 0; time < 3; time += 1) {
    await page.evaluate(() => {
      const gl = document.getElementById('canvas').getContext('webgl2');
      window.lose = gl.getExtension('WEBGL_lose_context') ?? window.lose;
      window.lose.loseContext();
    });
    await page.waitForSelector('body:not(.canvas-on)');
    assert.ok(await page.locator('#pane-questions h3').first().isVisible());
    await page.evaluate(() => window.lose.restoreContext());
    await page.waitForSelector('body.canvas-on');
    await settle(page);
  }
  const box = await page.locator('#pane-questions h3.placed').first().boundingBox();
  assert.ok((await page.screenshot({ clip: box })).length > 1500);
  assert.deepEqual(page.problems.filter((problem) => !/CONTEXT_LOST|context lost/i.test(problem)), []);
  await page.context().close();
});

for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
  test(`at pixel ratio ${deviceScaleFactor} the canvas has a pixel for each of the screen`, async () => {
    const page = await compared({ deviceScaleFactor });
    const [backing, shown] = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      return [[canvas.width, canvas.height], [canvas.clientWidth * devicePixelRatio, canvas.clientHeight * devicePixelRatio]];
    });
    backing.forEach((size, axis) => assert.ok(Math.abs(size - shown[axis]) <= 1, `${backing} for ${shown}`));
    await page.context().close();
  });
}

test('the wheel scrolls the pane and then the page, Tab leaves, no key is prevented', async () => {
  const page = await compared({ viewport: { width: 1280, height: 600 } });
  const box = await page.locator('#list-scroller').boundingBox();
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(200);
  assert.ok(await page.locator('#list-scroller').evaluate((scroller) => scroller.scrollTop) > 0);
  const prevented = await page.evaluate(async () => {
    const seen = [];
    for (const key of ['Tab', 'Backspace', 'f', ' ', 'ArrowDown', 'PageDown', 'Escape']) {
      for (const type of ['keydown', 'keyup']) {
        const event = new KeyboardEvent(type, { key, ctrlKey: key === 'f', bubbles: true, cancelable: true });
        document.querySelector('#pane-questions button').dispatchEvent(event);
        if (event.defaultPrevented) seen.push(key);
      }
    }
    for (const event of [new WheelEvent('wheel', { deltaY: 10, bubbles: true, cancelable: true }), new Event('touchmove', { bubbles: true, cancelable: true })]) {
      document.querySelector('#board').dispatchEvent(event);
      if (event.defaultPrevented) seen.push(event.type);
    }
    return seen;
  });
  assert.deepEqual(prevented, []);
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

test('scripts of all kinds are drawn without a font request', async () => {
  const page = await compared();
  await paste(page, 'Officials said 12 people in Москва, Αθήνα, 東京 and القاهرة were killed 😀.');
  await settle(page);
  await page.click('#tab-claims');
  await settle(page);
  assert.deepEqual(page.requests.filter((url) => /\.(woff2?|ttf|otf)/.test(url)), []);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
