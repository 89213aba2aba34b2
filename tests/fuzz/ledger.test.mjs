// A long search goes on where it was broken off, and its sum is over all builds. In: nothing. Out: node's test report. Cost: none.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ledger } from './search.mjs';

const row = (target, executed, status = 0) => ({ target, executed, status, seconds: 2, memory: executed, edges: 5, log: '', broken: [] });

test('pieces add up, by target and by build, and are read again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-ledger-'));
  const first = new Ledger(folder, 'one');
  assert.equal(first.of('text').executed, 0);
  first.add(row('text', 100));
  first.add(row('text', 50));
  first.add(row('json', 7));
  const again = new Ledger(folder, 'one');
  assert.deepEqual([again.of('text').executed, again.of('text').pieces, again.of('text').memory, again.sum()], [150, 2, 100, 157]);
  const other = new Ledger(folder, 'two');
  assert.equal(other.of('text').executed, 0, 'another program begins anew');
  other.add(row('text', 3, 77));
  assert.equal(other.of('text').status, 77);
  assert.equal(new Ledger(folder, 'one').sum(), 160);
  rmSync(folder, { recursive: true });
});
