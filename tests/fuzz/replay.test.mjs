// The corpus of the fuzzer in WebAssembly: what holds natively holds where sizes have 32 bits. In: CROSSCLAIM_WEB, corpus/*.txt.
// Out: node's test report. Cost: half a minute. The panes need letters that only the page has: their corpus is replayed natively alone.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SHARES, escaped, unescaped } from './search.mjs';

const corpus = join(dirname(fileURLToPath(import.meta.url)), 'corpus');
const program = join(process.env.CROSSCLAIM_WEB ?? 'build/web', 'tests/fuzz/crossclaim_fuzz.js');
const flags = Number(process.versions.node.split('.')[0]) < 24 ? ['--no-experimental-fetch'] : [];   // the glue of emcc 3.1.6 takes node's fetch for a browser's

test('every target has a corpus, and a line is the bytes that it says', () => {
  assert.deepEqual(readdirSync(corpus).sort(), Object.keys(SHARES).map((target) => `${target}.txt`).sort());
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  assert.deepEqual(unescaped(escaped(bytes)), bytes);
});

for (const target of Object.keys(SHARES).filter((name) => name !== 'view')) {
  test(`${target}: every input of the corpus is sound in WebAssembly`, () => {
    const path = join(corpus, `${target}.txt`);
    const inputs = readFileSync(path, 'latin1').split('\n').length - 1;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, path], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^${target}: ${inputs} inputs, all sound$`, 'm'));
  });
}
