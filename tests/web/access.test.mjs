// Everybody can use it: axe-core, the keyboard alone, forced colours, 400% zoom, a screen reader's tree. In: the built site.
// Out: node's test report. tree.txt is the recorded tree. Cost: about half a minute.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, openSite, paste, results, root, settle } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let site;
before(async () => { site = await openSite(); });
after(() => site?.close());

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary.split('\n')[1] ?? ''}`));
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe-core finds nothing, ${colorScheme}`, async () => {
    const page = await site.page({ colorScheme, bypassCSP: true });
    assert.deepEqual(await violations(page), [], 'start');
    await paste(page, example('kursk'));
    await results(page);
    assert.deepEqual(await violations(page), [], 'questions');
    await page.click('#tab-claims');
    await page.locator('#read a').first().click();
    await settle(page);
    assert.deepEqual(await violations(page), [], 'claims and card');
    await page.context().close();
  });
}

test('the whole job is done by keyboard alone: paste, compare, look, read side by side, search, sort, save', async () => {
  const page = await site.page({ permissions: ['clipboard-read', 'clipboard-write'] });
  const focused = () => page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement.id || document.activeElement.textContent));
  const tabTo = async (wanted, key = 'Tab', limit = 120) => {
    for (let step = 0; step < limit; step += 1) {
      if (wanted.test(await focused() ?? '')) return;
      await page.keyboard.press(key);
    }
    assert.fail(`${wanted} is not reached; at ${await focused()}`);
  };
  const press = async (wanted, key) => { await tabTo(wanted, key); await page.keyboard.press('Enter'); await settle(page); };
  await page.evaluate((words) => navigator.clipboard.writeText(words), example('kursk'));
  await tabTo(/^text$/);
  await page.keyboard.press('Control+V');
  await results(page);
  assert.equal(await focused(), 'lead');
  await press(/Look at this claim/);
  assert.equal(await focused(), 'pane-card');
  await press(/Read it side by side/);
  assert.equal(await page.locator('#tab-other').getAttribute('aria-selected'), 'true');
  await tabTo(/tab-other/, 'Shift+Tab');
  for (const tab of ['questions', 'claims']) {
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), `tab-${tab}`);
  }
  await tabTo(/^search$/);
  await page.keyboard.type('wounded');
  const figures = () => page.locator('#pane-claims td.s-figure').allTextContents();
  const found = await figures();
  assert.ok(found.length > 1 && found.every(Boolean));
  await press(/^Figure$/);
  await press(/^Figure$/);
  assert.equal(await page.locator('#pane-claims th[aria-sort=descending]').textContent(), 'Figure');
  await press(/Share and save/, 'Shift+Tab');
  await tabTo(/^Table \(.csv\)$/);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.match(saved.suggestedFilename(), /\.csv$/);
  assert.match(readFileSync(await saved.path(), 'utf8'), /5,?000/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('a screen reader finds headings, table, tabs and the news of the day', async () => {
  const page = await site.compared();
  await page.click('#tab-claims');
  const count = (role, options) => page.getByRole(role, options).count();
  assert.equal(await count('heading', { level: 1 }), 1);
  assert.ok(await count('heading', { level: 2 }) >= 2);
  assert.equal(await count('tab'), 4);
  assert.equal(await count('table', { name: 'Claims' }), 1);
  assert.equal(await count('columnheader'), 6);
  assert.ok(await count('row') > 5);
  assert.match(await page.locator('#status').textContent(), /\d+ claims/);
  await page.context().close();
});

// A screen reader's tree, a line a node: its role, its name and what holds of it. Sentences that the engine words are left to its own tests.
async function heard(page, { words = true } = {}) {
  const tools = await page.context().newCDPSession(page);
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const tell = (node, depth, around) => {
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    const role = node.role?.value;
    const silent = node.ignored || ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker'].includes(role) || (role === 'StaticText' && around.includes(name));
    const states = (node.properties ?? []).filter(({ name: state, value }) => STATES.includes(state) && !(state === 'level' && role !== 'heading') && ![false, 'false', ''].includes(value.value)).map(({ name: state, value }) => `${state}=${value.value}`);
    if (!silent) lines.push(['  '.repeat(depth) + role, ...(name && (words || role !== 'StaticText') ? [JSON.stringify(name)] : []), ...states].join(' '));
    for (const id of node.childIds ?? []) if (byId.has(id)) tell(byId.get(id), silent ? depth : depth + 1, silent ? around : name);
  };
  tell(nodes[0], 0, '');
  return `${lines.join('\n')}\n`;
}
const STATES = ['selected', 'pressed', 'expanded', 'disabled', 'level', 'live', 'checked'];

// What changed on purpose is recorded anew: CROSSCLAIM_RECORD=1 node --test tests/web/access.test.mjs
test('the whole tree that a screen reader hears is as recorded: the start, a small text compared, a card beside the table', async () => {
  const page = await site.page();
  await page.getByText('Ready for offline use.').waitFor();   // told as soon as all is kept, sooner or later
  const trees = ['# The start', await heard(page)];
  await paste(page, 'Ferry sinks\n\nPolice said 12 people were killed. A doctor said 20 people were killed when the ferry sank.');
  await results(page);
  trees.push('# A small text compared', await heard(page, { words: false }));
  await page.click('#tab-claims');
  await page.locator('#pane-claims td.s-figure button').last().evaluate((button) => button.click());
  await settle(page);
  trees.push('# A card beside the table', await heard(page, { words: false }));
  const tree = trees.join('\n');
  const record = join(root, 'tests/web/tree.txt');
  if (process.env.CROSSCLAIM_RECORD) writeFileSync(record, tree);
  assert.equal(tree, readFileSync(record, 'utf8'));
  await page.context().close();
});

test('forced colours show the elements in the reader’s own colours', async () => {
  const page = await site.compared({ forcedColors: 'active' });
  assert.equal(await page.locator('body.canvas-on').count(), 0);
  assert.ok(await page.locator('#pane-questions h3').first().isVisible());
  await page.context().close();
});

test('at 400% zoom, 320 pixels wide, nothing has to be scrolled sideways', async () => {
  const page = await site.compared({ viewport: { width: 320, height: 256 } });
  for (const tab of ['#tab-questions', '#tab-claims']) {
    await page.click(tab);
    await settle(page);
    const [width, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    assert.ok(content <= width, `${tab}: ${content} in ${width}`);
  }
  await page.context().close();
});

test('the accessibility tree has everything that is to be seen, in order, and nothing twice', async () => {
  const page = await site.compared();
  const tools = await page.context().newCDPSession(page);
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node) => [node, ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)) : []))];
  const said = inOrder(nodes[0]).filter((node) => !node.ignored);
  const of = (role) => said.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? '');
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
  await page.context().close();
});
