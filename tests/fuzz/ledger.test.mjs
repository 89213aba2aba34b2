// A long search goes on where it was broken off or a busy machine was late, and its sum is over all builds. In: nothing. Out: node's test report. Cost: none.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ledger, forgiven, quietOf } from './search.mjs';

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

test('an input that was late and alone is not is no fault, any other is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-late-'));
  const found = (...names) => names.forEach((name) => writeFileSync(join(folder, `found-${name}`), 'x'));
  assert.equal(forgiven('json', folder, () => true), false, 'nothing was late');
  found('json-timeout-1', 'json-timeout-2', 'text-timeout-3', 'json-slow-unit-4');
  assert.equal(forgiven('json', folder, (target, path) => target === 'json' && path.endsWith('1')), false, 'one of the two hangs');
  assert.equal(readdirSync(folder).length, 4, 'and both stay to be looked at');
  assert.equal(forgiven('json', folder, () => true), true);
  assert.deepEqual(readdirSync(folder).sort(), ['found-json-slow-unit-4', 'found-text-timeout-3']);
  found('json-timeout-4', 'json-crash-5');
  assert.equal(forgiven('json', folder, () => true), false, 'a crash is none');
  rmSync(folder, { recursive: true });
});

test('a piece that reaches no more edges adds to those since the last new one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-ledger-'));
  const ledger = new Ledger(folder, 'one');
  const after = (edges, quiet) => {
    ledger.add({ ...row('text', 100), edges, quiet });
    return ledger.of('text').quiet;
  };
  assert.deepEqual([after(5, 40), after(5, 90), after(4, 10), after(6, 30), after(6, 100)], [40, 140, 240, 30, 130]);
  assert.equal(ledger.of('text').edges, 6);
  rmSync(folder, { recursive: true });
  assert.equal(quietOf('#2\tINITED cov: 7 ft: 9\n#30\tNEW    cov: 8 ft: 11\n#64\tpulse  cov: 8 ft: 11\n#90\tREDUCE cov: 8 ft: 12\nDone', 100), 70);
  assert.equal(quietOf('', 100), 0);
});
