// How many wrong programs the tests tell from the right one: changes the code at random places, one at a time, and runs the tests.
//
//   node tests/mutation/mutate.mjs [--count 60] [--from 0] [--seed 1] [--rooms mention,claim,relate] [--in FOLDER]
//
// In: the sources. Out: a table of killed and survived by room, and every survivor with its line before and after. A mutant that does not
// compile counts for nothing; one that never ends is killed. A survivor is a missing test, or a change that makes no difference.
// --from leaves out the first ones of the seed, so that a long run can be done in parts.
// All mutants inside functions are built into one program that is told at its start which of them it is, so a mutant costs the run of the tests and
// nothing to build; only what stands in a table outside of functions is built alone. Works on a copy of the sources, in a folder for temporary
// files or in the one named, which stays and is used again. Cost: three minutes to build, then a second or two a mutant on one core, fifteen where none
// of the tests notices: no part of CI. The changes themselves are tested in mutants.test.mjs.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { files, root } from '../architecture/sources.mjs';
import { chosen, insideFunctions, mutantsOf, mutated, switched, told } from './mutants.mjs';

// By room: the tests that would notice, the quick and narrow first; what is said of our own texts (tests/record), of these
// with an edit at each word and of made claims, of labelled news (tests/news); what must hold of every text (tests/fuzz).
const WIDE = ['record', 'news', 'replay', 'edits'];
const IN_NODE = { record: 'tests/record/record.test.mjs', news: 'tests/news/news.test.mjs', edits: 'tests/record/edits.test.mjs', census: 'tests/record/census.test.mjs' };
const TESTS = {
  base: ['base', 'mention', 'cases', 'claim', 'relate', 'engine', ...WIDE], text: ['text', 'cases', 'mention', 'claim', 'engine', ...WIDE],
  mention: ['mention', 'lexicon', 'claim', 'cases', 'engine', ...WIDE], claim: ['claim', 'cases', 'engine', 'lexicon', ...WIDE],
  relate: ['relate', 'census', 'engine', 'edge', ...WIDE],
};

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const count = Number(option('--count', 60));
const seed = Number(option('--seed', 1));
const from = Number(option('--from', 0));
const rooms = option('--rooms', 'mention,claim,relate').split(',');
const names = [...new Set(rooms.flatMap((room) => TESTS[room]))];

const kept = option('--in', null);
const work = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'crossclaim-mutants-'));
const build = join(work, 'build');
const SECONDS = { narrow: 20, wide: 120 }, MEMORY_KB = 4_000_000;   // of the processor, so that a busy machine kills none: more is a mutant that never ends
const target = (name) => ({ record: 'crossclaim_answers', edits: 'crossclaim_answers', census: 'crossclaim_census', news: 'crossclaim_cli', replay: 'crossclaim_fuzz' })[name] ?? `crossclaim_${name}_test`;
const builds = (...targets) => spawnSync('ninja', ['-C', build, '-j1', ...targets], { encoding: 'utf8', maxBuffer: 1 << 28 });
const compiles = (path) => builds(path.replace(/^src\/(\w+)\/(.*)$/, 'rooms/$1/CMakeFiles/crossclaim_$1.dir/$2.o')).status === 0;

function prepare() {
  mkdirSync(work, { recursive: true });
  const same = (path, text) => existsSync(path) && readFileSync(path, 'utf8') === text;
  for (const { path, text } of files()) if (!same(join(work, path), text)) cpSync(join(root, path), join(work, path));
  if (!existsSync(join(work, '.deps'))) symlinkSync(realpathSync(join(root, '.deps')), join(work, '.deps'));
  // Clang compiles quickest and its linker links quickest; a little optimisation pays for the news. A step past the end of a table ends the program, as
  // it does in the preset asan.
  execFileSync('cmake', ['-S', work, '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_COMPILER=clang++', '-DCMAKE_CXX_FLAGS_DEBUG=-O1 -D_GLIBCXX_ASSERTIONS', '-DCROSSCLAIM_TESTS=ON'], { stdio: 'ignore' });
}

// What fails of a test under a mutant: nothing where all is well. Labelled news has figures instead, and their floors.
function complaints(name, id) {
  const node = IN_NODE[name];
  const command = node ? `'${process.execPath}' --test ${node}` : {
    replay: `'${build}/tests/fuzz/crossclaim_fuzz' tests/fuzz/corpus/*.txt`,
  }[name] ?? `'${build}/tests/${name}/crossclaim_${name}_test'`;
  const limit = `ulimit -t ${WIDE.includes(name) ? SECONDS.wide : SECONDS.narrow}; ${node ? '' : `ulimit -v ${MEMORY_KB}; `}`;   // node reserves more than it takes
  const env = { ...process.env, CROSSCLAIM_CLI: join(build, 'crossclaim'), CROSSCLAIM_ANSWERS: join(build, 'tests/record/crossclaim_answers'), CROSSCLAIM_CENSUS: join(build, 'tests/record/crossclaim_census'), CROSSCLAIM_MUTANT: String(id) };
  const { status, stdout } = spawnSync('sh', ['-c', `${limit}exec ${command}`], { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28, env });
  return status === 0 ? '' : `${status}\n${node ? '' : stdout}`;
}

const usual = new Map();
const noticed = (name, id) => complaints(name, id) !== usual.get(name);

// The mutants of a file that compile together; the others are left to be built alone.
function together(path, text, mutants) {
  writeFileSync(join(work, path), switched(text, mutants));
  if (mutants.length === 0 || compiles(path)) return mutants;
  if (mutants.length === 1) return [];
  const half = mutants.length >> 1;
  return [...together(path, text, mutants.slice(0, half)), ...together(path, text, mutants.slice(half))];
}

// The test that noticed, or none; built test by test: most are noticed by the first. Null where the mutant is no program.
function alone({ path, text, mutant, room }) {
  writeFileSync(join(work, path), mutated(text, mutant));
  try {
    if (!compiles(path)) return null;
    return TESTS[room].find((name) => builds(target(name)).status === 0 && noticed(name, 0)) ?? '';
  } finally {
    writeFileSync(join(work, path), text);
  }
}

// The chosen mutants, those in the one program marked; the program is built.
function choose() {
  // Of the copy: what it was made of may change meanwhile.
  const sources = files(new RegExp(`^src/(${rooms.join('|')})/.*\\.cpp$`)).map(({ path }) => ({ path, room: path.split('/')[1], text: readFileSync(join(work, path), 'utf8') }));
  const all = sources.flatMap((file) => mutantsOf(file.text).map((mutant) => ({ ...file, mutant })));
  const list = chosen(all, from + count, seed).slice(from).map((one, i) => ({ ...one, mutant: { ...one.mutant, id: i + 1 } }));
  for (const { path, text } of sources) {
    const inFile = list.filter((one) => one.path === path);
    if (inFile.length === 0) continue;
    const built = together(path, text, insideFunctions(text, inFile.map((one) => one.mutant)));
    writeFileSync(join(work, path), switched(text, built));
    for (const one of inFile) one.switched = built.includes(one.mutant);
  }
  const made = builds(...names.map(target));
  if (made.status !== 0) throw new Error(made.stdout.slice(-3000));
  return { list, places: all.length };
}

function main() {
  prepare();
  const { list, places } = choose();
  for (const name of names) {
    usual.set(name, complaints(name, 0));
    if (usual.get(name) !== '') console.error(`the tests of ${name} fail without any change: only what fails besides counts\n${usual.get(name).slice(-2000)}`);
  }
  const tally = Object.fromEntries(rooms.map((room) => [room, { killed: 0, survived: 0, invalid: 0 }]));
  const survivors = [];
  for (const one of list.sort((a, b) => Number(b.switched) - Number(a.switched))) {   // a file built alone is no longer in the one program
    const { path, text, mutant, room } = one;
    const answer = one.switched ? TESTS[room].find((name) => noticed(name, mutant.id)) ?? '' : alone(one);
    const kind = answer === null ? 'invalid' : answer ? 'killed' : 'survived';
    tally[room][kind] += 1;
    const { line, before, after } = told(text, mutant);
    const lines = kind === 'survived' ? `\n    ${before}\n    ${after}` : '';
    if (lines) survivors.push(`${path}:${line} (${mutant.what})${lines}`);
    console.error(`${kind} ${path}:${line} ${mutant.what}${answer ? `, by ${answer}` : ''}${one.switched ? '' : ', alone'}${lines}`);
  }
  console.log(`${places} places, seed ${seed}, mutants ${from + 1} to ${from + count}\n\n| room | killed | survived | no program | killed of those that run |\n| --- | --- | --- | --- | --- |`);
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
