// The engine says of our own texts what the record beside this file says, to the letter: nothing changes unseen.
// In: CROSSCLAIM_ANSWERS; the record. Out: node's test report; where it fails, what is gone and what is new, and the command that writes the record anew.
//   a rule that finds a place one sentence later than before moves a line of the record, though no case asks for it
// Cost: two runs of the program, seconds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apartLines, spread } from './apart.mjs';
import { difference, recorded, written } from './record.mjs';

const SHOWN = 60;

test('difference: what is gone and what is new, under its heading', () => {
  const before = [['a.txt', 'head\n\n## x\none\ntwo\n\n## y\nthree\n']];
  assert.deepEqual(difference(before, before), []);
  assert.deepEqual(difference(before, [['a.txt', 'head\n\n## x\none\n2\n\n## y\nthree\n']]), ['a.txt: ## x', '- two', '+ 2']);
  assert.deepEqual(difference(before, [['a.txt', 'head\n\n## x\none\ntwo\n']]), ['a.txt: ## y', '- three']);
  assert.deepEqual(difference(before, [...before, ['b.txt', 'head\n']]), ['b.txt: head']);
});

test('apart: sentences with others between them, and what of the reading changes where', () => {
  const texts = spread({ id: 'a', text: 'Ten died in Goma. Two were hurt.' }).map(({ text }) => text);
  assert.equal(texts[0], 'Ten died in Goma. Two were hurt.');
  assert.match(texts[2], /^Ten died in Goma\. (\S[^.]+\. ){2}Two were hurt\.$/);
  assert.equal(texts.at(-1).split('\n\n').length, 2 + texts.length / 2 - 1);
  assert.deepEqual(spread({ id: 'a', text: 'Ten died in Goma.' }), []);
  const claim = (place) => ({ id: 'a#1', predicate: 'killed', attribution: [], modality: 'asserted', place: place && { label: place } });
  const reports = texts.map((_, at) => ({ claims: [claim(at % (texts.length / 2) < 3 ? 'Goma' : null)] }));
  assert.deepEqual(apartLines(reports), ['between them 3 sentences: #1 place Goma -> -', 'between them 3 paragraphs: #1 place Goma -> -']);
  assert.deepEqual(apartLines([...reports.slice(0, -1), { claims: [] }]).at(-1), `between them ${texts.length / 2 - 1} paragraphs: 1 claims -> 0`);
});

test('every claim and relation of our own texts is the recorded one', () => {
  const [before, after] = [written(), recorded()];
  const moved = difference(before, after);
  const names = new Set(before.map(([name]) => name));
  assert.ok(JSON.stringify(before) === JSON.stringify(after.sort()), [
    'the answers are not those of the record.',
    ...moved.slice(0, SHOWN), ...(moved.length > SHOWN ? [`and ${moved.length - SHOWN} lines more`] : []),
    'Is the change meant? `cmake --build <the build folder> --target record` writes the record anew; read `git diff tests/record`, commit it with the change.',
  ].join('\n'));
  assert.ok(names.size > 20, 'the record has its files');
});
