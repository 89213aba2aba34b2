// Native and WebAssembly reports are byte for byte the same: over the corpus, every case, odd texts, and the development
// documents where they are beside the repository.
//
// In: CROSSCLAIM_CLI (native), CROSSCLAIM_WEB/crossclaim-cli.js (the same sources through emcc, under node).
// Out: node's test report; the first line that differs is shown from both.
//   a size_t printed as it is differs above 4 GiB, a sort that is not stable differs at once
// Cost: a few dozen runs of each program, seconds. The page's own engine is compared in tests/web/parity.test.mjs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const native = process.env.CROSSCLAIM_CLI;
const wasm = join(process.env.CROSSCLAIM_WEB ?? 'build/web', 'crossclaim-cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'crossclaim-parity-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

// The glue of emcc 3.1.6 takes node's own fetch for a browser's; node 24 no longer knows the option.
const nodeFlags = Number(process.versions.node.split('.')[0]) < 24 ? ['--no-experimental-fetch'] : [];

function run(program, first, args, input) {
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], { input, cwd: root, maxBuffer: 1 << 28 });
  if (error && error.code !== 'EPIPE') throw error;   // EPIPE: it ended without reading its input, as it may
  return { status, stdout, stderr };
}

function firstDifference(a, b) {
  const left = a.toString('utf8').split('\n');
  const right = b.toString('utf8').split('\n');
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  let column = 0;
  while (left[line]?.[column] !== undefined && left[line][column] === right[line]?.[column]) column += 1;
  const show = (text) => (text === undefined ? '(nothing)' : text.slice(Math.max(0, column - 80), column + 120));
  return `line ${line + 1}, column ${column + 1}\n  native: ${show(left[line])}\n  wasm:   ${show(right[line])}`;
}

function same(args, input) {
  const a = run(native, [], args, input);
  const b = run(process.execPath, [...nodeFlags, wasm], args, input);
  assert.equal(b.status, a.status, `exit status of ${args.join(' ')}: native ${a.status}, wasm ${b.status}\n${a.stderr}${b.stderr}`);
  assert.ok(a.stdout.equals(b.stdout), `${args.join(' ')} differs at ${firstDifference(a.stdout, b.stdout)}`);
  return a;
}

const jsonIn = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : [])
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);

const corpus = () => jsonIn(join(root, 'assets/corpus')).filter(([, report]) => typeof report.text === 'string')
  .map(([name, { text, date, title, publisher }]) => ({ id: name, text, date: date ?? null, title, publisher }));

// Every fenced block of a case file is a text here, its expectations too: more text is more to compare.
function cases() {
  const folder = join(root, 'tests/cases');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')).sort() : [];
  return names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^`{3,}.*$/m)
    .map((text, at) => ({ id: `${name}#${at}`, text: text.trim(), date: '2025-01-15' })));
}

const odd = () => [
  '', ' ', '\n\n\n', '.', '1', '-1', '1,000,000,000,000,000,000,000 troops', '0.1 + 0.2 of 3', 'killed '.repeat(5000),
  '\u0000a\u0000', '\uFEFFTen soldiers were killed.', 'Убито 300 солдат.', 'قُتل 300 جندي.', '北朝鮮兵3000人が死亡した。', '🇰🇵 3,000 🪖 killed',
  '“Three hundred” were ‘killed’ — or wounded…', '(((((((((((((((((((((((((((((((((', '"'.repeat(3000), '1,2,3,4,5 to 6-7–8—9 %%$€',
  'Between 1,000 and 3,000 troops, up to 4,000, at least 500 and no more than 12 were killed or wounded on Dec. 31, 2024, officials said.',
].map((text, at) => ({ id: `odd-${at}`, text, date: null }));

function devSet() {
  const folder = join(root, '..', 'shared', 'dev-set', 'docs');
  return jsonIn(folder).filter(([, doc]) => typeof doc.text === 'string')
    .map(([name, { text, date }]) => ({ id: name, text, date: date ?? null }));
}

const ndjson = (documents) => documents.map((document) => JSON.stringify(document)).join('\n') + '\n';

test('both programs are there', () => {
  assert.ok(native && existsSync(native), 'the native command line is missing (CROSSCLAIM_CLI)');
  assert.ok(existsSync(wasm), `${wasm} is missing: the web build did not make it`);
});

test('extract --ndjson: corpus, cases, odd texts', () => {
  const documents = [...corpus(), ...cases(), ...odd()];
  const { status, stdout } = same(['extract', '--ndjson'], ndjson(documents));
  assert.equal(status, 0);
  assert.equal(stdout.toString('utf8').trimEnd().split('\n').length, documents.length, 'one line a document');
});

test('extract --ndjson: a bad line among good ones', () => {
  same(['extract', '--ndjson'], '{"id":"a","text":"Two died."}\n{oops\n\n[1]\n{"id":"b"}\n{"id":"c","text":"Three died."}\n');
});

test('extract of a file, in every format', () => {
  const [first] = corpus();
  const file = join(scratch, 'text.txt');
  writeFileSync(file, Buffer.concat([Buffer.from(first?.text ?? 'Ten died.'), Buffer.from([0x0a, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80])]));
  for (const format of ['json', 'ndjson', 'csv', 'table']) same(['extract', '--format', format, '--date', '2025-02-01', file]);
  same(['explain', file]);
});

test('compare: each report with the corpus, all together, every policy', () => {
  for (const document of corpus()) same(['compare', '--ndjson'], ndjson([document]));
  for (const policy of ['range', 'conservative', 'majority']) {
    same(['compare', '--ndjson', '--no-corpus', '--policy', policy], ndjson(corpus()));
  }
  same(['compare', '--ndjson', '--no-corpus', '--format', 'table'], ndjson(corpus()));
  same(['compare', '--ndjson'], ndjson(odd()));
});

test('relate --ndjson: neighbours of the corpus and of the cases', () => {
  const documents = [...corpus(), ...cases()].slice(0, 60);
  const pairs = documents.slice(1).map((b, at) => ({ id: `${at}`, a: documents[at], b }));
  same(['relate', '--ndjson'], ndjson(pairs));
});

test('wrong usage and missing files: the same status', () => {
  for (const args of [[], ['nonsense'], ['extract', '--format', 'nonsense'], ['extract', join(scratch, 'none.txt')]]) same(args, '');
});

test('the development documents', (context) => {
  const documents = devSet();
  if (documents.length === 0) {
    context.skip('../shared/dev-set is not beside the repository');
    return;
  }
  same(['extract', '--ndjson'], ndjson(documents));
  for (let at = 0; at < documents.length; at += 8) same(['compare', '--ndjson', '--no-corpus'], ndjson(documents.slice(at, at + 8)));
});
