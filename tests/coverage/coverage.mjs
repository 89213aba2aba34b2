// Which branches of the engine the tests take, by room, and which they miss.
//
//   .ci/coverage [--missed ROOM|all]        builds the preset coverage and runs the native tests, then this
//
// In: build/coverage after its tests (profiles/*.profraw). Out: a Markdown table of branches by room with the goal, and rooms.json for tests/bench/closing.mjs; with --missed the lines
// of that room with a branch never taken. A branch counts once for each way out
// of a condition, as clang's source-based coverage has it; the two ways are merged over all programs and instances of a template.
// Cost: four minutes to build on one core, one to run.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const build = join(root, 'build/coverage');
export const GOALS = { base: 95, text: 95, mention: 95, claim: 95, relate: 95, engine: 95, io: 90, edge: 90, view: 70 };

const newest = (tool) => ['', '-14', '-15', '-16', '-19'].map((version) => `/usr/bin/${tool}${version}`).find(existsSync) ?? tool;

function programs() {
  const tests = readdirSync(join(build, 'tests'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(build, 'tests', name)).filter((file) => /^crossclaim_\w+$/.test(file)).map((file) => join(build, 'tests', name, file)));
  return [...tests, join(build, 'crossclaim')];
}

// [line, column, end line, end column, times true, times false, ...] of every branch, by file.
function branches() {
  const profiles = readdirSync(join(build, 'profiles')).filter((name) => name.endsWith('.profraw')).map((name) => join(build, 'profiles', name));
  if (profiles.length === 0) throw new Error('no profiles: the tests did not run');
  const merged = join(build, 'merged.profdata');
  writeFileSync(join(build, 'profiles.txt'), profiles.join('\n'));
  execFileSync(newest('llvm-profdata'), ['merge', '-sparse', `--input-files=${join(build, 'profiles.txt')}`, '-o', merged], { stdio: 'inherit' });
  const [first, ...others] = programs();
  const json = execFileSync(newest('llvm-cov'), ['export', '-skip-expansions', '-skip-functions', `-instr-profile=${merged}`, first, ...others.flatMap((path) => ['-object', path])],
    { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  const byFile = new Map();
  for (const file of JSON.parse(json).data.flatMap(({ files }) => files)) {
    const path = /src\/[a-z]+\/[^/]+$/.exec(file.filename)?.[0];
    if (!path) continue;
    const known = byFile.get(path) ?? new Map();
    for (const [line, column, , endColumn, yes, no] of file.branches) {
      const key = `${line}:${column}:${endColumn}`;
      const [y, n] = known.get(key)?.counts ?? [0, 0];
      known.set(key, { line, column, endColumn, counts: [y + yes, n + no] });
    }
    byFile.set(path, known);
  }
  return byFile;
}

function main(args) {
  const rooms = Object.fromEntries(Object.keys(GOALS).map((room) => [room, { taken: 0, all: 0 }]));
  const missed = [];
  for (const [path, known] of [...branches()].sort()) {
    const room = path.split('/')[1];
    if (!(room in rooms)) continue;
    const source = readFileSync(join(root, path), 'utf8').split('\n');
    for (const { line, column, endColumn, counts } of known.values()) {
      const condition = source[line - 1].slice(column - 1, endColumn > column ? endColumn - 1 : undefined).trim();
      if (/^std::is_\w+_v</.test(condition) || source[line - 1].endsWith('= default;')) continue;   // the compiler decides it, there are no two ways
      rooms[room].all += 2;
      rooms[room].taken += counts.filter((count) => count > 0).length;
      if (counts.some((count) => count === 0)) {
        missed.push({ room, text: `${path}:${line}: never ${counts[0] === 0 ? (counts[1] === 0 ? 'asked' : 'true') : 'false'}: ${condition}` });
      }
    }
  }
  console.log('| room | branches | taken | share | goal | met |\n| --- | --- | --- | --- | --- | --- |');
  for (const [room, { taken, all }] of Object.entries(rooms)) {
    const share = (100 * taken) / all;
    console.log(`| ${room} | ${all} | ${taken} | ${share.toFixed(1)} % | ${GOALS[room]} % | ${share >= GOALS[room] ? 'yes' : 'not yet'} |`);
  }
  writeFileSync(join(build, 'rooms.json'), JSON.stringify(Object.fromEntries(Object.entries(rooms).map(([room, { taken, all }]) => [room, { share: (100 * taken) / all, goal: GOALS[room] }]))));
  const wanted = args.includes('--missed') ? args[args.indexOf('--missed') + 1] : null;
  for (const { room, text } of missed) if (room === wanted || wanted === 'all') console.log(text);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) main(process.argv.slice(2));
