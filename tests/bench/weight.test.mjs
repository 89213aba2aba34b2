// What a first visit fetches stays inside tests/bench/budget.json, kind by kind and in all.
// In: CROSSCLAIM_WEB, the built site. Out: node's test report. Cost: none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budget, weights } from './bench.mjs';

test('the page keeps to its budget', () => {
  const sizes = weights();
  assert.ok(sizes, 'no site is built');
  for (const [kind, kilobytes] of Object.entries(budget())) {
    assert.ok(sizes[kind] > 0, kind);
    assert.ok(sizes[kind] <= kilobytes * 1000, `${kind}: ${sizes[kind]} bytes, at most ${kilobytes} kB`);
  }
});
