// The contract of the command line: options, exit status, NDJSON, and output in the form of assets/schema/claim.schema.json.
//
// In: CROSSCLAIM_CLI, the native program; ajv from tests/web/node_modules. Out: node's test report.
//   echo '{"id":"a","text":"12 died."}' | crossclaim extract --ndjson   ->  one line that the schema takes
// Cost: a few dozen runs of the program, seconds.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const require = createRequire(join(root, 'tests/web/package.json'));
const Ajv = require('ajv/dist/2020').default;
const scratch = mkdtempSync(join(tmpdir(), 'crossclaim-cli-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const program = process.env.CROSSCLAIM_CLI;
assert.ok(program, 'CROSSCLAIM_CLI names the program to test');

function run(args, input = '') {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error && error.code !== 'EPIPE') throw error;   // it may end without reading its input
  return { status, stdout, stderr };
}

function file(name, content) {
  const path = join(scratch, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const line = (object) => `${JSON.stringify(object)}\n`;
const lines = (text) => text.trimEnd().split('\n').map((one) => JSON.parse(one));

const ajv = new Ajv({ strict: false, allErrors: true });
const schema = JSON.parse(readFileSync(join(root, 'assets/schema/claim.schema.json'), 'utf8'));
const isDocument = ajv.compile(schema);
const isClaim = ajv.compile({ ...schema.$defs.claim, $defs: schema.$defs });
const problems = (check) => JSON.stringify(check.errors?.slice(0, 3));

const corpus = readdirSync(join(root, 'assets/corpus')).filter((name) => name.endsWith('.json')).sort()
  .map((name) => JSON.parse(readFileSync(join(root, 'assets/corpus', name), 'utf8')));
const examples = readdirSync(join(root, 'assets/examples')).sort()
  .map((name) => ({ id: name, text: readFileSync(join(root, 'assets/examples', name), 'utf8'), date: '2024-05-01' }));

test('every document has the form of the schema, and its spans give back their text', () => {
  const documents = [...corpus.map(({ id, text, date }) => ({ id, text, date })), ...examples, { id: 'empty', text: '' }];
  const { status, stdout } = run(['extract', '--ndjson'], documents.map(line).join(''));
  assert.equal(status, 0);
  const answers = lines(stdout);
  assert.deepEqual(answers.map((a) => a.id), documents.map((d) => d.id));
  answers.forEach((answer, index) => {
    assert.ok(isDocument(answer), `${answer.id}: ${problems(isDocument)}`);
    const bytes = Buffer.from(documents[index].text);
    const spoken = [...answer.quantities, ...answer.times, ...answer.claims.flatMap((c) => [c.quantity, c.time, c.as_of, ...c.why])];
    for (const part of spoken.filter(Boolean)) assert.equal(bytes.subarray(part.begin, part.end).toString(), part.text);
  });
  assert.ok(answers.some((a) => a.claims.length > 10));
});

test('a bad line gives an error in its place, and the others go on', () => {
  const input = `${line({ id: 'a', text: '12 people died.' })}{bad\n\n${line({ id: 'c' })}${line({ id: 'd', text: 'x', date: 'May' })}${line({ id: 'e', text: '5 people died.', date: null })}`;
  const { status, stdout } = run(['extract', '--ndjson'], input);
  assert.equal(status, 0);
  const answers = lines(stdout);
  assert.equal(answers.length, 5);
  assert.deepEqual(answers.map((a) => 'error' in a), [false, true, true, true, false]);
  assert.deepEqual([answers[2].id, answers[3].id], ['c', 'd']);
  for (const answer of answers) assert.ok(isDocument(answer), problems(isDocument));
  assert.match(answers[1].error, /line 2, column/);
});

test('a relative time stays open without a date, and is placed with one', () => {
  const text = 'The blast killed 12 people on Monday.';
  const time = (args, object) => lines(run(['extract', '--ndjson', ...args], line({ id: 'a', text, ...object })).stdout)[0].claims[0].time;
  assert.equal(time([], { date: null })?.value ?? null, null);
  assert.equal(time([], { date: '2024-05-01' }).value, '2024-04-29');
  assert.equal(time(['--date', '2024-05-01'], {}).value, '2024-04-29');
});

test('the title is metadata and never analysed', () => {
  const [answer] = lines(run(['extract', '--ndjson'], line({ id: 'a', title: '40 people died', text: 'Rain fell.' })).stdout);
  assert.deepEqual(answer.claims, []);
});

test('files, standard input and their formats', () => {
  const a = file('a.txt', 'The quake killed 12 people, the mayor said.');
  const b = file('b.txt', 'The flood displaced 300 families.');
  assert.equal(JSON.parse(run(['extract', a]).stdout).claims.length, 1);
  assert.equal(JSON.parse(run(['extract', a, b]).stdout).length, 2);
  assert.equal(JSON.parse(run(['extract'], '12 people died.').stdout).claims.length, 1);
  assert.equal(lines(run(['extract', '--format', 'ndjson', a, b]).stdout).length, 2);
  const csv = run(['extract', '--format=csv', a, b]).stdout.split('\r\n');
  assert.equal(csv.length, 4);
  assert.match(csv[0], /^id,document,/);
  assert.match(run(['extract', '--format', 'table', a]).stdout, /killed +12 +people/);
  assert.equal(JSON.parse(run(['extract', '--format', 'annotation', a]).stdout).type, 'AnnotationPage');
  assert.match(run(['explain', a]).stdout, /because: .*"killed"/);
});

test('compare prints one object whose relations name claims of it', () => {
  const input = line({ id: 'x', text: 'The quake in Lima killed 12 people on 3 May 2019, the mayor said.' }) +
    line({ id: 'y', text: 'The quake in Lima killed 19 people on 3 May 2019, the army said.' });
  const { status, stdout } = run(['compare', '--ndjson', '--no-corpus'], input);
  assert.equal(status, 0);
  const report = JSON.parse(stdout);
  assert.deepEqual(Object.keys(report), ['documents', 'claims', 'relations', 'questions', 'origins', 'notes']);
  assert.deepEqual(report.documents.map((d) => d.id), ['x', 'y']);
  const ids = new Set(report.claims.map((c) => c.id));
  assert.equal(ids.size, report.claims.length);
  for (const claim of report.claims) {
    assert.ok(isClaim(claim), problems(isClaim));
    assert.ok(['x', 'y'].includes(claim.document));
  }
  assert.ok(report.relations.length > 0);
  for (const relation of report.relations) {
    assert.ok(ids.has(relation.a) && (relation.b === null || ids.has(relation.b)));
    assert.ok(relation.reason.length > 0);
    assert.equal(typeof relation.internal, 'boolean');
  }
});

test('the words inside the program are those of assets/lexicon; others can be brought, and a broken file is named', () => {
  const input = examples.map(line).join('');
  const bundled = run(['extract', '--ndjson'], input);
  const brought = run(['extract', '--ndjson', '--lexicon', join(root, 'assets/lexicon')], input);
  assert.equal(brought.status, 0, brought.stderr);
  assert.equal(brought.stdout, bundled.stdout);
  const broken = file('broken/events.json', '{\n  "category": "event",\n  "entries": [{"id": "x"}]\n}\n');
  const refused = run(['extract', '--lexicon', dirname(broken), '-'], 'Two died.');
  assert.equal(refused.status, 1);
  assert.equal(refused.stdout, '');
  assert.match(refused.stderr, /events\.json:3:\d+: .*expected/);
});

test('compare takes the bundled corpus, another one, or none', () => {
  const text = file('c.txt', 'The quake killed 12 people.');
  const count = (...args) => JSON.parse(run(['compare', ...args, text]).stdout).documents.length;
  assert.equal(count(), 1 + corpus.length);
  assert.equal(count('--no-corpus'), 1);
  const other = file('other/one.json', JSON.stringify({ id: 'one', text: 'The quake killed 14 people.' }));
  assert.equal(count('--corpus', other), 2);
  assert.equal(count('--corpus', dirname(other)), 2);
  for (const policy of ['range', 'conservative', 'majority']) assert.equal(run(['compare', '--no-corpus', '--policy', policy, text]).status, 0);
});

test('relate says what the second text is to the first', () => {
  const pair = (id, a, b) => line({ id, a: { text: a }, b: { text: b } });
  const input = pair('p', 'The quake in Lima on 3 May 2019 killed 12 people, the mayor said.', 'The quake in Lima on 3 May 2019 killed 19 people, the mayor said.') +
    pair('q', 'Rain fell.', 'Bread is cheap.') + line({ id: 'r', a: {} });
  const { status, stdout } = run(['relate', '--ndjson'], input);
  assert.equal(status, 0);
  const [p, q, r] = lines(stdout);
  assert.equal(p.family, 'conflicts');
  assert.ok(p.reason.includes('12') && p.reason.includes('19'));
  assert.deepEqual([q.family, q.relation], ['not_comparable', 'not_comparable']);
  assert.equal(r.id, 'r');
  assert.ok(r.error);
});

test('what an output has no place for is said beside it: a bad line, a text that is too long, a folder without reports', () => {
  const bad = run(['extract', '--ndjson', '--format', 'csv'], '{oops\n');
  assert.match(bad.stderr, /line 1, column 2: .*expected.*left out/);
  const long = file('long.txt', 'Twelve people died.');
  truncateSync(long, (256 << 20) + 1);
  for (const args of [['extract', '--format', 'csv'], ['compare', '--no-corpus', '--format', 'table'], ['explain']]) {
    assert.match(run([...args, long]).stderr, /long\.txt: longer than 256 MB/, args[0]);
  }
  rmSync(long);
  const { status, stderr } = run(['compare', '--corpus', dirname(file('bare/readme.txt', 'x'))], 'x');
  assert.equal(status, 1);
  assert.match(stderr, /bare: no \.json file in this folder; expected at least one/);
  assert.match(run(['extract', '--date', '2024-02-30']).stderr, /--date expects a day as YYYY-MM-DD, not "2024-02-30"/);
});

test('a bad input file ends with 1, names the place and writes nothing', () => {
  const broken = file('broken/r.json', '{"id": "1",\n "text": 5}');
  const text = file('t.txt', '12 died.');
  const { status, stdout, stderr } = run(['compare', '--corpus', broken, text]);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /r\.json:2:10: /);
  assert.equal(run(['extract', join(scratch, 'none.txt')]).status, 1);
  assert.equal(run(['extract', scratch]).status, 1);
  const twice = line({ id: 'a', text: 'x' }).repeat(2);
  assert.equal(run(['compare', '--ndjson', '--no-corpus'], twice).status, 1);
});

test('whatever is wrong is named with its place and what was expected, and commands no terminal', () => {
  const text = file('t.txt', '12 died.');
  const read = (name, json) => ['compare', '--corpus', file(`wrong/${name}`, json), text];
  const rows = [
    [['extract', ''], /^crossclaim: "": .*; expected a file that can be read$/],
    [['extract', text, join(scratch, 'none.txt')], /none\.txt: No such file or directory; expected a file that can be read$/],
    [['extract', scratch], /: Is a directory; expected a file that can be read$/],
    [['extract', '--lexicon', join(scratch, 'none')], /none: .*; expected a file that can be read$/],
    [['extract', join(scratch, 'a\x1b[31mb')], /a\uFFFD\[31mb: No such file/],
    [['divine'], /"divine"; expected extract, compare, relate or explain/],
    [['extract', '--colour'], /unknown option "--colour"/],
    [read('empty.json', ''), /empty\.json:1:1: .*expected/],
    [read('zero.json', '{"id"\0: "a"}'), /zero\.json:1:6: a zero byte, which JSON never holds$/],
    [read('bytes.json', Buffer.from([0x7b, 0x22, 0xff])), /bytes\.json:1:3: .*\uFFFD'; expected string literal$/],
    [read('cut.json', '{"id": "a",\n "te'), /cut\.json:2:5: .*; expected string literal$/],
    [read('list.json', '[]'), /list\.json:1:1: expected an object with "id" and "text"$/],
    [read('deep.json', '['.repeat(100_000)), /deep\.json:1:33: nested deeper than 32 levels$/],
    [read('twice.json', '{"id": "a", "\\u001b[1m": 1, "\\u001b[1m": 2}'), /twice\.json:1:\d+: the key "\uFFFD\[1m" stands twice in this object; expected it once$/],
  ];
  for (const [args, expected] of rows) {
    const { status, stdout, stderr } = run(args);
    assert.ok(status === 1 || status === 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr.split('\n')[0], expected);
  }
  const inLines = file('lines.ndjson', Buffer.concat([Buffer.from('\n{"id": "a", "text": "'), Buffer.from([0xff]), Buffer.from('"}\n')]));
  assert.match(lines(run(['extract', '--ndjson', inLines]).stdout)[0].error, /lines\.ndjson line 2, column 22: .*expected JSON/);
  assert.match(lines(run(['relate', '--ndjson', inLines]).stdout)[0].error, /lines\.ndjson line 2, column 22: .*expected JSON/);
  assert.match(lines(run(['relate', '--ndjson'], '\n{"id": "p", "a": 5}').stdout)[0].error, /^line 2, column 18: .*expected/);
});

test('a text without an end is not read for ever', () => {
  const { status, stdout, stderr } = run(['extract', '--format', 'csv', '/dev/zero']);
  assert.equal(status, 0);
  assert.match(stdout, /^id,document,.*\r\n$/);
  assert.match(stderr, /zero: longer than 256 MB, the most that is read/);
});

test('wrong usage ends with 2 and writes nothing to standard output', () => {
  for (const args of [[], ['divine'], ['extract', '--colour'], ['extract', '--date', '2024-02-30'], ['extract', '--date'],
    ['extract', '--format', 'xml'], ['compare', '--policy', 'mean'], ['relate'], ['explain', '--ndjson'], ['extract', '--corpus', 'x'],
    ['compare', '--corpus', 'x', '--no-corpus'], ['extract', '--ndjson=yes'], ['explain', 'a', 'b']]) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /crossclaim: /);
  }
});

test('without memory for its input the program says so, ends with 1 and writes nothing', (context) => {
  const bounded = (megabytes, ...args) => spawnSync('sh', ['-c', `ulimit -v ${megabytes * 1024} && exec "$0" "$@"`, program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (bounded(1000, '--version').status !== 0) return context.skip('this build reserves more address space for itself: a sanitizer');
  const long = file('long.txt', 'At least 12 people were killed in Goma on Monday, the governor said.\n'.repeat(60_000));
  for (const { status, stdout, stderr } of [20, 30, 60, 120, 240].map((megabytes) => bounded(megabytes, 'extract', long))) assert.deepEqual([status, stdout, stderr], [1, '', 'crossclaim: there is not enough memory for this input\n']);
});

test('help and version', () => {
  for (const args of [['--help'], ['-h'], ['extract', '--help']]) {
    const { status, stdout } = run(args);
    assert.equal(status, 0);
    assert.match(stdout, /crossclaim extract \[--ndjson\]/);
  }
  assert.match(run(['--version']).stdout, /^crossclaim \d+\.\d+\.\d+\n$/);
});

test('broken UTF-8 is read and noted', () => {
  const path = file('bytes.txt', Buffer.concat([Buffer.from('12 people died in Ru'), Buffer.from([0xff]), Buffer.from('gby.')]));
  const answer = JSON.parse(run(['extract', path]).stdout);
  assert.ok(isDocument(answer), problems(isDocument));
  assert.equal(answer.claims.length, 1);
  assert.equal(answer.notes.filter((n) => n.note === 'ill_formed_bytes')[0].count, 1);
});

test('the project keeps the contract\'s schema as it is', () => {
  assert.equal(schema.title, 'Claims of one document');
  assert.deepEqual(schema.$defs.claim.required, ['id', 'sentence', 'predicate', 'modality']);
});
