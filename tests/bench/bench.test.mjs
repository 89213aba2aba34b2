// The benchmark runs and its figures can be true.
// In: CROSSCLAIM_BENCH. Out: node's test report. Cost: some seconds.
// Speed itself is no test here: a machine that is shared would fail it.

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { GOALS, run, table } from './bench.mjs';
import { coverageOf, fuzzOf, testsOf } from './closing.mjs';

const news = join(dirname(fileURLToPath(import.meta.url)), 'news.txt');

test('every goal of speed has a figure', () => {
  const figures = run([process.env.CROSSCLAIM_BENCH], [news], ['--quick']);
  for (const [id] of GOALS.native.filter(([id]) => id !== 'analyze_100mb_exponent')) assert.ok(figures[id] > 0, id);
  assert.equal(figures.sound_utf8, 1);
  assert.ok(figures.claims_per_kb > 2, 'the text has claims');
  assert.equal(table('native', figures).length, GOALS.native.length - 1);
});

test('the table says what is met and what is not', () => {
  const [fast, slow] = [table('native', { analyze_mb_s: 90 })[0], table('native', { analyze_mb_s: 1 })[0]];
  assert.match(fast, /\| yes \|$/);
  assert.match(slow, /\| not yet \|$/);
});

test('the closing table counts what was run, and what failed is not met', () => {
  assert.match(testsOf('x\nTest Passed.\n\nTest Passed.\n'), /0 of 2 .*\| yes \|$/);
  assert.match(testsOf('x\nTest Passed.\n\nTest Failed.\n'), /1 of 2 .*\| not yet \|$/);
  const sound = [{ target: 'a', executed: 4_000_000, status: 0 }, { target: 'b', executed: 1_000_000, status: 0 }];
  assert.deepEqual(fuzzOf(sound).map((line) => /yes/.test(line)), [true, true]);
  assert.deepEqual(fuzzOf([{ ...sound[0], status: 77 }]).map((line) => /yes/.test(line)), [false, false]);
  assert.match(coverageOf({ io: { share: 89.9, goal: 90 } })[0], /not yet/);
});
