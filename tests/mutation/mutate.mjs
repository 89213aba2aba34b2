// How many wrong programs the tests tell from the right one: changes the code at random places, one at a time, and runs the tests.
//
//   node tests/mutation/mutate.mjs [--count 60] [--from 0] [--seed 1] [--rooms mention,claim,relate] [--in FOLDER]
//
// In: the sources. Out: a table of killed and survived by room, and every survivor with its line before and after. A mutant that does not
// compile counts for nothing; one that never ends is killed. A survivor is a missing test, or a change that makes no difference.
// --from leaves out the first ones of the seed, so that a long run can be done in parts.
// Works on a copy of the sources, in a folder for temporary files or in the one named, which stays and is used again. Cost: three minutes to
// build, then some four seconds a mutant on one core: no part of CI. The changes themselves are tested in mutants.test.mjs.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files, root } from '../architecture/sources.mjs';
import { chosen, mutantsOf, mutated, told } from './mutants.mjs';

// By room: the tests that would notice, the quick and narrow first; then what labelled news says (tests/news).
const TESTS = {
  base: ['base', 'mention', 'cases', 'claim', 'relate', 'engine', 'news'], text: ['text', 'cases', 'mention', 'claim', 'engine', 'news'],
  mention: ['mention', 'cases', 'lexicon', 'claim', 'engine', 'news'], claim: ['claim', 'cases', 'engine', 'lexicon', 'news'], relate: ['relate', 'engine', 'edge', 'news'],
};

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const count = Number(option('--count', 60));
const seed = Number(option('--seed', 1));
const rooms = option('--rooms', 'mention,claim,relate').split(',');

const kept = option('--in', null);
const work = kept ?? mkdtempSync(join(tmpdir(), 'crossclaim-mutants-'));
const build = join(work, 'build');
const from = Number(option('--from', 0));
const target = (name) => (name === 'news' ? 'crossclaim_cli' : `crossclaim_${name}_test`);
const ninja = (...targets) => spawnSync('ninja', ['-C', build, '-j1', ...targets], { encoding: 'utf8', maxBuffer: 1 << 28 });

function prepare() {
  mkdirSync(work, { recursive: true });
  const same = (path, text) => existsSync(path) && readFileSync(path, 'utf8') === text;
  for (const { path, text } of files()) if (!same(join(work, path), text)) cpSync(join(root, path), join(work, path));
  if (!existsSync(join(work, '.deps'))) symlinkSync(realpathSync(join(root, '.deps')), join(work, '.deps'));
  // Clang compiles quickest and its linker links quickest; a little optimisation pays for the news.
  execFileSync('cmake', ['-S', work, '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_COMPILER=clang++', '-DCMAKE_CXX_FLAGS_DEBUG=-O1', '-DCROSSCLAIM_TESTS=ON'], { stdio: 'ignore' });
  const made = ninja(...new Set(rooms.flatMap((room) => TESTS[room].map(target))));
  if (made.status !== 0) throw new Error(made.stdout.slice(-3000));
}

// What fails of a test: nothing where all is well. Labelled news has figures instead, and their floors.
function complaints(name) {
  const [program, args] = name === 'news' ? [process.execPath, ['--test', 'tests/news/news.test.mjs']] : [join(build, 'tests', name, `crossclaim_${name}_test`), []];
  const { status, stdout } = spawnSync(program, args, { cwd: work, timeout: 60_000, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, CROSSCLAIM_CLI: join(build, 'crossclaim') } });
  return status === 0 ? '' : `${status}\n${name === 'news' ? '' : stdout}`;
}

// Whether a test of the room complains of more than without the change; null where the mutant is no program. Built test by test: most are noticed by the first.
const usual = new Map();
function noticed(room) {
  for (const name of TESTS[room]) {
    if (ninja(target(name)).status !== 0) return null;
    if (complaints(name) !== usual.get(name)) return true;
  }
  return false;
}

function main() {
  prepare();
  for (const name of new Set(rooms.flatMap((room) => TESTS[room]))) {
    usual.set(name, complaints(name));
    if (usual.get(name) !== '') console.error(`the tests of ${name} fail without any change: only what fails besides counts`);
  }
  // Of the copy: what it was made of may change meanwhile.
  const sources = files(new RegExp(`^src/(${rooms.join('|')})/.*\\.cpp$`)).map(({ path }) => ({ path, text: readFileSync(join(work, path), 'utf8') }));
  const all = sources.flatMap((file) => mutantsOf(file.text).map((mutant) => ({ ...file, mutant })));
  const tally = Object.fromEntries(rooms.map((room) => [room, { killed: 0, survived: 0, invalid: 0 }]));
  const survivors = [];
  for (const { path, text, mutant } of chosen(all, from + count, seed).slice(from)) {
    const room = path.split('/')[1];
    writeFileSync(join(work, path), mutated(text, mutant));
    const answer = noticed(room);
    writeFileSync(join(work, path), text);
    const kind = answer === null ? 'invalid' : answer ? 'killed' : 'survived';
    tally[room][kind] += 1;
    const { line, before, after } = told(text, mutant);
    if (kind === 'survived') survivors.push(`${path}:${line} (${mutant.what})\n    ${before}\n    ${after}`);
    console.error(`${kind} ${path}:${line} ${mutant.what}`);
  }
  console.log(`${all.length} places, seed ${seed}, mutants ${from + 1} to ${from + count}\n\n| room | killed | survived | no program | killed of those that run |\n| --- | --- | --- | --- | --- |`);
  for (const [room, { killed, survived, invalid }] of Object.entries(tally)) {
    console.log(`| ${room} | ${killed} | ${survived} | ${invalid} | ${killed + survived ? Math.round((100 * killed) / (killed + survived)) : '-'} % |`);
  }
  if (survivors.length > 0) console.log(`\nSurvived:\n\n${survivors.join('\n')}`);
}

try {
  main();
} finally {
  if (!kept) rmSync(work, { recursive: true, force: true });
}
