// One command that prints what the engine costs: each goal of speed and weight with its figure.
//
//   node tests/bench/bench.mjs [--quick] [FILE ...]       after cmake --workflow --preset test
//
// In: CROSSCLAIM_BENCH (else build/test/tests/bench/crossclaim_bench), CROSSCLAIM_WEB (else build/web), texts (else news.txt).
// Out: a Markdown table: natively, in WebAssembly under node, in Chromium, and the weight. A figure that could not be taken says so.
// Cost: two minutes, with --quick half a minute. Timings are those of a machine that may be busy: compare lines of one run.
// Tested in bench.test.mjs and weight.test.mjs.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const webFolder = () => process.env.CROSSCLAIM_WEB ?? join(root, 'build/web');

// id, what, unit, goal (null: none, it is there to compare with), whether more is better
const COMMON = [
  ['analyze_10mb_exponent', 'growth of time from 1 to 10 MB', 'exponent', 1.05, false],
  ['analyze_100mb_exponent', 'growth of time from 1 to 100 MB', 'exponent', 1.05, false],
  ['unpack_ms', 'lexicon and corpus out of their tables', 'ms', 15, false],
  ['article_ms', 'an article of 5 kB analysed', 'ms', 1, false],
  ['article_compared_ms', 'and compared with the bundled reports', 'ms', 2, false],
  ['relate_10k_claims_ms', '10,000 claims related', 'ms', 200, false],
];
const speed = (goal) => ['analyze_mb_s', 'analysis of ordinary news', 'MB/s', goal, true];
export const GOALS = { native: [speed(80), ...COMMON], 'WebAssembly, node': [speed(50), ...COMMON], Chromium: [
  speed(50),
  ['text_box_ms', 'the text box takes what is typed', 'ms', 100, false],
  ['text_box_painted_ms', 'and is painted', 'ms', 100, false],
  ['blank_page_ms', 'a page of one line, painted by the same browser', 'ms', null, false],
  ['claims_ms', 'claims of the example after a cold load', 'ms', 1000, false],
  ['longest_task_ms', 'longest task while 1 MB is analysed', 'ms', 50, false],
  ['longest_task_cpu_ms', 'its processor time alone', 'ms', 50, false],
] };

// The programs that there are: natively and, under node, in WebAssembly. The glue of emcc 3.1.6 takes node's fetch for a browser's.
export function programs() {
  const native = process.env.CROSSCLAIM_BENCH ?? join(root, 'build/test/tests/bench/crossclaim_bench');
  const module = join(webFolder(), 'tests/bench/crossclaim_bench.js');
  const flags = Number(process.versions.node.split('.')[0]) < 24 ? ['--no-experimental-fetch'] : [];
  return [{ where: 'native', path: native, command: [native] }, { where: 'WebAssembly, node', path: module, command: [process.execPath, ...flags, module] }]
    .filter(({ path }) => existsSync(path));
}

// Runs a program; its figures by name.
export function run([program, ...first], files, options) {
  return JSON.parse(execFileSync(program, [...first, ...options, ...files], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

// What a first visit fetches, in bytes as a host sends them (brotli), by kind; null without a built site.
export function weights(dist = join(webFolder(), 'dist')) {
  if (!existsSync(join(dist, 'b'))) return null;
  const build = readdirSync(join(dist, 'b')).map((id) => join(dist, 'b', id)).sort();
  if (build.length !== 1) throw new Error(`${dist}/b holds ${build.length} builds, expected one`);
  const kinds = { page: ['.html', '.css', '.svg'], script: ['.js'], engine: ['.wasm'] };
  const sizes = { page: sent(join(dist, 'index.html')), script: 0, engine: 0 };
  for (const name of readdirSync(build[0])) {
    if (name.startsWith('embed')) continue;   // the frame has its own page; the reader of this one never gets it
    const kind = Object.keys(kinds).find((key) => kinds[key].includes(extname(name)));
    if (kind) sizes[kind] += sent(join(build[0], name));
  }
  return { ...sizes, total: sizes.page + sizes.script + sizes.engine };
}

const sent = (path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
export const row = (what, figure, goal, met) => `| ${what} | ${figure} | ${goal} | ${met ? 'yes' : 'not yet'} |`;
export const HEAD = ['| goal | figure | wanted | met |', '| --- | --- | --- | --- |'];

// Instructions that a byte of text costs, counted by callgrind: the same on a busy machine. Of two stretches, so that what the start costs is no part
// of it, and growth is seen; null where there is no valgrind.
export function instructions(program, file) {
  const counted = [2, 20, 38].map((times) => {
    const { status, stderr } = spawnSync('valgrind', ['--tool=callgrind', '--callgrind-out-file=/dev/null', program, '--once', ...Array(times).fill(file)], { encoding: 'utf8' });
    return status === 0 ? Number(/Collected : (\d+)/.exec(stderr)[1]) : null;
  });
  if (counted.includes(null)) return null;
  const bytes = 18 * statSync(file).size;
  const [near, far] = [(counted[1] - counted[0]) / bytes, (counted[2] - counted[1]) / bytes];
  return { a_byte: far, growth: far / near - 1 };
}

function instructionRow(program, file) {
  const found = instructions(program, file);
  const what = 'native: instructions a byte, and their growth with the length';
  if (!found) return row(what, 'not measured: valgrind is missing', '', false);
  return row(what, `${found.a_byte.toFixed(0)}, ${(100 * found.growth).toFixed(1)} %`, 'growth at most 5 %', found.growth <= 0.05);
}

export function table(where, figures) {
  return GOALS[where].filter(([id]) => id in figures).map(([id, what, unit, goal, more]) => {
    const value = figures[id];
    const figure = `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
    if (goal === null) return `| ${where}: ${what} | ${figure} | to compare with | - |`;
    return row(`${where}: ${what}`, figure, `${more ? 'at least' : 'at most'} ${goal}`, more ? value >= goal : value <= goal);
  });
}

export function budget() {
  return JSON.parse(readFileSync(join(here, 'budget.json'), 'utf8'));
}

const GOAL_KB = 350;   // of all that a first visit fetches; budget.json holds what was reached, and fails the build

// Lines that a program or a browser gives; where it gives none the table says so and goes on.
export async function measured(what, take) {
  try {
    return await take();
  } catch (error) {
    return [row(what, `not measured: ${error.message.split('\n')[0]}`, '', false)];
  }
}

// Every line of the table; `quick` leaves out 100 MB.
export async function lines(files, quick) {
  const out = [];
  const found = programs();
  for (const { where, command } of found) {
    const far = !quick && where === 'native';   // 100 MB of text are more than a page may hold
    out.push(...await measured(`${where}: speed`, () => table(where, run(command, files, [...(quick ? ['--quick'] : []), ...(far ? ['--long'] : [])]))));
    if (where === 'native') out.push(instructionRow(command[0], files[0]));
  }
  for (const where of ['native', 'WebAssembly, node']) if (!found.some((one) => one.where === where)) out.push(row(`${where}: speed`, 'not measured: not built', '', false));
  const weight = weights();
  if (!weight) return [...out, row('page', 'not measured: no site is built', '', false)];
  out.push(...await measured('Chromium: speed', async () => {
    const { measurePage } = await import('./page.mjs');   // needs a browser, which a machine without the site need not have
    return table('Chromium', await measurePage(readFileSync(files[0], 'utf8')));
  }));
  for (const [kind, bytes] of Object.entries(weight)) {
    const goal = kind === 'total' ? GOAL_KB : budget()[kind];
    out.push(row(`weight: ${kind}, brotli`, `${(bytes / 1000).toFixed(1)} kB`, `at most ${goal} kB`, bytes <= goal * 1000));
  }
  return out;
}

async function main(args) {
  const quick = args.includes('--quick');
  const given = args.filter((argument) => argument !== '--quick');
  console.log([...HEAD, ...await lines(given.length > 0 ? given : [join(here, 'news.txt')], quick)].join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
