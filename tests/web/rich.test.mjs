// HTML to text, fragments of links, sets of texts: what needs no browser. In: web/rich.js, texts.js, link.js, pack.js. Out: node's test report.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, write } from '../../web/link.js';
import { pack, unpack } from '../../web/pack.js';
import { decodeEntities, hasLayout, toText } from '../../web/rich.js';
import { fromSet, nameOf, toSet } from '../../web/texts.js';

test('headline, paragraphs, lists and breaks keep their lines', () => {
  const { text } = toText('<h1>Quake  kills</h1><p>One<br>two &mdash; <b>12</b> died.</p><ul><li>first</li><li><p>second</p></li></ul><p>a < b</p>end');
  assert.equal(text, 'Quake kills\n\nOne\ntwo — 12 died.\n\n- first\n- second\n\na < b\n\nend');
});

test('scripts, styles, comments and menus are passed over, even where they never end', () => {
  assert.equal(toText('a<script>if (1 < 2) "</p>"</script><style>p{}</style><!-- <p>no</p> --><nav><a href="x">Home</a></nav>b').text, 'ab');
  assert.equal(toText('a<script>never').text, 'a');
  assert.equal(toText('a<!-- never').text, 'a');
  assert.equal(toText('<p title="a > b">c</p').text, 'c');
});

test('what a page says about itself fills the fields', () => {
  const found = toText('<head><title>T &amp; U</title><meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2025-03-03T10:00:00Z"></head><p>x</p>');
  assert.deepEqual(found, { text: 'x', title: 'T & U', publisher: 'The Paper', date: '2025-03-03' });
  assert.equal(toText('<time datetime="2024-05-01">May Day</time>').date, '2024-05-01');
});

test('entities are read, broken ones stay or become U+FFFD', () => {
  assert.equal(decodeEntities('&lt;&#65;&#x42;&nbsp;&bogus; &#0; &#xD800; &#1114112;'), '<AB\u00a0&bogus; \ufffd \ufffd \ufffd');
});

test('only layout makes a paste a rich one', () => {
  assert.ok(hasLayout('<p>x</p>') && hasLayout('<UL><LI>x') && !hasLayout('<span>x</span><b>y</b>'));
});

test('a long and hostile page is read in a moment', () => {
  const begun = process.cpuUsage();   // of this process: a busy machine changes nothing
  toText('<'.repeat(200_000));
  toText('<p '.repeat(60_000));
  toText('<li>'.repeat(100_000));
  assert.ok(process.cpuUsage(begun).user < 3e6);
});

test('a set of texts comes back as it was, and other JSON is refused', () => {
  const texts = [{ text: 'a "b"\n', title: 'T', publisher: '', date: '2025-01-02', bundled: -1 }, { text: 'c', title: '', publisher: 'P', date: '', bundled: -1 }];
  assert.deepEqual(fromSet(toSet(texts)), { texts, lost: '' });
  assert.deepEqual(fromSet('{"id":"1","text":"x","date":"yesterday","publisher":null}'), { texts: [{ text: 'x', title: '', publisher: '', date: '', bundled: -1 }], lost: '1 of 1 dates, expected as 2024-05-31' });
  for (const words of ['', '{', '[]', '3', 'null', '{"texts":[{"text":3}]}']) {
    const { texts: none, lost } = fromSet(words);
    assert.deepEqual(none, [], words);
    assert.match(lost, words.length > 1 || words === '3' ? /expected \{"texts"/ : /JSON/, words);
  }
  const part = fromSet('{"texts":[{"text":3},{"text":"x"},null]}');
  assert.deepEqual([part.texts.length, part.lost], [1, '2 of 3 entries without a “text”']);
});

test('a text is called by its title, else by its first line', () => {
  const entry = { title: '', text: '\n  Quake kills 12 \nmore' };
  assert.equal(nameOf(entry, 0, 1), 'Your text');
  assert.equal(nameOf(entry, 0, 2), 'Quake kills 12');
  assert.equal(nameOf({ ...entry, title: ' T ' }, 0, 2), 'T');
  assert.equal(nameOf({ title: '', text: '' }, 1, 2), 'Text 2');
  for (const day of ['18 November 2031', 'November 18, 2031', 'Tue, Nov 18 2031', '2031-11-18 10:30']) assert.equal(nameOf({ ...entry, text: `${day}\n\n${entry.text}` }, 0, 2), 'Quake kills 12');
  for (const line of ['18 November 2031', 'Budget 2031', 'Quake in Lorne kills 12 in 2031']) assert.equal(nameOf({ ...entry, text: line }, 0, 2), line);
});

test('a packed text comes back from a link; broken ones are none', async () => {
  const text = 'Officials said 12 people died. ü 東京 😀\n'.repeat(40);
  const fragment = write({ t: await pack(text), title: 'A & B', date: '2025-01-02', view: 'claims', q: 'a=b' });
  assert.match(fragment, /^#v1\.[\w=&%.~*'()!-]+$/);
  const state = parse(fragment);
  assert.deepEqual({ ...state, t: await unpack(state.t) }, { t: text, title: 'A & B', date: '2025-01-02', view: 'claims', q: 'a=b' });
  assert.deepEqual(parse('#v1.t=a<b&date=today&view=all&title=%0A&q='), {});
  await assert.rejects(unpack('AAAA'));
});

test('a small link cannot hold a text that fills the memory', async () => {
  const bomb = await pack('a'.repeat((8 << 20) + 1));
  assert.ok(bomb.length < 32 * 1024);
  await assert.rejects(unpack(bomb), /too long/);
});
