// Runs every fuzz target under clang's libFuzzer and prints what was executed. `.ci/fuzz` builds first.
//
//   node tests/fuzz/search.mjs [--runs N] [--only text,relate] [--keep] [--seed S] [--in FOLDER] [--jobs 1]
//
// In: CROSSCLAIM_FUZZER (else build/fuzz/tests/fuzz), corpus/*.txt (one input a line, escaped as escaped.hpp has it). Out: a Markdown
// table with the true number of executions by target and how many of them came after the last new edge, and the status: 1 where anything broke, with
// the line to add to the corpus.
// --runs is the sum over all targets (SHARES says whose part is how large); --keep writes what reached new code back into the corpus,
// the smallest set that covers all. --in names a folder that stays: what was found lies there, and ledger.json has what was executed by
// build of the program, piece by piece, so that a search that was broken off goes on where it was, and the sum over all of them is printed. Cost: about SPEED executions a second and core. Tested by ctest (fuzz.search), which runs it.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const corpus = join(here, 'corpus');
const program = join(process.env.CROSSCLAIM_FUZZER ?? join(here, '../../build/fuzz/tests/fuzz'), 'crossclaim_libfuzzer');

// By target: its part of all executions (in thousandths), and the longest input. Quick ones get the most: an execution of the edge costs
// as much as a hundred of the decoder.
export const SHARES = {
  utf8: [400, 256], text: [230, 512], lexicon: [150, 1024], json: [120, 512], mention: [40, 256], relate: [30, 512], extract: [18, 512],
  compare: [10, 768], view: [1.2, 512], packed: [0.4, 64], edge: [0.4, 256],
};
const PIECE = 30;         // a long search is cut into so many pieces a target: at most one of them is lost where it is broken off
const KEPT_LINES = 400;   // of one file of the corpus

export function escaped(bytes) {
  return [...bytes].map((b) => (b >= 0x20 && b < 0x7f && b !== 0x5c ? String.fromCharCode(b) : `\\x${b.toString(16).toUpperCase().padStart(2, '0')}`)).join('');
}
export function unescaped(line) {
  return Buffer.from(line.replace(/\\x([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

const linesOf = (target) => {
  const path = join(corpus, `${target}.txt`);
  return existsSync(path) ? readFileSync(path, 'latin1').split('\n').slice(0, -1) : [];
};

// Where the search begins besides the corpus: the texts of tests/cases, the entries of the lexicon, each in the form of its target.
const jsonOf = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
function texts() {
  const folder = join(here, '../cases');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^```text.*\n([\s\S]*?)^```/gm)].map(([, text]) => text));
}
function beginnings(target) {
  if (['text', 'mention', 'extract'].includes(target)) return texts().map((text) => `@${text}`);
  if (target === 'compare') return texts().map((text, i, all) => `@@${text}\n===\n${all[(i + 1) % all.length]}`);
  if (target === 'view') return texts().map((text) => `\x02AA8AB9${text}`);
  if (target === 'edge') return texts().slice(0, 40).map((text) => `A@E@G@\n\n${text}`);
  if (target === 'json') return texts().map((text, i) => JSON.stringify(i % 2 ? { id: 'a', text, date: '2024-05-01' } : { id: 'a', a: { text }, b: { text } }));
  if (target !== 'lexicon') return [];
  return jsonOf(join(here, '../../assets/lexicon')).flatMap(({ category, entries = [], entities = [] }) => [
    ...entries.map((entry) => JSON.stringify({ category, entries: [entry] })), ...entities.slice(0, 60).map((entity) => JSON.stringify({ category, entries: [], entities: [entity] }))]);
}

function spread(target, folder) {
  mkdirSync(folder, { recursive: true });
  linesOf(target).forEach((line, i) => writeFileSync(join(folder, `${i}`), unescaped(line)));
  beginnings(target).filter((text) => Buffer.byteLength(text) <= SHARES[target][1]).forEach((text, i) => writeFileSync(join(folder, `own${i}`), text));
}

// Address sanitizer's own memory small: what was freed is remembered for a while all the same.
const environment = { ...process.env, ASAN_OPTIONS: 'quarantine_size_mb=16:malloc_context_size=4:detect_leaks=1' };
const always = (target) => [`--target=${target}`, `-dict=${join(dirname(program), 'dictionary.txt')}`, `-max_len=${SHARES[target][1]}`, '-timeout=10', '-rss_limit_mb=512', '-print_final_stats=1'];

// How many of the executions came after the last line of the log that tells of more edges; where the log begins later, at least so many.
export function quietOf(log, executed) {
  const told = [...log.matchAll(/^#(\d+)\s+\w+\s+cov: (\d+)/gm)].map(([, at, edges]) => ({ at: Number(at), edges: Number(edges) }));
  const last = told.find(({ edges }) => edges === told.at(-1).edges);
  return last ? Math.max(0, executed - last.at) : 0;
}

// libFuzzer's limit is time on the wall: on a machine that does something else an input may pass it that takes a moment. It breaks nothing unless it does so
// alone as well. In: the target, the folder. Out: whether all that was found is no fault; it is taken away then.
const passesAlone = (target, path) => spawnSync(program, [...always(target), path], { env: environment, stdio: 'ignore' }).status === 0;
export function forgiven(target, work, passes = passesAlone) {
  const faults = readdirSync(work).filter((name) => name.startsWith(`found-${target}-`) && !name.includes('-slow-unit-'));
  if (faults.length === 0 || !faults.every((name) => name.includes('-timeout-') && passes(target, join(work, name)))) return false;
  for (const name of faults) rmSync(join(work, name));
  return true;
}

// One target; resolves to a row of the table.
function search(target, runs, seed, work) {
  const folder = join(work, target);
  const found = join(work, `found-${target}-`);
  spread(target, folder);
  const begin = Date.now();
  return new Promise((done) => {
    const child = spawn(program, [...always(target), `-runs=${runs}`, `-seed=${seed}`, `-artifact_prefix=${found}`, '-entropic=0', folder], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    child.stderr.on('data', (data) => { log = (log + data).slice(-60_000); });
    child.on('close', (ended) => {
      const status = ended !== 0 && forgiven(target, work) ? 0 : ended;
      const number = (name) => Number(log.match(new RegExp(`stat::${name}:\\s+(\\d+)`))?.[1] ?? 0);
      const executed = number('number_of_executed_units');
      done({
        target, executed, status, folder, seconds: (Date.now() - begin) / 1000, memory: number('peak_rss_mb'),
        edges: Number([...log.matchAll(/ cov: (\d+)/g)].at(-1)?.[1] ?? 0), quiet: quietOf(log, executed),
        log: status === 0 ? '' : log.slice(-6000),
        broken: readdirSync(work).filter((name) => name.startsWith(`found-${target}-`)).map((name) => escaped(readFileSync(join(work, name)))),
      });
    });
  });
}

// The fewest inputs that reach all that was reached, the shortest of them where there are too many.
function keep(target, folder, work) {
  const merged = join(work, `kept-${target}`);
  rmSync(merged, { recursive: true, force: true });
  mkdirSync(merged);
  const { status, stderr } = spawnSync(program, [...always(target), `-artifact_prefix=${join(work, 'merge-')}`, '-set_cover_merge=1', merged, folder], { env: environment, encoding: 'latin1', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${target}: the corpus could not be merged\n${stderr.slice(-2000)}`);
  const lines = readdirSync(merged).map((name) => escaped(readFileSync(join(merged, name))));
  lines.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  mkdirSync(corpus, { recursive: true });
  writeFileSync(join(corpus, `${target}.txt`), `${lines.slice(0, KEPT_LINES).join('\n')}\n`);
}

// What was executed, by build of the program and by target: written after every piece. In: a folder. Out: rows of the table.
export class Ledger {
  constructor(folder, build = createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 12)) {
    this.path = join(folder, 'ledger.json');
    this.builds = existsSync(this.path) ? JSON.parse(readFileSync(this.path, 'utf8')) : {};
    this.rows = this.builds[build] ??= {};
  }
  of(target) {
    return this.rows[target] ?? { target, executed: 0, pieces: 0, seconds: 0, memory: 0, edges: 0, quiet: 0, status: 0, log: '', broken: [] };
  }
  add(row) {
    const before = this.of(row.target);
    // A piece begins with the inputs of those before it: where it ends with no more edges than they reached, it found none.
    const edges = Math.max(before.edges, row.edges);
    const quiet = row.edges > before.edges ? row.quiet : (before.quiet ?? 0) + row.executed;
    this.rows[row.target] = { ...row, edges, quiet, executed: before.executed + row.executed, pieces: before.pieces + 1, seconds: before.seconds + row.seconds, memory: Math.max(before.memory, row.memory) };
    writeFileSync(this.path, JSON.stringify(this.builds, null, 1));
  }
  sum() {
    return Object.values(this.builds).flatMap((rows) => Object.values(rows)).reduce((total, { executed }) => total + executed, 0);
  }
}

async function main(args) {
  const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
  const all = Number(option('--runs', 100_000));
  const targets = option('--only', Object.keys(SHARES).join()).split(',');
  const seed = Number(option('--seed', 1));
  const sum = targets.reduce((total, target) => total + SHARES[target][0], 0);
  const stays = option('--in', null);
  const work = stays ?? mkdtempSync(join(tmpdir(), 'crossclaim-fuzz-'));
  mkdirSync(work, { recursive: true });
  const ledger = new Ledger(work);
  const waiting = [...targets].reverse();   // the slow ones first: the last to end is then a quick one
  const worker = async () => {
    while (waiting.length > 0) {
      const target = waiting.shift();
      const wanted = Math.ceil((all * SHARES[target][0]) / sum);
      const piece = stays ? Math.ceil(wanted / PIECE) : wanted;
      for (let row = ledger.of(target); row.executed < wanted && row.status === 0; row = ledger.of(target)) {
        ledger.add(await search(target, Math.min(piece, wanted - row.executed), seed + row.pieces, work));
      }
    }
  };
  await Promise.all(Array.from({ length: Number(option('--jobs', cpus().length)) }, worker));
  const rows = targets.map((target) => ledger.of(target));
  console.log('| target | executions | a second | edges reached | executions since the last new one | memory | broken |\n| --- | --- | --- | --- | --- | --- | --- |');
  for (const row of rows) {
    console.log(`| ${row.target} | ${row.executed} | ${Math.round(row.executed / row.seconds)} | ${row.edges} | ${row.quiet ?? 0} | ${row.memory} MB | ${row.status === 0 ? 0 : row.broken.length || 'yes'} |`);
  }
  console.log(`| all | ${rows.reduce((total, row) => total + row.executed, 0)} | | | | | ${rows.filter((row) => row.status !== 0).length} |`);
  if (stays) console.log(`\nover all builds in ${stays}: ${ledger.sum()} executions`);
  for (const row of rows.filter(({ status }) => status !== 0)) {
    console.log(`\n${row.target} (status ${row.status}):\n${row.log}`);
    for (const line of row.broken) console.log(`a line for tests/fuzz/corpus/${row.target}.txt:\n${line}`);
  }
  if (process.env.CROSSCLAIM_ARTIFACTS) writeFileSync(join(process.env.CROSSCLAIM_ARTIFACTS, 'fuzz.json'), JSON.stringify(rows.map(({ target, executed, status }) => ({ target, executed, status }))));
  if (args.includes('--keep')) for (const row of rows.filter(({ status }) => status === 0)) keep(row.target, row.folder, work);
  if (!stays) rmSync(work, { recursive: true });
  if (rows.some((row) => row.status !== 0 || row.executed === 0)) process.exitCode = 1;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await main(process.argv.slice(2));
