// The benchmark runs and its figures can be true.
// In: CROSSCLAIM_BENCH. Out: node's test report. Cost: some seconds.
// Speed itself is no test here: a machine that is shared would fail it.

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { GOALS, measure, table } from './bench.mjs';

const news = join(dirname(fileURLToPath(import.meta.url)), 'news.txt');

test('every goal of speed has a figure', () => {
  const figures = measure(process.env.CROSSCLAIM_BENCH, [news], true);
  for (const [id] of GOALS.filter(([id]) => id !== 'analyze_100mb_ratio')) assert.ok(figures[id] > 0, id);
  assert.equal(figures.sound_utf8, 1);
  assert.ok(figures.claims_per_kb > 2, 'the text has claims');
  assert.equal(table('native', figures).length, GOALS.length - 1);
});

test('the table says what is met and what is not', () => {
  const [fast, slow] = [table('x', { analyze_mb_s: 90 })[0], table('x', { analyze_mb_s: 1 })[0]];
  assert.match(fast, /\| yes \|$/);
  assert.match(slow, /\| not yet \|$/);
});
