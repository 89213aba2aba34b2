// How the work of hostile texts grows with their length, counted in instructions: the same on a busy machine.
//
//   node tests/fuzz/growth.mjs [--from BYTES] [--to BYTES] [--only NAME]
//
// In: CROSSCLAIM_GROWTH (else build/test/tests/fuzz/crossclaim_growth), valgrind. Out: a Markdown table, one row a text of hostile.hpp: millions of
// instructions to read it and to relate its claims, at both lengths, and the exponents of growth. Status 1 where one is above 1.10.
//   | one claim | 1311 | 5.3 | 21 | 1.00 | 23 | 93 | 1.01 | yes |
// Cost: four minutes for 8 kB to 32 kB on two cores. Tested by ctest (growth.instructions), which runs it. Time and memory: growth.cpp.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const GOAL = 1.10;
const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const program = process.env.CROSSCLAIM_GROWTH ?? join(dirname(fileURLToPath(import.meta.url)), '../../build/test/tests/fuzz/crossclaim_growth');
const sizes = [Number(option('--from', 8192)), Number(option('--to', 32_768))];
const only = option('--only', null);

// [name, size, claims, instructions to read, to relate] of every second text: callgrind writes a file each time that one of the two works ends.
async function counted(part) {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-growth-'));
  try {
    const { stdout } = await promisify(execFile)('valgrind', ['--tool=callgrind', '-q', '--toggle-collect=counted_work', '--dump-after=counted_work', `--callgrind-out-file=${join(folder, 'out')}`, program, '--part', String(part),
      ...sizes.flatMap((size) => ['--count', String(size)]), ...(only ? ['--only', only] : [])], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const total = (at) => Number(/^totals: (\d+)/m.exec(readFileSync(join(folder, `out.${at}`), 'utf8'))[1]);
    const lines = stdout.split('\n').slice(0, -1);
    return lines.map((line, i) => [...line.split('\t').map((field, at) => (at === 0 ? field : Number(field))), total(2 * i + 1), total(2 * i + 2)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const millions = (count) => (count / 1e6).toFixed(count < 1e7 ? 1 : 0);
// Relating has work to do before it meets a claim: below so much nothing grows that would be seen.
const NOTHING = 2e6;
const exponent = (small, large) => (large < NOTHING ? 0 : Math.log(large / Math.max(small, NOTHING / 10)) / Math.log(sizes[1] / sizes[0]));

const found = (await Promise.all([0, 1].map(counted))).flat();
const ends = `${sizes[0] / 1024} kB | ${sizes[1] / 1024} kB | exponent`;
console.log(`| text | claims | read, ${ends} | relate, ${ends} | at most ${GOAL.toFixed(2)} |\n|${' --- |'.repeat(9)}`);
let missed = 0;
for (let i = 0; i < found.length; i += 2) {
  const [[name, , , read, relate], [, , claims, readLong, relateLong]] = [found[i], found[i + 1]];
  const grown = [exponent(read, readLong), exponent(relate, relateLong)];
  const met = grown.every((one) => one <= GOAL);
  missed += met ? 0 : 1;
  console.log(`| ${name} | ${claims} | ${millions(read)} | ${millions(readLong)} | ${grown[0].toFixed(2)} | ${millions(relate)} | ${millions(relateLong)} | ${grown[1].toFixed(2)} | ${met ? 'yes' : 'no'} |`);
}
console.log(`\n${found.length / 2} texts, ${missed} above ${GOAL.toFixed(2)}`);
if (found.length === 0 || missed > 0) process.exitCode = 1;
