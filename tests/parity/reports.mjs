// Texts whose reports are held against each other build by build, and what a native build says of them.
// In: the cases, the labelled news, odd texts; a program of tests/fuzz/fuzz.cpp, whose --reports prints a report a line. Out: a digest a text.
//   digests('build/test/tests/fuzz/crossclaim_fuzz')[0] is that of the report of texts[0]
// Cost: seconds. Used by clang.test.mjs and tests/web/parity.test.mjs.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../architecture/sources.mjs';
import { escaped } from '../fuzz/search.mjs';

const files = (folder, ending) => readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
export const texts = [
  ...files('tests/cases', '.md').map((markdown) => [...markdown.matchAll(/^```text.*\n([\s\S]*?)^```/gm)].map(([, text]) => text).join('\n\n')),
  ...files('tests/news/reports', '.json').map((json) => JSON.parse(json).text),
  'Between 1,000 and 3,000 troops, up to 4,000, were killed.', '1,000,000,000,000,000,000,000 troops', '“Three hundred” were ‘killed’ — or wounded…', 'قُتل 300 جندي.', '\u{1F1F0}\u{1F1F5} 3,000 killed',
].filter((text) => text.trim());
export const DATE = '2025-01-15';   // of fuzz.cpp

export const digest = (text) => createHash('sha256').update(text).digest('hex');

export function digests(program) {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-reports-'));
  try {
    writeFileSync(join(folder, 'in'), texts.map((text) => `${escaped(Buffer.from(text))}\n`).join(''));
    return execFileSync(program, ['--reports', join(folder, 'in')], { encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd().split('\n').map(digest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
