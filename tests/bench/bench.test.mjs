// The benchmark runs and its figures can be true.
// In: CROSSCLAIM_BENCH. Out: node's test report. Cost: some seconds.
// Speed itself is no test here: a machine that is shared would fail it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { GOALS, instructions, measured, run, table } from './bench.mjs';
import { coverageOf, edgesOf, fuzzOf, heldOf, NAMED, resultsOf, soakOf, testsOf } from './closing.mjs';

const news = join(dirname(fileURLToPath(import.meta.url)), 'news.txt');

test('every goal of speed has a figure', () => {
  const figures = run([process.env.CROSSCLAIM_BENCH], [news], ['--quick']);
  for (const [id] of GOALS.native.filter(([id]) => id !== 'analyze_100mb_exponent')) assert.ok(figures[id] > 0, id);
  assert.equal(figures.sound_utf8, 1);
  assert.ok(figures.claims_per_kb > 2, 'the text has claims');
  assert.equal(table('native', figures).length, GOALS.native.length - 1);
});

test('every stage runs under Google Benchmark', () => {
  const program = process.env.CROSSCLAIM_GOOGLE;
  assert.ok(program, 'built without Google Benchmark: run ./emsdk-setup.sh');
  const { benchmarks } = JSON.parse(execFileSync(program, ['--benchmark_format=json', '--benchmark_min_time=0.001', '--benchmark_filter=5000$|stage|compare|write|unpack'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  assert.deepEqual(benchmarks.map(({ name }) => name).filter((name) => !/_(BigO|RMS)$/.test(name)), ['analyze/5000', 'stage_text', 'stage_mention', 'stage_claim', 'compare', 'write', 'unpack']);
  for (const { name, cpu_time: time } of benchmarks) assert.ok(time > 0, name);
});

test('a byte costs as many instructions in a long text as in a short one', (context) => {
  const found = instructions(process.env.CROSSCLAIM_BENCH, news);
  assert.ok(found, 'valgrind is missing: run ./emsdk-setup.sh');
  context.diagnostic(`${found.a_byte.toFixed(1)} instructions a byte, growth ${(100 * found.growth).toFixed(2)} %`);
  assert.ok(found.growth < 0.05, String(found.growth));
});

test('the table says what is met and what is not', () => {
  const [fast, slow] = [table('native', { analyze_mb_s: 90 })[0], table('native', { analyze_mb_s: 1 })[0]];
  assert.match(fast, /\| yes \|$/);
  assert.match(slow, /\| not yet \|$/);
});

test('the closing table counts what was run, and what failed is not met', () => {
  const ran = (name, end) => `1/3 Testing: ${name}\n1/3 Test: ${name}\nOutput:\nTest time = 1 sec\n${end}`;
  const good = ran('breaks', 'Test Passed.\n') + ran('utf8', 'Test Passed.\n');
  assert.match(testsOf(resultsOf(good)), /0 of 2 .*\| yes \|$/);
  assert.match(testsOf(resultsOf(good + ran('graphemes', 'Test Failed.\n'))), /1 of 3: graphemes .*\| not yet \|$/);
  assert.match(testsOf(resultsOf(good + ran('graphemes', 'Unable to find executable: x\n'))), /1 of 3: graphemes .*\| not yet \|$/);
  assert.match(testsOf(resultsOf('')), /not yet/);
  const held = heldOf(resultsOf(good));
  assert.match(held.find((line) => line.includes('UTF-8')), /utf8 passed .*\| yes \|$/);
  assert.match(held.find((line) => line.includes('breaks of')), /breaks passed, graphemes did not run .*\| not yet \|$/);
  const sound = [{ target: 'a', executed: 4_000_000, status: 0 }, { target: 'b', executed: 1_000_000, status: 0 }];
  assert.deepEqual(fuzzOf(sound).map((line) => /yes/.test(line)), [true, true]);
  assert.deepEqual(fuzzOf([{ ...sound[0], status: 77 }]).map((line) => /yes/.test(line)), [false, false]);
  const quiet = (count) => edgesOf({ old: { text: { target: 'text', quiet: 9 } }, last: { json: { target: 'json', quiet: 20_000_000 }, text: { target: 'text', quiet: count } } })[0];
  assert.match(quiet(10_000_000), /text 10,000,000, json 20,000,000 .*\| yes \|$/);
  assert.match(quiet(9_999_999), /not yet/);
  assert.match(edgesOf({})[0], /not yet/);
  const soak = { frames: 1_000_000, start: 50, end: 50, idle: 0 };
  assert.match(soakOf(soak)[0], /1,000,000; 0 bytes of 50 more .*\| yes \|$/);
  for (const wrong of [{ frames: 999_999 }, { end: 51 }, { idle: 1 }]) assert.match(soakOf({ ...soak, ...wrong })[0], /not yet/);
  assert.match(coverageOf({ io: { share: 89.9, goal: 90 } })[0], /not yet/);
});

test('every test that the closing table names is one that ctest has', () => {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
  const lists = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'CMakeLists.txt')))
    .map((entry) => readFileSync(join(folder, entry.name, 'CMakeLists.txt'), 'utf8')).join('\n');
  const web = /foreach\(name IN ITEMS (.*)\)/.exec(lists)[1].split(' ').map((name) => `web.${name}`);
  const there = new Set([...web, ...[...lists.matchAll(/\(NAME ([\w.]+)/g)].map(([, name]) => name)]);
  for (const name of NAMED) assert.ok(there.has(name), name);
});

test('a part of the table that cannot be measured says so and the others are printed', async () => {
  assert.match((await measured('page', () => { throw new Error('no\nbrowser'); }))[0], /\| page \| not measured: no \|.*not yet/);
  assert.deepEqual(await measured('page', () => ['a', 'b']), ['a', 'b']);
});
