// The contract between a frame and the page around it (web/README.md), row by row, in Chromium and in Firefox. In: the built site, and a
// page of another origin that holds one bare frame and keeps all that it says. Out: node's test report. Cost: about a minute a browser.

import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openChromium } from './chromium.mjs';
import { example } from './browser.mjs';
import { openFirefox } from './firefox.mjs';
import { buildOf, eventually, openHouse, patient } from './hosts.mjs';
import { oembed } from '../../web/build/oembed.mjs';
import { pack } from '../../web/pack.js';

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

// Runs in the host's page.
const AROUND = `<!doctype html><title>An article</title><script>
  window.heard = [];
  addEventListener('message', (event) => heard.push({ origin: event.origin, data: event.data }));
  window.pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
  window.until = async (condition) => {
    for (let tries = 0; tries < 2400; tries += 1) {
      const found = condition();
      if (found) return found;
      await pause(25);
    }
    throw new Error('waited in vain for ' + condition);
  };
  window.said = (type) => heard.filter(({ data }) => data.type === type).map(({ data }) => data.data);
  window.types = () => [...new Set(heard.map(({ data }) => data.type))].sort();
  window.hears = (type) => until(() => said(type)[0]);
  window.send = (type, data, more = {}) => document.getElementById('frame').contentWindow.postMessage({ target: 'crossclaim', version: 1, type, data, ...more }, '*');
  window.ask = async (type, data) => {
    const seq = Math.floor(Math.random() * 1e6);
    send(type, data, { seq });
    const { ok, data: answer } = await until(() => said('reply').find((reply) => reply.seq === seq));
    return { ok, data: answer };
  };
</script>`;

function rows(open) {
  let browser;
  let site;
  let host;
  let close;
  before(async () => { ({ browser, site, host, close } = await openHouse({ open })); });
  after(() => close?.());

  const origin = () => `origin=${encodeURIComponent(host.origin)}`;
  // In the host's page, and in its frame.
  const outside = async (...call) => { await browser.frame(); return browser.run(...call); };
  const inside = async (...call) => { await browser.frame(0); return browser.run(...call); };
  const shows = async () => { await browser.frame(0); await browser.until(() => document.body.classList.contains('results')); };
  const quiet = () => outside(() => window.pause(400));

  async function framed(query, { hash = '', sandbox = SANDBOX, around = '', below = '', ready = true, height = 500 } = {}) {
    host.pages['/'] = `${AROUND}${around}<iframe id="frame" ${sandbox === null ? '' : `sandbox="${sandbox}"`} width="600" height="${height}"
      src="${site.address}embed/?${query.replaceAll('&', '&amp;')}${hash.replaceAll('&', '&amp;')}"></iframe>${below}`;
    await browser.open('about:blank');
    await browser.open(host.address);
    if (ready) await outside(() => window.hears('ready'));
  }

  // --- what is said ---

  test('out: an engine that does not come is an error, in words', async (t) => {
    const wasm = join(site.folder, buildOf(site), 'crossclaim.wasm');
    const endings = ['', '.br', '.gz'];
    for (const ending of endings) renameSync(wasm + ending, `${wasm}${ending}.away`);
    t.after(() => { for (const ending of endings) renameSync(`${wasm}${ending}.away`, wasm + ending); });
    await framed('view=claim', { hash: '#v1.doc=0', ready: false });
    const { code, message } = await outside(() => window.hears('error'));
    assert.equal(code, 'engine');
    assert.match(message, /\w+ \w+/);
    assert.match(await inside(() => document.getElementById('failure').innerText), /could not be loaded/);
  });

  test('out: ready, resize and result, from a frame without an origin', async () => {
    await framed(`view=conflicts&id=one&${origin()}`, { hash: '#v1.doc=0' });
    const { claims, conflicts } = await outside(() => window.hears('result'));
    assert.ok(claims > 10 && conflicts > 0);
    const [ready] = await outside(() => window.said('ready'));
    assert.deepEqual([ready.app, ready.corpus], ['crossclaim', 5]);
    assert.ok(ready.features.includes('navigate'));
    const told = async () => (await outside(() => window.said('resize'))).at(-1);
    await eventually(async () => (await told())?.height === await inside(() => Math.ceil(document.body.getBoundingClientRect().height)), 'the height as it is');
    assert.equal((await told()).width, 600);
    const heard = await outside(() => window.heard);
    assert.ok(heard.every(({ data }) => data.source === 'crossclaim' && data.version === 1 && data.id === 'one'));
    assert.ok(heard.every((one) => one.origin === 'null'), 'the frame has no origin of its own');
  });

  test('out: select and state when a claim is chosen', async () => {
    await framed(`view=claim&${origin()}`, { hash: '#v1.doc=0&claim=216' });
    assert.equal((await outside(() => window.hears('select'))).claim, 216);
    assert.ok((await outside(() => window.said('state'))).some(({ hash }) => hash === '#v1.doc=0&claim=216'));
  });

  for (const [what, query] of [['no origin', ''], ['another origin', '&origin=https%3A%2F%2Fnews.example']]) {
    test(`out: with ${what} in the query nothing about the content is said`, async () => {
      await framed(`view=claim${query}`, { hash: '#v1.doc=0&claim=216' });
      await outside(() => window.hears('resize'));
      await quiet();
      assert.deepEqual(await outside(() => window.types()), ['ready', 'resize']);
    });
  }

  test('out: heights in other dialects, only those asked for', async () => {
    await framed('view=question&childId=p1&compat=amp,datawrapper,medium', { hash: '#v1.doc=1&claim=414' });
    await outside(() => window.hears('resize'));
    for (const dialect of [(data) => data['datawrapper-height']?.p1 > 100, (data) => data.sentinel === 'amp' && data.height > 100,
      (data) => typeof data === 'string' && data.startsWith('pymxPYMxp1xPYMxheightxPYMx'), (data) => typeof data === 'string' && data.includes('iframe.resize')]) {
      await eventually(async () => (await outside(() => window.heard.map(({ data }) => data))).some(dialect), dialect);
    }
  });

  test('out: the keyboard leaves at both ends, and the host is told which way', async () => {
    await framed('view=question', { hash: '#v1.doc=1&claim=414', around: '<input id="before">', below: '<input id="after">' });
    await outside(() => window.hears('resize'));
    await outside(() => document.getElementById('before').focus());
    const active = () => outside(() => document.activeElement.id);
    for (let step = 0; step < 40 && await active() !== 'after'; step += 1) await browser.press('Tab');
    assert.equal(await active(), 'after');
    for (let step = 0; step < 40 && await active() !== 'before'; step += 1) await browser.press('Shift+Tab');
    assert.equal(await active(), 'before');
    const ways = () => outside(() => [...new Set(window.said('focusexit').map(({ dir }) => dir))].sort().join());
    await eventually(async () => await ways() === 'next,prev', 'both ways');
  });

  const follow = () => inside(() => { window.opened = []; window.open = (...call) => { window.opened.push(call); }; document.querySelector('.footer a').click(); });

  test('out: navigate asks the host first; where it is silent the frame opens the address itself, without a way back', async () => {
    await framed(`view=claim&${origin()}`, { hash: '#v1.doc=0&claim=216' });
    await shows();
    await follow();
    const { href } = await outside(() => window.hears('navigate'));
    assert.equal(href, `${site.address}#v1.doc=0&claim=216`);
    await browser.frame(0);
    await browser.until(() => window.opened.length > 0);
    assert.deepEqual(await browser.run(() => window.opened), [[href, '_blank', 'noopener']]);
    await browser.run(patient);
    await follow();
    await outside(() => window.until(() => window.said('navigate').length === 2));
    assert.equal((await outside((to) => window.ask('navigated', { href: to }), href)).ok, true);
    assert.deepEqual(await inside(() => [window.answered, window.opened]), [1, []], 'the host has opened it');
  });

  test('out: where the reader’s own text leads is not told', async () => {
    await framed(`view=all&${origin()}`);
    await typed(example('ferry'));
    await inside(() => document.querySelector('.footer a').addEventListener('click', (event) => event.preventDefault()));
    await follow();
    await quiet();
    assert.deepEqual(await outside(() => window.said('navigate')), []);
    await browser.frame(0);
    await browser.until(() => /#v1\.t=[\w-]+/.test(document.querySelector('.footer a').href));   // the text goes along, packed
  });

  // --- what is heard ---

  test('in: setText shows the text, says whose it is, and answers; getResult and getState are for the host that gave it', async () => {
    await framed(`view=conflicts&${origin()}`);
    assert.equal((await outside((text) => window.ask('setText', { text, title: 'Ours' }), example('kursk'))).ok, true);
    await outside(() => window.hears('result'));
    assert.equal(await inside(() => document.getElementById('supplied').textContent), `Text supplied by ${new URL(host.address).host}`);
    const { ok, data } = await outside(() => window.ask('getResult'));
    assert.ok(ok && data.claims.length > 5);
    assert.deepEqual(await outside(() => window.ask('getState')), { ok: true, data: { hash: '' } });
  });

  test('in: open shows a bundled report and a claim of it', async () => {
    await framed(`view=claim&${origin()}`);
    assert.equal((await outside(() => window.ask('open', { doc: 0, claim: 216 }))).ok, true);
    assert.match(await inside(() => document.querySelector('#pane-card h2').textContent), /1,000–3,000/);
    assert.equal((await outside(() => window.ask('getState'))).data.hash, '#v1.doc=0&claim=216');
  });

  test('in: theme, language, ping, focus and print', async () => {
    await framed('view=question&theme=light', { hash: '#v1.doc=1&claim=414' });
    await outside(() => window.hears('resize'));
    const paper = () => inside(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await paper(), 'rgb(255, 255, 255)');
    await outside(() => window.ask('setTheme', { theme: 'dark' }));
    assert.equal(await paper(), 'rgb(27, 28, 31)');
    await outside(() => window.ask('setTheme', { theme: 'light' }));
    assert.equal(await paper(), 'rgb(255, 255, 255)');
    for (const [type, data] of [['setLang', { lang: 'en' }], ['ping', {}], ['focus', {}]]) {
      assert.equal((await outside((name, given) => window.ask(name, given), type, data)).ok, true, type);
    }
    assert.equal(await inside(() => document.activeElement.id), 'main');
    await inside(() => { window.print = () => { window.printed = true; }; });
    await outside(() => window.ask('print'));
    assert.equal(await inside(() => window.printed), true);
  });

  test('in: another origin than the one in the query is not heard', async () => {
    await framed('view=all&origin=https%3A%2F%2Fnews.example');
    await outside(() => {
      window.send('setText', { text: 'At least 12 people were killed.' }, { seq: 1 });
      window.send('open', { doc: 0 }, { seq: 2 });
      window.send('getResult', {}, { seq: 3 });
      window.send('setTheme', { theme: 'dark' }, { seq: 4 });
      window.send('navigated', { href: '' }, { seq: 5 });
    });
    await quiet();
    assert.deepEqual(await outside(() => window.said('reply')), []);
    assert.equal(await inside(() => document.body.classList.contains('results')), false);
  });

  test('in: another window than the one around the frame is not heard', async () => {
    const neighbour = `<script>parent.document.getElementById('frame').contentWindow.postMessage({ target: 'crossclaim', version: 1, seq: 1, type: 'open', data: { doc: 0 } }, '*')</script>`;
    await framed(`view=all&${origin()}`);
    await outside((words) => { document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: words })); }, neighbour);
    await quiet();
    assert.equal(await inside(() => document.body.classList.contains('results')), false);
  });

  test('in: of a flood of good messages twenty a second are heard', async () => {
    await framed(`view=all&${origin()}`);
    await outside(() => {
      window.begun = performance.now();
      for (let seq = 0; seq < 300; seq += 1) window.send('ping', {}, { seq });
    });
    await outside(() => window.hears('reply'));
    await quiet();
    const [replies, seconds] = await outside(() => [window.said('reply').length, (performance.now() - window.begun) / 1000]);
    assert.ok(replies <= 20 * (1 + seconds), `${replies} in ${seconds} seconds`);
    await eventually(async () => {
      await outside(() => window.pause(1000));
      return outside(() => { window.send('ping', {}, { seq: 1000 }); return window.said('reply').some(({ seq }) => seq === 1000); });
    }, 'it hears again');
  });

  async function typed(text) {
    await inside((words) => {
      document.getElementById('text').value = words;
      document.getElementById('look').click();
    }, text);
    await shows();
  }

  test('what a reader typed is told to nobody, not even counted', async () => {
    await framed(`view=all&${origin()}`);
    await typed(example('ferry'));
    await inside(() => document.querySelector('#read a').click());
    await quiet();
    const types = await outside(() => window.types());
    for (const type of ['result', 'state', 'select']) assert.ok(!types.includes(type), type);
    for (const type of ['getResult', 'getState']) assert.equal((await outside((name) => window.ask(name), type)).ok, false);
    assert.ok(!JSON.stringify(await outside(() => window.heard)).includes('Elve'));
    assert.equal((await outside((text) => window.ask('setText', { text }), example('flood'))).ok, true, 'the host may still give a text of its own');
    assert.equal((await outside(() => window.ask('getResult'))).ok, true);
    await inside(() => document.getElementById('edit').click());
    await typed('At least 12 people were killed on Monday, police said.');
    assert.equal((await outside(() => window.ask('getResult'))).ok, false, 'a text that the reader has changed is the reader’s');
  });

  // --- the query and the fragment ---

  const seen = (selector) => inside((wanted) => {
    const element = document.querySelector(wanted);
    return Boolean(element?.checkVisibility()) && element.getBoundingClientRect().width > 1;
  }, selector);

  for (const [query, selector] of [['title', '#pane-card h2'], ['source', '.footer .about'], ['fullscreen', '.footer a']]) {
    test(`query: ${query}=0 takes ${selector} away from sight`, async () => {
      for (const [value, visible] of [['1', true], ['0', false]]) {
        await framed(`view=claim&${query}=${value}`, { hash: '#v1.doc=0&claim=216' });
        await shows();
        assert.equal(await seen(selector), visible, value);
        assert.ok(await inside((wanted) => document.querySelector(wanted).textContent.length > 3, selector));
      }
    });
  }

  test('query: share=0 and input=0 take the menu and the text box away, motion=none all motion', async () => {
    await framed('view=all&share=0&input=0&motion=none', { hash: '#v1.doc=0' });
    await shows();
    for (const selector of ['#out', '#edit', '#input']) assert.equal(await seen(selector), false, selector);
    assert.equal(await inside(() => getComputedStyle(document.getElementById('tab-claims')).transitionDuration), '0s');
    await framed('view=all', { hash: '#v1.doc=0' });
    await shows();
    for (const selector of ['#out', '#edit']) assert.equal(await seen(selector), true, selector);
    assert.equal(await inside(() => getComputedStyle(document.getElementById('tab-claims')).transitionDuration), '0.12s');
  });

  test('fragment: a packed text with its title, a claim of it, the pane and what is searched for', async () => {
    const text = example('kursk');
    const claim = Buffer.from(text.slice(0, text.indexOf('5,000 North Korean'))).length;
    await framed(`view=all&input=0&${origin()}`, { hash: `#v1.t=${await pack(text)}&title=Ours&claim=${claim}&view=claims&q=killed` });
    await shows();
    await browser.until(() => document.getElementById('search').value === 'killed');
    assert.match(await inside(() => document.querySelector('#pane-card h2').textContent), /5,000/);
    assert.equal(await inside(() => document.getElementById('tab-claims').getAttribute('aria-selected')), 'true');
    assert.equal(await inside(() => window.location.hash), '', 'the text does not stay in the address');
    assert.ok((await outside(() => window.hears('result'))).claims > 5);
    assert.ok(!JSON.stringify(await outside(() => window.said('state'))).includes('t='), 'the state never holds the text');
    assert.equal((await outside(() => window.ask('getResult'))).ok, true, 'the text is the host’s');
  });

  test('fragment: text as it is; an unknown key is passed over, an unknown version and a broken text are said', async () => {
    await framed('view=text', { hash: `#v1.text=${encodeURIComponent('At least 12 people were killed, police said.')}&new=1` });
    await shows();
    assert.match(await inside(() => document.getElementById('read').textContent), /At least 12/);
    for (const [hash, words] of [['#v9.doc=1', /newer version/], ['#v1.t=AAAA', /broken/]]) {
      await framed('view=all', { hash });
      await browser.frame(0);
      await browser.until(() => !document.getElementById('input-note').hidden);
      assert.match(await inside(() => document.getElementById('input-note').textContent), words);
    }
  });

  // --- the views ---

  test('each view shows its part and no text box where a report is given', async () => {
    for (const [view, shown, hidden] of [
      ['question', '#pane-questions', '#lead, #reading, #pane-card, .tab-row, #input'],
      ['claim', '#pane-card', '#lead, #reading, #pane-questions, .tab-row, #input'],
      ['conflicts', '#lead, #pane-questions', '#reading, .tab-row, #input'],
      ['claims', '#pane-claims', '#lead, #reading, #pane-questions, .tab-row'],
      ['text', '#read', '#lead, #pane-questions, .tab-row'],
      ['all', '#lead, #read, #tabs', '#input'],
    ]) {
      await framed(`view=${view}`, { hash: '#v1.doc=0&claim=216' });
      await shows();
      for (const selector of shown.split(', ')) assert.ok(await seen(selector), `${view}: ${selector}`);
      for (const selector of hidden.split(', ')) assert.ok(!await seen(selector), `${view}: ${selector}`);
    }
  });

  test('one question alone, with its axis; one claim with what matters most first', async () => {
    await framed('view=question', { hash: '#v1.doc=1&claim=414' });
    await shows();
    const heads = await inside(() => [...document.querySelectorAll('#pane-questions h3')].map((head) => head.textContent));
    assert.equal(heads.length, 1);
    assert.match(heads[0], /killed or wounded/);
    const axis = await inside(() => [...document.querySelectorAll('#pane-questions li.s-axis')].map((item) => [Number(item.textContent.replaceAll(',', '')), item.getBoundingClientRect().left]));
    assert.ok(axis.length > 1 && axis.every(([value, left], at) => at === 0 || (value > axis[at - 1][0] && left > axis[at - 1][1])), JSON.stringify(axis));
    await framed('view=claim', { hash: '#v1.doc=0&claim=216' });
    await shows();
    const third = '#pane-card li.s-plain:nth-of-type(3)';
    assert.equal(await seen(third), false);
    await inside(() => document.querySelector('.footer button').click());
    assert.equal(await seen(third), true);
  });

  // --- the sandbox ---

  for (const [sandbox, own] of [['allow-scripts', false], [SANDBOX, false], ['allow-scripts allow-same-origin', true], [null, true]]) {
    test(`sandbox: ${sandbox ?? 'none'}: compares, ${own ? 'with' : 'without'} an origin of its own, keeps nothing`, async () => {
      await framed('view=all', { sandbox });
      await typed(example('ferry'));
      assert.match(await inside(() => document.getElementById('lead').textContent), /claims/);
      assert.equal(await inside(() => window.origin), own ? new URL(site.address).origin : 'null');
      const kept = await inside(async () => {
        const tried = async (does) => { try { return await does(); } catch { return 'refused'; } };
        return [await tried(async () => (await caches.keys()).length), await tried(async () => (await navigator.serviceWorker.getRegistrations()).length), await tried(() => localStorage.length)];
      });
      // A plain http address of a stranger may be refused its caches too.
      assert.ok(kept.every((one) => one === 'refused' || (own && one === 0)), JSON.stringify(kept));
    });
  }

  for (const sandbox of ['', 'allow-same-origin']) {
    test(`sandbox: "${sandbox}", no scripts: the page says what it needs`, async () => {
      await framed('view=all', { sandbox, ready: false });
      assert.match(await inside(() => document.querySelector('noscript').textContent), /JavaScript/);
      assert.equal(await inside(() => 'engine' in document.documentElement.dataset), false);
    });
  }

  // --- the markup that oEmbed answers, for hosts that strip scripts ---

  const answers = () => new Map(oembed(site.address, [{ title: 'One' }, { title: 'Two' }]));
  for (const [name, wanted] of [['oembed/report-1.json', /\d+ claims/], ['oembed/explorer.json', /Try an example/]]) {
    test(`${name} is good alone: a frame without a script around it, which scrolls by itself`, async () => {
      const { html, height } = JSON.parse(answers().get(name));
      host.pages['/'] = `<!doctype html><title>An article</title>${html}`;
      await browser.open(host.address);
      await browser.frame(0);
      await browser.until(() => document.documentElement.dataset.engine === 'ready');
      await browser.until((words) => new RegExp(words).test(document.body.innerText), wanted.source);
      assert.equal(await browser.run(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.deepEqual(await outside(() => {
        const { width, height: tall } = document.querySelector('iframe').getBoundingClientRect();
        return [tall, width <= innerWidth, document.scripts.length];
      }), [height, true, 0]);
    });
  }

  // --- the page around ---

  test('a frame below the fold leaves the host’s scroll, focus and keys alone', async () => {
    await framed(`view=claim&${origin()}`, { hash: '#v1.doc=0&claim=216', around: '<input id="name"><div style="height:3000px">story</div>', below: '<div style="height:2000px"></div>' });
    await outside(() => document.getElementById('name').focus());
    await outside(() => window.hears('select'));
    await outside(() => window.ask('open', { doc: 1, claim: 414 }));
    await outside(() => window.ask('open', { doc: 0, claim: 216 }));
    assert.deepEqual(await outside(() => [window.scrollY, document.activeElement.id]), [0, 'name']);
    for (const key of ['a', 'b', 'c', ' ', 'd', 'Backspace']) await browser.press(key);
    await browser.until(() => document.getElementById('name').value === 'abc ');
    await outside(() => document.activeElement.blur());
    await browser.press('End');
    await browser.until(() => window.scrollY > 1000);
  });

  test('the wheel over a frame as tall as its content moves the host', async () => {
    await framed('view=question', { hash: '#v1.doc=1&claim=414', height: 900, below: '<div style="height:3000px"></div>' });
    await outside(() => window.hears('resize'));
    await eventually(async () => {
      await outside(() => { document.getElementById('frame').height = window.said('resize').at(-1).height; });
      return inside(() => document.documentElement.scrollHeight <= window.innerHeight);
    }, 'as tall as its content');
    await browser.frame();
    await browser.wheel(300, 200, 400);
    await browser.until(() => window.scrollY > 100);
  });
}

for (const [name, open] of [['Chromium', openChromium], ['Firefox', openFirefox]]) describe(name, () => rows(open));
