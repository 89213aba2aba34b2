// The contract's words alone: configuration, checks of messages, pace, dialects, fragments. In: web/messages.js, web/link.js. Out: node's
// test report. No browser. Cost: a moment.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, write } from '../../web/link.js';
import { Pace, checked, configuration, heightDialect } from '../../web/messages.js';

test('a configuration has every value, whatever the query says', () => {
  const plain = { view: 'all', theme: 'auto', lang: 'en', input: true, title: true, source: true, fullscreen: true, share: true, motion: 'auto',
    height: 'fixed', id: null, origin: null, dialects: [] };
  assert.deepEqual(configuration(''), plain);
  assert.deepEqual(configuration('?view=<b>&theme=red&lang=xx&height=9&id=a b&origin=*&compat=x,,&input=yes&title=2&motion=slow&other=1'), plain);
  assert.deepEqual(configuration('?view=claim&theme=dark&input=0&id=a-1&compat=amp,medium,amp2&origin=https://news.example'),
    { ...plain, view: 'claim', theme: 'dark', input: false, height: 'auto', id: 'a-1', origin: 'https://news.example', dialects: ['amp', 'medium'] });
  assert.deepEqual(configuration('?title=0&source=0&fullscreen=0&share=0&motion=none'), { ...plain, title: false, source: false, fullscreen: false, share: false, motion: 'none' });
  assert.deepEqual(configuration('?childId=p_3&view=all&height=auto'), { ...plain, height: 'auto', id: 'p_3', dialects: ['pym'] });
});

test('an origin is one exact origin or none', () => {
  for (const origin of ['https://news.example/', 'https://news.example/a', 'news.example', 'null', 'javascript:1', `https://${'a@b.example'}`, '*', 'https://NEWS.example']) {
    assert.equal(configuration(`?origin=${encodeURIComponent(origin)}`).origin, null, origin);
  }
  assert.equal(configuration('?origin=http://localhost:8080').origin, 'http://localhost:8080');
});

const message = (type, data, more = {}) => ({ target: 'crossclaim', version: 1, type, data, ...more });

test('a good message comes out with its named fields alone', () => {
  assert.deepEqual(checked(message('setText', { text: 'a', title: 'b', evil: 1 }, { seq: 3, id: 'x' }), 'x'), { type: 'setText', who: 'origin', seq: 3, data: { text: 'a', title: 'b' } });
  assert.deepEqual(checked(message('ping'), null), { type: 'ping', who: 'parent', seq: undefined, data: {} });
  assert.deepEqual(checked(message('open', { doc: 0 }), null).data, { doc: 0 });
});

test('a message that is wrong in any part is none', () => {
  const bad = [null, undefined, 1, 'ping', [], {}, () => {}, message('ping', {}, { target: 'other' }), message('ping', {}, { version: 2 }), message('ping', {}, { version: '1' }),
    message('ping', {}, { id: 'other' }), message('ping', {}, { seq: -1 }), message('ping', {}, { seq: 1.5 }), message('ping', {}, { seq: '1' }), message('ping', []), message('ping', 'x'),
    message('toString'), message('__proto__'), message('constructor'), message(['ping']), message('setText', {}), message('setText', { text: 1 }),
    message('setText', { text: 'x'.repeat((1 << 20) + 1) }), message('setText', { text: 'x', title: 'y'.repeat(501) }), message('setText', { text: 'x', url: {} }),
    message('setText', { text: { toString: () => 'x' } }), message('setText', Object.create({ text: 'inherited' })), message('open', { doc: -1 }), message('open', { doc: '0' }),
    message('open', { claim: NaN }), message('open', { doc: 1e12 }), message('setTheme', { theme: 'red' }), message('setTheme', {}), message('setLang', { lang: 'xx' })];
  for (const one of bad) assert.equal(checked(one, null), null, JSON.stringify(one)?.slice(0, 80));
});

test('twenty messages a second are heard', () => {
  const pace = new Pace();
  const heard = (from, count) => Array.from({ length: count }, (_, at) => pace.allows(from + at)).filter(Boolean).length;
  assert.equal(heard(0, 500), 20);
  assert.equal(heard(999, 1), 0);
  assert.equal(heard(2000, 30), 20);
});

test('heights in the words of other listeners', () => {
  const frame = { id: 'f', address: 'https://site.example/embed/' };
  assert.deepEqual(heightDialect('datawrapper', 10, frame), { 'datawrapper-height': { f: 10 } });
  assert.deepEqual(heightDialect('amp', 10, frame), { sentinel: 'amp', type: 'embed-size', height: 10 });
  assert.deepEqual(JSON.parse(heightDialect('medium', 10, frame)), { src: frame.address, context: 'iframe.resize', height: 10 });
  assert.equal(heightDialect('pym', 10, frame), 'pymxPYMxfxPYMxheightxPYMx10');
});

test('a fragment gives what it names and nothing else', () => {
  assert.deepEqual(parse('#v1.doc=2&claim=412'), { doc: 2, claim: 412 });
  assert.deepEqual(parse('#v1.text=a+b%20%26%20c%0Ad&new=1'), { text: 'a b & c\nd' });
  assert.deepEqual(parse('#v1.text=a=b'), { text: 'a=b' });
  for (const none of ['', '#', '#lead', '#claim-3', '#v1.', '#v1.doc=', '#v1.doc=-1', '#v1.doc=1e3', '#v1.text=%ff', '#v1.__proto__=1', '#v1.constructor=1', `#v1.text=${'x'.repeat(1_100_000)}`]) {
    assert.deepEqual(Object.keys(parse(none)), [], none.slice(0, 30));
  }
  assert.deepEqual(parse('#v2.doc=1'), { unknown: true });
  for (const state of [{ doc: 0, claim: 7 }, { text: 'naïve & 100% = "ok"\n\u{1f600}' }, {}]) assert.deepEqual(parse(write(state)), state);
});
