// What was built: no path of the building machine in the programs, and no symbol in the core's archives that its rooms forswear.
//
// In: CROSSCLAIM_CLI (the native program; the archives stand beside it under rooms/). Out: node's test report.
//   a room that calls std::time -> "libcrossclaim_claim.a: time"
// Cost: one nm a room. The source rules are in checks.test.mjs; this one sees what a macro or a header brought in.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { CORE, root } from './sources.mjs';

const cli = process.env.CROSSCLAIM_CLI;
const build = cli ? dirname(cli) : '';

const FORBIDDEN = /^(fopen|fopen64|open|printf|fprintf|puts|putchar|fputs|fwrite|perror|time|clock|clock_gettime|gettimeofday|rand|random|getenv|abort|exit|_exit|__cxa_throw|__cxa_allocate_exception|__cxa_begin_catch|__dynamic_cast|dlopen|socket|system)$/;

export function forbiddenSymbols(nm) {
  return [...nm.matchAll(/^\s+U (\S+)$/gm)].map((match) => match[1].replace(/@.*/, '')).filter((name) => FORBIDDEN.test(name));
}

test('forbidden symbols are found', () => {
  assert.deepEqual(forbiddenSymbols('                 U fopen\n                 U memcpy\n0000 T time\n'), ['fopen']);
});

test('the archives of the core need no forbidden symbol', () => {
  assert.ok(cli, 'CROSSCLAIM_CLI is not set: is the room cli there?');
  const found = [];
  for (const room of CORE) {
    const archive = join(build, 'rooms', room, `libcrossclaim_${room}.a`);
    if (!existsSync(archive)) continue;
    const nm = execFileSync('nm', ['--undefined-only', archive], { encoding: 'utf8', maxBuffer: 1 << 26 });
    for (const name of new Set(forbiddenSymbols(nm))) found.push(`libcrossclaim_${room}.a: ${name}`);
  }
  assert.deepEqual(found, []);
});

test('no path of this machine is in the program', () => {
  assert.ok(cli, 'CROSSCLAIM_CLI is not set: is the room cli there?');
  const text = readFileSync(cli, 'latin1');
  assert.ok(!text.includes(join(root, 'src')), 'a source path of this machine is in the program');
});
