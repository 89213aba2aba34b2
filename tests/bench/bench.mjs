// One command that prints what the engine costs: each goal of speed and weight with its figure.
//
//   node tests/bench/bench.mjs [--quick] [FILE ...]       after cmake --workflow --preset test
//
// In: CROSSCLAIM_BENCH (else build/test/tests/bench/crossclaim_bench), CROSSCLAIM_WEB (else build/web), texts (else news.txt).
// Out: a Markdown table. A figure that could not be taken says so. Cost: half a minute, with --quick some seconds.
// Timings are those of a machine that may be busy: compare lines of one run. Tested in bench.test.mjs and weight.test.mjs.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const webFolder = () => process.env.CROSSCLAIM_WEB ?? join(root, 'build/web');

export const GOALS = [
  // id, what, unit, goal, whether more is better
  ['analyze_mb_s', 'analysis of ordinary news', 'MB/s', 20, true],
  ['analyze_10mb_ratio', 'time a byte at 10 MB against 1 MB', 'times', 1.1, false],
  ['analyze_100mb_ratio', 'time a byte at 100 MB against 1 MB', 'times', 1.26, false],
  ['unpack_ms', 'lexicon and corpus out of their tables', 'ms', 15, false],
  ['article_ms', 'an article of 3 kB analysed', 'ms', 1, false],
  ['article_compared_ms', 'and compared with the bundled reports', 'ms', 2, false],
  ['relate_10k_claims_ms', '10,000 claims related', 'ms', 200, false],
];

// Runs the program; its figures by name.
export function measure(program, files, quick) {
  return JSON.parse(execFileSync(program, [...(quick ? ['--quick'] : []), ...files], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
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
const row = (what, figure, goal, met) => `| ${what} | ${figure} | ${goal} | ${met ? 'yes' : 'not yet'} |`;

export function table(where, figures) {
  return GOALS.filter(([id]) => id in figures).map(([id, what, unit, goal, more]) => {
    const value = figures[id];
    return row(`${where}: ${what}`, `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`, `${more ? 'at least' : 'at most'} ${goal}`, more ? value >= goal : value <= goal);
  });
}

export function budget() {
  return JSON.parse(readFileSync(join(here, 'budget.json'), 'utf8'));
}

function main(args) {
  const quick = args.includes('--quick');
  const given = args.filter((argument) => argument !== '--quick');
  const files = given.length > 0 ? given : [join(here, 'news.txt')];
  const lines = ['| goal | figure | wanted | met |', '| --- | --- | --- | --- |'];
  const native = process.env.CROSSCLAIM_BENCH ?? join(root, 'build/test/tests/bench/crossclaim_bench');
  if (existsSync(native)) lines.push(...table('native', measure(native, files, quick)));
  else lines.push(row('native speed', `not measured: no ${native}`, '', false));
  const weight = weights();
  for (const [kind, bytes] of Object.entries(weight ?? {})) lines.push(row(`weight: ${kind}, brotli`, `${(bytes / 1000).toFixed(1)} kB`, `at most ${budget()[kind]} kB`, bytes <= budget()[kind] * 1000));
  if (!weight) lines.push(row('weight', 'not measured: no site is built', '', false));
  console.log(lines.join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
