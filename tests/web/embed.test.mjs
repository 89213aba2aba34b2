// In somebody's article, what needs Chromium alone: a system that turns dark, axe-core in every view, and who may frame what. The contract
// itself is in contract.test.mjs. In: the built site, and pages of another origin that hold it.
// Out: node's test report. Cost: half a minute.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { watch } from './browser.mjs';
import { eventually, openHouse } from './hosts.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
let site;
let host;
let close;
before(async () => { ({ browser, site, host, close } = await openHouse()); });
after(() => close?.());

async function visit(t, body, options = {}) {
  host.pages['/'] = `<!doctype html><title>An article</title>${body}`;
  const context = await browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
  t.after(() => context.close());
  const page = watch(await context.newPage());
  await page.goto(host.address);
  page.embed = await (await page.waitForSelector('iframe')).contentFrame();
  return page;
}

test('the theme is the system’s, until the host asks for another, and again', async (t) => {
  const page = await visit(t, `<iframe src="${site.address}embed/?view=question#v1.doc=1&amp;claim=414"></iframe>`, { colorScheme: 'dark' });
  await page.embed.waitForSelector('body.results');
  const paper = () => page.embed.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = 'rgb(255, 255, 255)', dark = 'rgb(27, 28, 31)';
  assert.equal(await paper(), dark);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await paper(), light);
  for (const [theme, shown] of [['dark', dark], ['light', light], ['contrast', light], ['dark', dark], ['auto', light]]) {
    await page.evaluate((name) => window.frames[0].postMessage({ target: 'crossclaim', version: 1, type: 'setTheme', data: { theme: name } }, '*'), theme);
    await eventually(async () => await paper() === shown, theme);
  }
  assert.deepEqual(page.problems, []);
});

test('axe-core finds nothing in any view', async () => {
  for (const [view, width, colorScheme] of [['question', 360, 'dark'], ['claim', 360, 'light'], ['conflicts', 800, 'dark'], ['claims', 800, 'light'], ['text', 360, 'dark'], ['all', 360, 'light']]) {
    const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.address}embed/?view=${view}#v1.doc=0&claim=216`);
    await page.waitForSelector('body.results');
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(found.violations.flatMap((rule) => rule.nodes.map((node) => `${view}: ${rule.id}: ${node.html.slice(0, 120)}`)), []);
    await context.close();
  }
});

test('the page itself may not be put into a stranger’s frame, only embed/ may', async (t) => {
  const page = await visit(t, `<iframe src="${site.address}"></iframe>`);
  await eventually(async () => /frame-ancestors/.test(page.problems.join()), 'the browser’s refusal');
});
