// What is said of our short texts with each word lost, doubled, swapped, pushed away, told with another number or with a mark behind it
// (tests/fuzz/edits.hpp) is what the record says: a number a text. In: CROSSCLAIM_ANSWERS; the record. Out: node's test report.
//   a window of a rule that is one word longer moves the numbers of the texts that have such a word, and those of no others
// It shows that something has moved, and in which text: what, `crossclaim explain` says of the text and its edits. Cost: some seconds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { edited, kept } from './record.mjs';

const SHOWN = 20;

test('what is said of every short text of our own, edited at every word, is what was said before', () => {
  let texts = 0;
  for (const [name, now] of edited()) {
    const before = readFileSync(join(kept, name), 'utf8');
    const moved = now.split('\n').filter((line) => !before.includes(`${line}\n`));
    assert.ok(now === before, `${name} has moved: where that is meant, \`cmake --build <the build folder> --target record\` writes it anew\n${moved.slice(0, SHOWN).join('\n')}`);
    texts += now.split('\n').length;
  }
  assert.ok(texts > 1500, `${texts} texts`);
});
