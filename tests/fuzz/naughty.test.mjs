// The Big List of Naughty Strings (npm big-list-of-naughty-strings) through every target that reads text: what must hold of any text holds of
// these, alone, between two sentences, and inside one. In: CROSSCLAIM_FUZZ, tests/web/node_modules. Out: node's test report. Cost: seconds.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { escaped } from './search.mjs';

const strings = createRequire(new URL('../web/package.json', import.meta.url))('big-list-of-naughty-strings');
const folder = mkdtempSync(join(tmpdir(), 'crossclaim-naughty-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const texts = strings.flatMap((one) => [one, `12 miners died.\n${one}\nThree were hurt.`, `The ministry said ${one} killed 12 miners and ${one} in May 2024.`]);

test('there are strings', () => assert.ok(strings.length > 400));

for (const [target, before] of Object.entries({ utf8: '', text: '@', mention: '@', extract: '@', compare: '@@', json: '', edge: 'A@E@G@\n\n' })) {
  const asked = target === 'edge' ? texts.slice(0, 60) : texts;   // each of these compares with the whole corpus
  test(`${target}: naughty strings are sound`, () => {
    const path = join(folder, `${target}.txt`);
    writeFileSync(path, asked.map((text) => `${escaped(Buffer.from(before + text))}\n`).join(''));
    const { status, stdout, stderr } = spawnSync(process.env.CROSSCLAIM_FUZZ, [path], { encoding: 'utf8', cwd: folder });
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^${target}: ${asked.length} inputs, all sound$`, 'm'));
  });
}
