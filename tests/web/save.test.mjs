// The ways out: every file, the picture, the link that shows the same again. In: the built site. Out: node's test report.
// Cost: about fifteen seconds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { example, openSite, paste, results, settle } from './browser.mjs';
import { otherSite } from './hosts.mjs';

let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function saved(page, what) {
  await page.locator('#out').evaluate((menu) => { menu.open = true; });
  const coming = page.waitForEvent('download');
  await page.click(`[data-out=${what}]`);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('every form is saved and is what it says', async () => {
  const page = await site.compared();
  const words = async (what) => (await saved(page, what)).bytes.toString('utf8');
  assert.match(await words('plain'), /More than 5,000[\s\S]*- contradiction, hard: /);
  const rows = (await words('csv')).trim().split('\r\n');
  const claims = Number(/^(\d+)/.exec(await page.locator('#lead ul.s-legend li').first().textContent())[1]);
  assert.equal(rows.filter((row) => row.startsWith('text-1#')).length, claims);
  assert.ok(JSON.parse(await words('json')).relations.length > 5);
  const [annotation] = JSON.parse(await words('annotation')).items;
  assert.deepEqual(annotation.target.selector.map((selector) => selector.type), ['TextQuoteSelector', 'TextPositionSelector']);
  const schema = JSON.parse(await words('claims'));
  assert.equal(schema['@graph'].length, claims);
  assert.equal(schema['@graph'][0]['@type'], 'Claim');
  assert.equal(JSON.parse(await words('set')).texts[0].text, example('kursk'));
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('a question is saved as SVG and PNG', async () => {
  const page = await site.compared();
  const svg = (await saved(page, 'svg')).bytes.toString('utf8');
  assert.match(svg, /^<svg [^>]*viewBox="0 0 960 \d+"/);
  assert.match(svg, /How many North Korean/);
  assert.ok((svg.match(/<circle/g) ?? []).length > 1);
  const png = (await saved(page, 'png')).bytes;
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.equal(png.readUInt32BE(16), 1920);
  await page.context().close();
});

test('a copied link shows the same text, view and claim again, and the text leaves the address', async () => {
  const page = await site.compared({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('#tab-timeline');
  await page.locator('#read a', { hasText: '5,000 North Korean' }).first().click();
  await settle(page);
  await page.locator('#out summary').click();
  await page.click('[data-out=link]');
  await page.waitForFunction(() => document.getElementById('out-note').textContent !== '');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#v1\.claim=\d+&t=[\w-]+&view=timeline$/);
  assert.ok(link.length < 4000, `${link.length} characters`);
  const title = await page.locator('#pane-card h2').textContent();
  await page.context().close();
  const again = await site.page({ ready: false });
  await again.goto(link);
  await again.reload();
  await results(again);
  assert.equal(await again.locator('#pane-card h2').textContent(), title);
  assert.equal(await again.locator('#tab-timeline').getAttribute('aria-selected'), 'true');
  assert.equal(new URL(again.url()).hash, '');
  assert.deepEqual(again.problems, []);
  await again.context().close();
});

test('the copied code of a frame shows the same in somebody’s article', async () => {
  const page = await site.compared({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#read a', { hasText: '5,000 North Korean' }).first().click();
  await settle(page);
  const copied = async (pane) => {
    await page.click(`#tab-${pane}`);
    await page.locator('#out').evaluate((menu) => { menu.open = true; });
    await page.click('[data-out=frame]');
    await page.waitForFunction(() => document.getElementById('out-note').textContent !== '');
    await page.locator('#out').evaluate((menu) => { menu.open = false; });
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const codes = { claim: await copied('questions'), claims: await copied('claims'), all: await copied('timeline') };
  const title = await page.locator('#pane-card h2').textContent();
  await page.context().close();
  for (const [view, code] of Object.entries(codes)) {
    assert.match(code, new RegExp(`^<iframe src="${site.address}embed/\\?view=${view}&#38;height=fixed#v1\\.claim=\\d+&#38;t=[\\w-]+`));
    assert.match(code, /title="A report: claims and conflicts" [^>]*sandbox="allow-scripts [^>]*><\/iframe>$/);
    const host = await otherSite({ '/': `<!doctype html>${code}` });
    const article = await site.page({ ready: false });
    await article.goto(host.address);
    const frame = await (await article.waitForSelector('iframe')).contentFrame();
    await frame.waitForSelector('body.results');
    await frame.waitForFunction((words) => document.querySelector('#pane-card h2')?.textContent === words, title);
    if (view === 'all') assert.equal(await frame.locator('#tab-timeline').getAttribute('aria-selected'), 'true');
    assert.deepEqual(article.problems, []);
    await article.context().close();
    await host.close();
  }
});

test('a broken link says so and leaves the page usable', async () => {
  const page = await site.page({ ready: false });
  await page.goto(`${site.address}#v1.t=AAAA`);
  await page.reload();
  await page.waitForSelector('#input-note:not([hidden])');
  assert.match(await page.locator('#input-note').textContent(), /link is broken/);
  await paste(page, example('ferry'));
  await results(page);
  await page.context().close();
});

test('the menu opens and closes by keyboard', async () => {
  const page = await site.compared();
  await page.locator('#out summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('[data-out=link]').isVisible());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('[data-out=link]').isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
  await page.context().close();
});
