// The table at the end of a run of CI: every goal of speed, weight and safety with its figure.
//
//   node tests/bench/closing.mjs [--quick]        after cmake --workflow --preset test; `.ci/run` ends with it
//
// In: build/test (what ctest and the fuzzer left there), build/web, build/coverage where `.ci/coverage` ran. Out: a Markdown table; a figure
// that this run did not take says so and which command takes it. Cost: that of bench.mjs. Its parts are tested in bench.test.mjs.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEAD, lines, row } from './bench.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const build = join(here, '../../build');
const FUZZ_GOAL = 5_000_000;

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export function testsOf(log) {
  const [passed, failed] = ['Passed', 'Failed'].map((word) => log.split(`\nTest ${word}.\n`).length - 1);
  return row('tests that fail', `${failed} of ${passed + failed}`, 'none', failed === 0 && passed > 0);
}

export function fuzzOf(targets) {
  const executed = targets.reduce((sum, target) => sum + target.executed, 0);
  const broken = targets.filter(({ status }) => status !== 0).length;
  return [row('fuzz: executions under ASan and UBSan', `${executed.toLocaleString('en')} of ${targets.length} targets`, `at least ${FUZZ_GOAL.toLocaleString('en')}`, executed >= FUZZ_GOAL),
    row('fuzz: targets broken', String(broken), 'none', broken === 0)];
}

export function coverageOf(rooms) {
  return Object.entries(rooms).map(([room, { share, goal }]) => row(`branches of ${room} that the tests take`, `${share.toFixed(1)} %`, `at least ${goal} %`, share >= goal));
}

const missing = (what, command) => [row(what, `not measured by this run: ${command}`, '', false)];

async function main(args) {
  const log = read(join(build, 'test/Testing/Temporary/LastTest.log'));
  const fuzz = read(join(build, 'test/artifacts/fuzz.json'));
  const coverage = read(join(build, 'coverage/rooms.json'));
  console.log([...HEAD,
    ...(log ? [testsOf(log)] : missing('tests that fail', 'cmake --workflow --preset test')),
    ...(fuzz ? fuzzOf(JSON.parse(fuzz)) : missing('fuzz', '.ci/fuzz')),
    ...(coverage ? coverageOf(JSON.parse(coverage)) : missing('branches that the tests take', '.ci/coverage')),
    ...await lines([join(here, 'news.txt')], args.includes('--quick'))].join('\n'));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await main(process.argv.slice(2));
