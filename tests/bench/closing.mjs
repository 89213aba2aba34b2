// The table at the end of a run of CI: every goal of speed, weight and safety with its figure.
//
//   node tests/bench/closing.mjs [--quick]        after cmake --workflow --preset test; `.ci/run` ends with it
//
// In: build/test (what ctest, the fuzzer and the soak left there), build/web, build/coverage and build/fuzz/release where `.ci/coverage` and `.ci/fuzz` ran. Out: a Markdown table; a figure
// that this run did not take says so and which command takes it; none of them, and no timing, makes the command fail. R1 to R22 number the goals of
// safety. Cost: that of bench.mjs. Its parts are tested in bench.test.mjs.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEAD, lines, row } from './bench.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const build = join(here, '../../build');
const FUZZ_GOAL = 5_000_000, QUIET_GOAL = 10_000_000, SOAK_GOAL = 1_000_000;

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

// What ctest ran, by name: whether it passed. One that found no program, or was stopped, has not.
export function resultsOf(log) {
  const parts = log.split(/^\d+\/\d+ Testing: /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), /^Test Passed\.$/m.test(part)]));
}

export function testsOf(results) {
  const failed = [...results].filter(([, passed]) => !passed).map(([name]) => name);
  return row('tests that fail', `${failed.length} of ${results.size}${failed.length > 0 ? `: ${failed.join(', ')}` : ''}`, 'none', failed.length === 0 && results.size > 0);
}

// The goals of safety, each with the tests that hold it: a goal that is a promise is met where all of them ran and passed.
const HELD = [
  ['R3: the corpus of the fuzzer is replayed, in WebAssembly too', 'every input sound', ['fuzz_replay', 'fuzz_replay_wasm']],
  ['R5: hostile texts, exponent of the instructions from 8 to 32 kB', 'at most 1.10', ['growth.instructions']],
  ['R6: memory in proportion to the text, and given back', 'a bound a byte', ['growth']],
  ['R7: a request for memory that fails, the n-th for every n', 'refused, nothing half done', ['memory', 'cli']],
  ['R8: UTF-8 as TextDecoder reads it, all strings of three bytes', 'the same', ['utf8']],
  ['R9: breaks of words, sentences and letters by Unicode 15', 'every difference listed', ['breaks', 'graphemes']],
  ['R10: naughty strings, in the engine and in the page', 'none does harm', ['naughty', 'web.security']],
  ['R11: JSON, 95 texts read and 188 refused with their place', 'all', ['json_suite']],
  ['R12: what must hold of every text: made up, edited, with others beside it', 'holds', ['fuzz', 'edited']],
  ['R13: gcc, clang, WebAssembly, Chromium and Firefox write the same bytes', 'the same', ['parity', 'parity.clang', 'web.parity']],
  ['R14: nothing that is pasted runs', 'no script, no element, no request', ['web.security']],
  ['R15: nothing is asked for after the page has loaded', 'no request', ['web.security']],
  ['R16: the frame and its host, 1,000 hostile messages', 'no trace', ['web.embed', 'web.contract', 'web.security']],
  ['R17: without a network, 50 starts; what was changed never runs', 'all', ['web.offline']],
  ['R18: a page without WebGL, a canvas that loses it', 'every claim is there', ['web.nowebgl', 'web.canvas']],
  ['R19: the site built in another folder', 'the same bytes', ['web.reproduce']],
  ['R20: bill of materials, sums, packages by their hash', 'complete', ['web.built']],
  ['R21: thousands of frames of use: nothing stays behind, a frame like the one before takes nothing', '0 bytes, 0 requests', ['soak', 'view_idle']],
  ['bad input names its file, its place and what was expected', 'always', ['io', 'cli']],
];
export const NAMED = new Set(HELD.flatMap(([, , tests]) => tests));
// What no run of CI can take in its hour, and the command that does.
const ELSEWHERE = [
  ['R1: 100 million executions before a release', '.ci/fuzz'],
  ['R5, R6: hostile texts of 100 MB, time and memory', 'build/test/tests/fuzz/crossclaim_growth --to 100'],
  ['R21: an hour of use in Chromium', 'node tests/bench/hour.mjs --minutes 60'],
  ['R22: 90 of 100 random mutants noticed', 'node tests/mutation/mutate.mjs --count 200 (tests/mutation/MUTANTS.md)'],
];

export function heldOf(results) {
  return HELD.map(([what, wanted, tests]) => {
    const told = tests.map((name) => `${name} ${!results.has(name) ? 'did not run' : results.get(name) ? 'passed' : 'failed'}`);
    return row(what, told.join(', '), wanted, tests.every((name) => results.get(name)));
  });
}

export function fuzzOf(targets) {
  const executed = targets.reduce((sum, target) => sum + target.executed, 0);
  const broken = targets.filter(({ status }) => status !== 0).length;
  return [row('R1: executions of the fuzzer under ASan and UBSan', `${executed.toLocaleString('en')} of ${targets.length} targets`, `at least ${FUZZ_GOAL.toLocaleString('en')}`, executed >= FUZZ_GOAL),
    row('R1: targets broken', String(broken), 'none', broken === 0)];
}

// Of the last build that the long search was made with, the targets that found something newest first.
export function edgesOf(builds) {
  const rows = Object.values(Object.values(builds).at(-1) ?? {}).sort((a, b) => (a.quiet ?? 0) - (b.quiet ?? 0));
  const told = rows.map(({ target, quiet = 0 }) => `${target} ${quiet.toLocaleString('en')}`).join(', ');
  return [row('R2: executions of a target since its last new edge', told, `at least ${QUIET_GOAL.toLocaleString('en')} each`, rows.length > 0 && rows.every(({ quiet = 0 }) => quiet >= QUIET_GOAL))];
}

export function soakOf({ frames, start, end, idle }) {
  const told = `${frames.toLocaleString('en')}; ${(end - start).toLocaleString('en')} bytes of ${end.toLocaleString('en')} more at the end, ${idle} requests in frames like the one before`;
  return [row('R21: frames of scripted use', told, `at least ${SOAK_GOAL.toLocaleString('en')}, 0 and 0`, frames >= SOAK_GOAL && end <= start && idle === 0)];
}

export function coverageOf(rooms) {
  return Object.entries(rooms).map(([room, { share, goal }]) => row(`R4: branches of ${room} that the tests take`, `${share.toFixed(1)} %`, `at least ${goal} %`, share >= goal));
}

const missing = (what, command) => [row(what, `not measured here: ${command}`, '', false)];

async function main(args) {
  const results = resultsOf(read(join(build, 'test/Testing/Temporary/LastTest.log')) ?? '');
  const fuzz = read(join(build, 'test/artifacts/fuzz.json'));
  const ledger = read(join(build, 'fuzz/release/ledger.json'));
  const soak = read(join(build, 'test/artifacts/soak.json'));
  const coverage = read(join(build, 'coverage/rooms.json'));
  console.log([...HEAD,
    ...(results.size > 0 ? [testsOf(results), ...heldOf(results)] : missing('tests that fail', 'cmake --workflow --preset test')),
    ...(fuzz ? fuzzOf(JSON.parse(fuzz)) : missing('R1: executions of the fuzzer', '.ci/fuzz')),
    ...(ledger ? edgesOf(JSON.parse(ledger)) : missing('R2: no new edge in the last 10 million of a target', '.ci/fuzz')),
    ...(soak ? soakOf(JSON.parse(soak)) : missing('R21: a million frames of scripted use', 'build/test/tests/fuzz/crossclaim_soak --frames 1000000 --out build/test/artifacts/soak.json')),
    ...(coverage ? coverageOf(JSON.parse(coverage)) : missing('R4: branches that the tests take', '.ci/coverage')),
    ...ELSEWHERE.flatMap(([what, command]) => missing(what, command)),
    ...await lines([join(here, 'news.txt')], args.includes('--quick'))].join('\n'));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await main(process.argv.slice(2));
