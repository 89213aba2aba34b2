// How it looks, kept as pictures: every view at three widths, light and dark. In: the built site. Out: CROSSCLAIM_ARTIFACTS/web/*.png
// and node's test report: nothing sticks out sideways, page and canvas have the same colours.
// Cost: about half a minute.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, openSite, paste, results, root, screenshot, settle } from './browser.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function fits(page, what) {
  const [width, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  assert.ok(content <= width, `${what}: ${content} pixels in ${width}`);
}

async function isFilled(page, pane) {
  const { height } = await page.locator(pane).boundingBox();
  assert.ok(height > 200, `${pane} is ${height} pixels high`);
  assert.ok(await page.locator(`${pane} .placed`).count() > 5, pane);
}

const SIZES = [[360, 740], [768, 1024], [1440, 900]];
for (const [width, height] of SIZES) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${width} ${colorScheme}`, async () => {
      const page = await site.page({ viewport: { width, height }, colorScheme });
      const shoot = async (name) => {
        await settle(page);
        await fits(page, name);
        await screenshot(page, `${width}-${colorScheme}-${name}`);
      };
      await shoot('1-start');
      await paste(page, example('kursk'));
      await results(page);
      await shoot('2-lead');
      await page.locator('#aside').evaluate((aside) => aside.scrollIntoView());
      await shoot('3-questions');
      await isFilled(page, '#pane-questions');
      for (const pane of ['timeline', 'sources', 'claims']) {
        await page.click(`#tab-${pane}`);
        await shoot(`4-${pane}`);
        await isFilled(page, `#pane-${pane}`);
      }
      await page.locator('#pane-claims td.s-figure button').nth(1).evaluate((button) => button.click());
      await shoot('5-card');
      await page.locator('#pane-card button', { hasText: 'side by side' }).first().evaluate((button) => button.click());
      await page.locator('#pane-other').evaluate((pane) => pane.scrollIntoView());
      await shoot('6-beside');
      await page.context().close();
    });
  }
}

// The states beside the views: waiting, failing, finding nothing, writing, several texts.
for (const [width, height] of SIZES) {
  for (const colorScheme of ['light', 'dark']) {
    test(`states, ${width} ${colorScheme}`, async () => {
      const before = (opened) => opened.route('**/crossclaim.wasm*', (route) => (cut ? route.abort() : new Promise((done) => { release = done; }).then(() => route.continue())));
      let cut = false;
      let release;
      const page = await site.page({ viewport: { width, height }, colorScheme, ready: false, before, serviceWorkers: 'block' });
      const shoot = async (name) => {
        await settle(page);
        await fits(page, name);
        await screenshot(page, `${width}-${colorScheme}-${name}`);
      };
      await page.fill('#text', example('ferry'));
      await page.click('#look');
      await shoot('7-loading');
      cut = true;
      await page.reload();
      await page.waitForSelector('#failure:not([hidden])');
      await shoot('7-failure');
      cut = false;
      release = null;
      await page.click('#retry');
      while (!release) await page.waitForTimeout(20);
      release();
      await page.waitForSelector('html[data-engine=ready]');
      await paste(page, 'The garden opens at nine.');
      await results(page);
      await shoot('8-nothing');
      await page.click('#edit');
      await page.setInputFiles('#file', ['ferry', 'flood'].map((name) => ({ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(example(name)) })));
      await page.waitForSelector('#texts:not([hidden])', { state: 'attached' });
      await settle(page);
      await shoot('8-several');
      await page.locator('#edit').evaluate((button) => button.click());
      await page.locator('#about').evaluate((details) => { details.open = true; });
      await shoot('8-writing');
      await page.context().close();
    });
  }
}

test('the page and the canvas have the same colours', () => {
  const css = readFileSync(join(root, 'web/style.css'), 'utf8');
  const code = readFileSync(join(root, 'src/view/canvas.cpp'), 'utf8');
  const names = ['paper', 'raised', 'ink', 'muted', 'line', 'accent', 'hover', 'chosen', 'none', 'related', 'agrees', 'soft', 'error', 'hard'];
  const [light, dark] = [...css.matchAll(/:root \{([^}]*--paper[^}]*)\}/g)].map((match) => match[1]);
  for (const [scheme, rules] of [['light', light], ['dark', dark]]) {
    const line = new RegExp(`constexpr Theme ${scheme}\\{([\\s\\S]*?)\\}\\};`).exec(code)[1];
    const drawn = [...line.matchAll(/0x([0-9A-F]{6})/g)].map((match) => `#${match[1].toLowerCase()}`);
    const styled = names.map((name) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(rules)[1]);
    assert.deepEqual(drawn, styled, scheme);
  }
});
