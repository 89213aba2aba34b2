// The whole job without WebGL: the elements themselves are the page. In: the built site in a browser without 3D.
// Out: node's test report. Cost: about ten seconds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite, screenshot } from './browser.mjs';

let site;
before(async () => { site = await openSite({ webgl: false }); });
after(() => site?.close());

test('without WebGL questions, claims and card are there to see, to click and to type', async () => {
  const page = await site.compared();
  assert.equal(await page.locator('body.canvas-on').count(), 0);
  assert.ok(await page.locator('#pane-questions h3').first().isVisible());
  assert.ok(await page.locator('#pane-questions .bar .says').count() > 2);
  await screenshot(page, 'nowebgl-questions');
  await page.click('#tab-claims');
  await page.locator('#pane-claims td.s-figure button').nth(1).click();
  assert.ok(await page.locator('#pane-card h2').isVisible());
  assert.ok(await page.locator('#pane-card .s-reason').count() > 0);
  await screenshot(page, 'nowebgl-card');
  await page.locator('#pane-card button', { hasText: 'Close' }).click();
  assert.ok(await page.locator('#card-scroller').isHidden());
  await page.locator('#pane-claims th button', { hasText: 'Figure' }).click();
  assert.equal(await page.locator('#pane-claims th[aria-sort=ascending]').count(), 1);
  assert.deepEqual(page.problems.filter((problem) => !/webgl/i.test(problem)), []);
  await page.context().close();
});
