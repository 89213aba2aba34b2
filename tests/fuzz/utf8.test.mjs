// Every string of one to three bytes is mended as the browser's own decoder does it: 16,843,008 strings, by digest.
// In: CROSSCLAIM_FUZZ. Out: node's test report. Cost: some seconds.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

// As fuzz.cpp puts them together: a line break behind each string keeps it from its neighbours.
function digest() {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  const batch = new Uint8Array(2 + 3 + 256 * 4);
  let hash = 2166136261;
  for (let a = 0; a < 256; a += 1) {
    for (let b = 0; b < 256; b += 1) {
      let size = 0;
      if (b === 0) {
        batch.set([a, 10]);
        size = 2;
      }
      batch.set([a, b, 10], size);
      size += 3;
      for (let c = 0; c < 256; c += 1, size += 4) batch.set([a, b, c, 10], size);
      for (const byte of encoder.encode(decoder.decode(batch.subarray(0, size)))) hash = Math.imul(hash ^ byte, 16777619);
    }
  }
  return hash >>> 0;
}

test('ill-formed bytes are replaced exactly as TextDecoder replaces them', () => {
  const own = Number(execFileSync(process.env.CROSSCLAIM_FUZZ, ['--utf8'], { encoding: 'utf8' }));
  assert.equal(own, digest());
});
