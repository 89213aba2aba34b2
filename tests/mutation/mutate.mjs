// How many wrong programs the tests tell from the right one: changes the code at random places, one at a time, and runs the tests.
//
//   node tests/mutation/mutate.mjs [--count 60] [--seed 1] [--rooms mention,claim,relate] [--in FOLDER]
//
// In: the sources. Out: a table of killed and survived by room, and every survivor with its line before and after. A mutant that does not
// compile counts for nothing; one that never ends is killed. A survivor is a missing test, or a change that makes no difference.
// Works on a copy of the sources, in a folder for temporary files or in the one named, which stays and is used again. Cost: three minutes to
// build, then some ten seconds a mutant on one core: no part of CI. The changes themselves are tested in mutants.test.mjs.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files, root } from '../architecture/sources.mjs';
import { chosen, mutantsOf, mutated, told } from './mutants.mjs';

// By room: the tests that would notice, the quick and narrow first.
const TESTS = { base: ['base', 'mention', 'cases'], text: ['text', 'cases'], mention: ['mention', 'cases', 'lexicon', 'claim'], claim: ['claim', 'cases', 'engine'], relate: ['relate', 'engine'] };

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const count = Number(option('--count', 60));
const seed = Number(option('--seed', 1));
const rooms = option('--rooms', 'mention,claim,relate').split(',');

const kept = option('--in', null);
const work = kept ?? mkdtempSync(join(tmpdir(), 'crossclaim-mutants-'));
const build = join(work, 'build');
const program = (name) => join(build, 'tests', name, `crossclaim_${name}_test`);

function make(room) {
  return spawnSync('ninja', ['-C', build, '-j1', ...TESTS[room].map((name) => `crossclaim_${name}_test`)], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function prepare() {
  mkdirSync(work, { recursive: true });
  const same = (path, text) => existsSync(path) && readFileSync(path, 'utf8') === text;
  for (const { path, text } of files()) if (!same(join(work, path), text)) cpSync(join(root, path), join(work, path));
  if (!existsSync(join(work, '.deps'))) symlinkSync(realpathSync(join(root, '.deps')), join(work, '.deps'));
  execFileSync('cmake', ['-S', work, '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_FLAGS_DEBUG=-O0', '-DCROSSCLAIM_TESTS=ON'], { stdio: 'ignore' });
  for (const room of rooms) {
    const made = make(room);
    if (made.status !== 0) throw new Error(made.stdout.slice(-3000));
  }
}

// What a test says: its status and all that it prints.
function said(name) {
  const { status, stdout } = spawnSync(program(name), { cwd: work, timeout: 60_000, encoding: 'utf8', maxBuffer: 1 << 28 });
  return `${status}\n${stdout}`;
}

// Whether a test of the room says something else than without the change; null where the mutant is no program.
const usual = new Map();
function noticed(room) {
  if (make(room).status !== 0) return null;
  return TESTS[room].some((name) => said(name) !== usual.get(name));
}

function main() {
  prepare();
  for (const name of new Set(rooms.flatMap((room) => TESTS[room]))) {
    usual.set(name, said(name));
    if (!usual.get(name).startsWith('0')) console.error(`the tests of ${name} fail without any change: only what fails besides counts`);
  }
  // Of the copy: what it was made of may change meanwhile.
  const sources = files(new RegExp(`^src/(${rooms.join('|')})/.*\\.cpp$`)).map(({ path }) => ({ path, text: readFileSync(join(work, path), 'utf8') }));
  const all = sources.flatMap((file) => mutantsOf(file.text).map((mutant) => ({ ...file, mutant })));
  const tally = Object.fromEntries(rooms.map((room) => [room, { killed: 0, survived: 0, invalid: 0 }]));
  const survivors = [];
  for (const { path, text, mutant } of chosen(all, count, seed)) {
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
  console.log(`${all.length} places, seed ${seed}\n\n| room | killed | survived | no program | killed of those that run |\n| --- | --- | --- | --- | --- |`);
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
