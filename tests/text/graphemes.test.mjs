// No token begins or ends inside a letter as a reader sees it: Unicode's GraphemeBreakTest (package unicode-data, version 15).
// In: CROSSCLAIM_FUZZ (--boundaries prints where tokens begin and end). Out: node's test report. Cost: none.
// Asked of every cluster that begins with a letter or a digit; a joiner or a skin tone behind one is a character of its own here, for it
// joins emoji and no letters. Unicode's default words and sentences are others than ours on purpose: hers know neither "Gen. Li" nor "Li's".

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { escaped } from '../fuzz/search.mjs';

const FILE = '/usr/share/unicode/auxiliary/GraphemeBreakTest.txt';
const JOINS_EMOJI = /[\u200D\u{1F3FB}-\u{1F3FF}]/u;

// "÷ 0061 × 0308 ÷ 0020 ÷" -> the text, and the bytes of it where a letter goes on.
function read(line) {
  let text = '';
  let cluster = '';
  const inside = new Set();
  for (const part of line.split('#')[0].trim().split(/\s+/)) {
    if (part === '÷') cluster = '';
    else if (part !== '×') {
      const next = String.fromCodePoint(parseInt(part, 16));
      if (/^[\p{L}\p{N}]/u.test(cluster) && !JOINS_EMOJI.test(next) && !JOINS_EMOJI.test(cluster)) inside.add(Buffer.byteLength(text));
      cluster += next;
      text += next;
    }
  }
  return { line, text, inside };
}

test('tokens keep to whole letters', () => {
  const cases = readFileSync(FILE, 'utf8').split('\n').filter((line) => /^[÷×]/.test(line)).map(read);
  assert.ok(cases.length > 500 && cases.filter(({ inside }) => inside.size > 0).length > 100, 'the file is not what it was');
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-graphemes-'));
  writeFileSync(join(folder, 'in'), cases.map(({ text }) => `${escaped(Buffer.from(text))}\n`).join(''));
  const answers = execFileSync(process.env.CROSSCLAIM_FUZZ, ['--boundaries', join(folder, 'in')], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
  rmSync(folder, { recursive: true });
  cases.forEach(({ line, inside }, at) => {
    const cut = answers[at].split('|')[0].trim().split(/\s+/).map(Number).filter((byte) => inside.has(byte));
    assert.deepEqual(cut, [], line);
  });
});
