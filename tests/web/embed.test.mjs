// In somebody's article: every row of the contract, every view, the sandbox, and what must stay untouched around the frame.
// In: the built site, and pages of another origin that hold it. Out: node's test report. Cost: about a minute.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { example, paste } from './browser.mjs';
import { copyOfSite, launch, otherSite, watch } from './hosts.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
let site;
let host;
before(async () => {
  browser = await launch();
  site = await copyOfSite();
  host = await otherSite({});
});
after(async () => {
  await browser?.close();
  await site?.stop();
  site?.remove();
  await host?.close();
});

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

// A page of the host with one bare frame; all that the frame says is in window.heard.
async function framed(query, { hash = '', sandbox = SANDBOX, around = '', ready = true, height = 500, ...options } = {}) {
  host.pages['/'] = `<!doctype html><title>An article</title><script>
    window.heard = [];
    addEventListener('message', (event) => heard.push({ origin: event.origin, data: event.data }));
  </script>${around}<iframe id="frame" ${sandbox === null ? '' : `sandbox="${sandbox}"`} width="600" height="${height}" src="${site.address}embed/?${query.replaceAll('&', '&amp;')}${hash}"></iframe>`;
  const context = await browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
  const page = await context.newPage();
  page.problems = watch(page);
  await page.goto(host.address);
  page.embed = await (await page.waitForSelector('#frame')).contentFrame();
  if (ready) await page.waitForFunction(() => window.heard.some(({ data }) => data.type === 'ready'), null, { timeout: 30_000 });
  page.said = (type) => page.evaluate((wanted) => window.heard.filter(({ data }) => data.type === wanted).map(({ data }) => data.data), type);
  page.send = (type, data, more = {}) => page.evaluate(([message]) => document.getElementById('frame').contentWindow.postMessage(message, '*'),
    [{ target: 'crossclaim', version: 1, type, data, ...more }]);
  page.ask = async (type, data) => {
    const seq = Math.floor(Math.random() * 1e6);
    await page.send(type, data, { seq });
    await page.waitForFunction((wanted) => window.heard.some((one) => one.data.type === 'reply' && one.data.data.seq === wanted), seq, { timeout: 10_000 });
    return (await page.said('reply')).find((reply) => reply.seq === seq);
  };
  page.hears = (type) => page.waitForFunction((wanted) => window.heard.some(({ data }) => data.type === wanted), type, { timeout: 20_000 });
  return page;
}

const origin = () => `origin=${encodeURIComponent(host.origin)}`;
const quiet = (page) => page.waitForTimeout(400);

// --- what is said ---

test('out: ready, resize, result and the text, from a frame without an origin', async () => {
  const page = await framed(`view=conflicts&id=one&${origin()}`, { hash: '#v1.doc=0' });
  await page.hears('result');
  const [ready] = await page.said('ready');
  assert.deepEqual([ready.app, ready.corpus], ['crossclaim', 5]);
  const [{ claims, conflicts }] = await page.said('result');
  assert.ok(claims > 10 && conflicts > 0);
  const { height, width } = (await page.said('resize')).at(-1);
  assert.equal(width, 600);
  assert.equal(height, Math.ceil(await page.embed.evaluate(() => document.body.getBoundingClientRect().height)));
  const heard = await page.evaluate(() => window.heard);
  assert.ok(heard.every(({ data }) => data.source === 'crossclaim' && data.version === 1 && data.id === 'one'));
  assert.ok(heard.every((one) => one.origin === 'null'), 'the frame has no origin of its own');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('out: select and state when a claim is chosen, with the host’s own text', async () => {
  const page = await framed(`view=claim&${origin()}`, { hash: '#v1.doc=0&claim=216' });
  await page.hears('select');
  assert.deepEqual((await page.said('select'))[0].claim, 216);
  assert.ok((await page.said('state')).some(({ hash }) => hash === '#v1.doc=0&claim=216'));
  await page.context().close();
});

test('out: without an origin in the query nothing about the content is said', async () => {
  const page = await framed('view=claim', { hash: '#v1.doc=0&claim=216' });
  await quiet(page);
  const types = new Set((await page.evaluate(() => window.heard)).map(({ data }) => data.type));
  assert.deepEqual([...types].sort(), ['ready', 'resize']);
  await page.context().close();
});

test('out: with another origin in the query the browser delivers nothing about the content', async () => {
  const page = await framed('view=claim&origin=https%3A%2F%2Fnews.example', { hash: '#v1.doc=0&claim=216' });
  await quiet(page);
  const types = new Set((await page.evaluate(() => window.heard)).map(({ data }) => data.type));
  assert.deepEqual([...types].sort(), ['ready', 'resize']);
  await page.context().close();
});

test('out: heights in other dialects, only those asked for', async () => {
  const page = await framed('view=question&childId=p1&compat=amp,datawrapper,medium', { hash: '#v1.doc=1&claim=414' });
  await page.hears('resize');
  await quiet(page);
  const other = (await page.evaluate(() => window.heard.map(({ data }) => data))).filter((data) => data.source !== 'crossclaim');
  assert.ok(other.some((data) => data['datawrapper-height']?.p1 > 100));
  assert.ok(other.some((data) => data.sentinel === 'amp' && data.height > 100));
  assert.ok(other.some((data) => typeof data === 'string' && data.startsWith('pymxPYMxp1xPYMxheightxPYMx')));
  assert.ok(other.some((data) => typeof data === 'string' && data.includes('iframe.resize')));
  await page.context().close();
});

test('out: an engine that does not come is an error, in words, and the page in the frame says it too', async () => {
  const context = await browser.newContext();
  await context.route('**/crossclaim.wasm', (route) => route.abort());
  const page = await context.newPage();
  host.pages['/'] = `<script>window.heard=[];addEventListener('message',(e)=>heard.push(e.data))</script><iframe sandbox="${SANDBOX}" src="${site.address}embed/?view=claim#v1.doc=0"></iframe>`;
  await page.goto(host.address);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === 'error'));
  await context.close();
});

test('out: the keyboard leaves at both ends, and the host is told which way', async () => {
  const page = await framed('view=question', { hash: '#v1.doc=1&claim=414', around: '<input id="before">' });
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input id="after">'));
  await page.hears('resize');
  await page.focus('#before');
  const active = () => page.evaluate(() => document.activeElement.id);
  for (let step = 0; step < 40 && await active() !== 'after'; step += 1) await page.keyboard.press('Tab');
  assert.equal(await active(), 'after');
  for (let step = 0; step < 40 && await active() !== 'before'; step += 1) await page.keyboard.press('Shift+Tab');
  assert.equal(await active(), 'before');
  assert.deepEqual([...new Set((await page.said('focusexit')).map(({ dir }) => dir))].sort(), ['next', 'prev']);
  await page.context().close();
});

// --- what is heard ---

test('in: setText shows the text, says whose it is, and answers; getResult and getState are for the host that gave it', async () => {
  const page = await framed(`view=conflicts&${origin()}`);
  assert.equal((await page.ask('setText', { text: example('kursk'), title: 'Ours' })).ok, true);
  await page.hears('result');
  assert.equal(await page.embed.textContent('#supplied'), `Text supplied by ${new URL(host.address).host}`);
  const { ok, data } = await page.ask('getResult');
  assert.ok(ok && data.claims.length > 5);
  assert.deepEqual(await page.ask('getState'), { seq: (await page.said('reply')).at(-1).seq, ok: true, data: { hash: '' } });
  await page.context().close();
});

test('in: open shows a bundled report and a claim of it', async () => {
  const page = await framed(`view=claim&${origin()}`);
  assert.equal((await page.ask('open', { doc: 0, claim: 216 })).ok, true);
  assert.match(await page.embed.textContent('#pane-card h2'), /1,000–3,000/);
  assert.equal((await page.ask('getState')).data.hash, '#v1.doc=0&claim=216');
  await page.context().close();
});

test('in: theme, language, ping, focus and print', async () => {
  const page = await framed('view=question&theme=light', { hash: '#v1.doc=1&claim=414', colorScheme: 'dark' });
  await page.hears('resize');
  const paper = () => page.embed.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgb(255, 255, 255)');
  await page.ask('setTheme', { theme: 'dark' });
  assert.equal(await paper(), 'rgb(27, 28, 31)');
  await page.ask('setTheme', { theme: 'light' });
  assert.equal(await paper(), 'rgb(255, 255, 255)');
  await page.ask('setTheme', { theme: 'auto' });
  assert.equal(await paper(), 'rgb(27, 28, 31)');
  assert.equal((await page.ask('setLang', { lang: 'en' })).ok, true);
  assert.equal((await page.ask('ping')).ok, true);
  assert.equal((await page.ask('focus')).ok, true);
  assert.equal(await page.embed.evaluate(() => document.activeElement.id), 'main');
  await page.embed.evaluate(() => { window.print = () => { window.printed = true; }; });
  await page.ask('print');
  assert.equal(await page.embed.evaluate(() => window.printed), true);
  await page.context().close();
});

test('in: another origin than the one in the query is not heard', async () => {
  const page = await framed('view=all&origin=https%3A%2F%2Fnews.example');
  await page.send('setText', { text: example('kursk') }, { seq: 1 });
  await page.send('open', { doc: 0 }, { seq: 2 });
  await page.send('getResult', {}, { seq: 3 });
  await page.send('setTheme', { theme: 'dark' }, { seq: 4 });
  await quiet(page);
  assert.deepEqual(await page.said('reply'), []);
  assert.equal(await page.embed.locator('body.results').count(), 0);
  await page.context().close();
});

test('in: another window than the one around the frame is not heard', async () => {
  const page = await framed(`view=all&${origin()}`, { around: '<iframe name="neighbour" srcdoc="<p>"></iframe>' });
  await page.evaluate(() => {
    const neighbour = document.querySelector('[name=neighbour]').contentWindow;
    neighbour.eval('parent.document.getElementById("frame").contentWindow.postMessage({target:"crossclaim",version:1,seq:1,type:"open",data:{doc:0}},"*")');
  });
  await quiet(page);
  assert.equal(await page.embed.locator('body.results').count(), 0);
  await page.context().close();
});

test('in: of a flood of good messages twenty a second are heard', async () => {
  const page = await framed(`view=all&${origin()}`);
  await page.evaluate(() => {
    for (let seq = 0; seq < 300; seq += 1) document.getElementById('frame').contentWindow.postMessage({ target: 'crossclaim', version: 1, type: 'ping', seq }, '*');
  });
  await quiet(page);
  const replies = await page.said('reply');
  assert.ok(replies.length > 0 && replies.length <= 20, `${replies.length}`);
  await page.waitForTimeout(1000);
  assert.equal((await page.ask('ping')).ok, true, 'and then it hears again');
  await page.context().close();
});

test('what a reader typed is told to nobody, not even counted', async () => {
  const page = await framed(`view=all&${origin()}`);
  await paste(page.embed, example('ferry'));
  await page.embed.waitForSelector('body.results');
  await page.embed.locator('#read a').first().click();
  await quiet(page);
  const types = new Set((await page.evaluate(() => window.heard)).map(({ data }) => data.type));
  for (const type of ['result', 'state', 'select']) assert.ok(!types.has(type), type);
  for (const type of ['getResult', 'getState']) assert.deepEqual(await page.ask(type).then(({ ok, data }) => [ok, data]), [false, undefined]);
  assert.ok(!JSON.stringify(await page.evaluate(() => window.heard)).includes('Elve'));
  assert.equal((await page.ask('setText', { text: example('flood') })).ok, true, 'the host may still give a text of its own');
  assert.equal((await page.ask('getResult')).ok, true);
  await page.embed.click('#edit');
  await page.embed.fill('#text', 'At least 12 people were killed on Monday, police said.');
  await page.embed.click('#look');
  await quiet(page);
  assert.equal((await page.ask('getResult')).ok, false, 'a text that the reader has changed is the reader’s');
  await page.context().close();
});

// --- the views ---

const visible = (page, selector) => page.embed.locator(selector).first().isVisible();

test('each view shows its part and no text box where a report is given', async () => {
  for (const [view, shown, hidden] of [
    ['question', '#pane-questions', '#lead, #reading, #pane-card, .tab-row, #input'],
    ['claim', '#pane-card', '#lead, #reading, #pane-questions, .tab-row, #input'],
    ['conflicts', '#lead, #pane-questions', '#reading, .tab-row, #input'],
    ['claims', '#pane-claims', '#lead, #reading, #pane-questions, .tab-row'],
    ['text', '#read', '#lead, #pane-questions, .tab-row'],
    ['all', '#lead, #read, #tabs', '#input'],
  ]) {
    const page = await framed(`view=${view}`, { hash: '#v1.doc=0&claim=216' });
    await page.embed.waitForSelector('body.results');
    for (const selector of shown.split(', ')) assert.ok(await visible(page, selector), `${view}: ${selector}`);
    for (const selector of hidden.split(', ')) assert.ok(!await visible(page, selector), `${view}: ${selector}`);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  }
});

test('one question alone, with its axis; one claim with what matters most first', async () => {
  const page = await framed('view=question', { hash: '#v1.doc=1&claim=414' });
  await page.embed.waitForSelector('body.results');
  assert.deepEqual(await page.embed.locator('#pane-questions h3').count(), 1);
  assert.match(await page.embed.textContent('#pane-questions h3'), /killed or wounded/);
  const axis = await page.embed.locator('#pane-questions li.s-axis').evaluateAll((items) => items.map((item) => [Number(item.textContent.replaceAll(',', '')), item.getBoundingClientRect().left]));
  assert.ok(axis.length > 1 && axis.every(([value, left], at) => at === 0 || (value > axis[at - 1][0] && left > axis[at - 1][1])), JSON.stringify(axis));
  await page.context().close();
  const claim = await framed('view=claim', { hash: '#v1.doc=0&claim=216' });
  await claim.embed.waitForSelector('body.results');
  const relations = claim.embed.locator('#pane-card li.s-plain');
  assert.equal(await relations.nth(2).isVisible(), false);
  await claim.embed.click('.footer button');
  assert.equal(await relations.nth(2).isVisible(), true);
  await claim.context().close();
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

test('input=0 takes the text box away', async () => {
  const page = await framed('input=0', { hash: '#v1.doc=0' });
  await page.embed.waitForSelector('body.results');
  assert.equal(await visible(page, '#edit'), false);
  assert.equal(await visible(page, '#input'), false);
  await page.context().close();
});

// --- the sandbox ---

for (const [name, sandbox, reads] of [['scripts only', 'allow-scripts', true], ['scripts and own origin', 'allow-scripts allow-same-origin', true],
  ['no sandbox', null, true], ['nothing allowed', '', false]]) {
  test(`sandbox: ${name}`, async () => {
    const page = await framed('view=all', { sandbox, ready: reads });
    if (reads) {
      await paste(page.embed, example('ferry'));
      await page.embed.waitForSelector('body.results');
      assert.match(await page.embed.textContent('#lead'), /claims/);
      assert.deepEqual(page.problems, []);
    } else {
      assert.match(await page.embed.textContent('noscript'), /JavaScript/);
    }
    await page.context().close();
  });
}

test('the page itself may not be put into a stranger’s frame, only embed/ may', async () => {
  host.pages['/'] = `<iframe src="${site.address}"></iframe>`;
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(host.address);
  await page.waitForTimeout(300);
  assert.match(problems.join(), /frame-ancestors/);
  await context.close();
});

// --- the page around ---

test('a frame below the fold leaves the host’s scroll, focus and keys alone', async () => {
  const page = await framed(`view=claim&${origin()}`, { hash: '#v1.doc=0&claim=216', around: '<input id="name"><div style="height:3000px">story</div>' });
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<div style="height:2000px"></div>'); });
  await page.focus('#name');
  await page.hears('select');
  await page.ask('open', { doc: 1, claim: 414 });
  await page.ask('open', { doc: 0, claim: 216 });
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'name');
  await page.keyboard.type('abc d');
  await page.keyboard.press('Backspace');
  assert.equal(await page.inputValue('#name'), 'abc ');
  await page.keyboard.press('Control+Home');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('End');
  await page.waitForFunction(() => window.scrollY > 1000);
  await page.context().close();
});

test('the wheel over a frame as tall as its content moves the host', async () => {
  const page = await framed('view=question', { hash: '#v1.doc=1&claim=414', height: 900 });
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<div style="height:3000px"></div>'); });
  await page.hears('resize');
  const [{ height }] = (await page.said('resize')).slice(-1);
  await page.evaluate((to) => { document.getElementById('frame').height = to; }, height);
  await page.mouse.move(300, 200);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => window.scrollY > 100);
  await page.context().close();
});
