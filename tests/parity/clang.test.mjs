// What clang makes of the sources, optimised and under its sanitizers, reports what the native build does, to the byte.
// In: CROSSCLAIM_FUZZ (native), CROSSCLAIM_FUZZ_CLANG (the preset fuzz). Out: node's test report. Cost: some seconds. WebAssembly: parity.test.mjs.
//   an order of evaluation that the language leaves open, a sort of equals, a read of what nobody wrote differ between compilers

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digest, digests, texts } from './reports.mjs';

test('every report has the bytes of the native one', (context) => {
  const native = digests(process.env.CROSSCLAIM_FUZZ), clang = digests(process.env.CROSSCLAIM_FUZZ_CLANG);
  assert.equal(native.length, texts.length);
  assert.equal(clang.length, texts.length);
  clang.forEach((hash, at) => assert.equal(hash, native[at], texts[at].slice(0, 200)));
  context.diagnostic(`${texts.length} reports, ${digest(clang.join())}`);
});
