// What is said of claims made of random bytes is what the record says: census.cpp counts it by pattern. In: CROSSCLAIM_CENSUS; the record. Out: node's
// test report. Cost: seconds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { census, kept } from './record.mjs';

test('every relation of claims that nobody wrote is the recorded one', () => {
  const [[name, now]] = census();
  const before = readFileSync(join(kept, name), 'utf8');
  const moved = now.split('\n').filter((line) => !before.includes(`${line}\n`));
  assert.ok(now === before, `what is said of made claims has moved: where that is meant, \`cmake --build <the build folder> --target record\` writes it anew\n${moved.join('\n')}`);
  assert.ok(now.split('\n').length > 80, 'most patterns are said');
});
