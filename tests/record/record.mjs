// What the engine makes of every text of our own, a line a claim and a line a relation: the record in which a change of behaviour is read.
//
//   cmake --build build/debug --target record      writes the record anew (any build folder); read its difference, commit it with the change
//
// In: CROSSCLAIM_ANSWERS and CROSSCLAIM_CENSUS, the programs of answers.cpp and census.cpp; the texts of tests/cases, tests/news, assets/corpus, the examples of assets/lexicon. Out: the
// files of the folder answers, all made by the command above: what git joined or left in conflict there is resolved by running it again.
//   #2 @193-358 killed stock; base #3; quantity “Two”@193 2 people; subject “skiers”@209 tourist; why verb_subject@216 subject_of@209
// is a claim with what is not the usual (USUAL); behind @ is the byte where it stands, behind `why` the rules. The record judges nothing: what is
// right is said by the cases and the labelled news, this says what else a change has moved. Cost: four runs, half a minute. Tested in record.test.mjs,
// edits.test.mjs and census.test.mjs.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apartLines, spread } from './apart.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
export const kept = join(here, 'answers');
const HEAD = 'Written by `cmake --build build/debug --target record` (record.mjs), not to be edited: what is joined or in conflict here is written again.\n';
const USUAL = { role: 'body', polarity: 'affirmed', modality: 'asserted', modifier: 'exact', quote: 'indirect', kind: 'numeric', verdict: 'compatible' };

const filesIn = (folder, ending) => readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)).sort()
  .map((name) => ({ name: name.slice(0, -ending.length), content: readFileSync(join(root, folder, name), 'utf8') }));

/** The lines that the program prints of the groups. */
function asked(groups, ...options) {
  const program = process.env.CROSSCLAIM_ANSWERS;
  if (!program) throw new Error('CROSSCLAIM_ANSWERS names the program whose answers are recorded: crossclaim_answers');
  const input = groups.map(({ documents }) => `${documents.map((one) => `${JSON.stringify(one)}\n`).join('')}\n`).join('');
  const { status, stdout, stderr, error } = spawnSync(program, options, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error || status !== 0) throw error ?? new Error(stderr || `${program} ended with ${status}`);
  return stdout.split('\n').filter(Boolean);
}

/** By group of documents: { reports, compared }. */
function answers(groups) {
  const lines = asked(groups).map((line) => JSON.parse(line));
  return groups.map(({ documents }) => ({ reports: documents.map(() => lines.shift()), compared: lines.shift() }));
}

// --- lines -----------------------------------------------------------------------------------------------------------------

const span = ({ begin, end }, text) => (end > begin ? `“${text.subarray(begin, end).toString('utf8').replaceAll('\n', ' ')}”@${begin}` : '');
const range = ({ low, high }) => (low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`);

// Whatever a field holds, without what is usual: a field that is added to the report comes into the record by itself.
function told(key, value, text) {
  if (value === null || value === false || value === '' || value === USUAL[key]) return '';
  if (value === true) return key;
  if (Array.isArray(value)) return value.map((one) => told(key, one, text)).join(', ');
  if (typeof value !== 'object') return String(value);
  const { begin, end, label, text: words, low, high, suggested, ...rest } = value;
  const at = end === undefined ? '' : span({ begin, end }, text);
  const parts = [at, at.startsWith(`“${label ?? words}”`) ? '' : label ?? '', low === undefined ? '' : range({ low, high })];
  if (suggested && range(suggested) !== range({ low, high })) parts.push(`(${range(suggested)})`);
  for (const [name, field] of Object.entries(rest)) parts.push(told(name, field, text));
  return parts.filter(Boolean).join(' ');
}

const numberOf = (id) => id.replace(/^.*#/, '#');

function claimLine({ id, document, sentence, predicate, kind, base, why, ...rest }, text) {
  const parts = [`${numberOf(id)} @${sentence.begin}-${sentence.end} ${predicate}${kind ? ` ${kind}` : ''}`];
  if (base) parts.push(base.claim ? `base ${numberOf(base.claim)}` : `base ${told('base', base, text)}`);
  for (const [key, value] of Object.entries(rest)) {
    const said = told(key, value, text);
    if (said) parts.push(said === key || typeof value === 'string' ? said : `${key} ${said}`);
  }
  if (why.length > 0) parts.push(`why ${why.map(({ rule, begin, end }) => (end > begin ? `${rule}@${begin}` : rule)).join(' ')}`);
  return parts.join('; ');
}

/** The claims of a text, then the numbers and times that none of them tells in the same words. */
function documentLines({ text }, { claims, quantities, times, notes }) {
  const bytes = Buffer.from(text);
  const lines = claims.map((claim) => claimLine(claim, bytes));
  for (const [name, list] of Object.entries({ numbers: quantities, times, notes })) {
    const others = list.map((one) => told(name, one, bytes)).filter((said) => !lines.some((line) => line.includes(said)));
    if (others.length > 0) lines.push(`${name} ${others.join(', ')}`);
  }
  return lines;
}

function relationLine({ a, b, third, family, relation, field, reason, strength, internal, spans, ...rest }) {
  const others = Object.entries(rest).map(([key, value]) => told(key, value)).filter((said) => said && said !== family);
  const places = spans.map(({ begin, end }) => `@${begin}-${end}`);
  return [a, '~', b, ...(third ? ['~', third] : []), family, ...(relation === family ? [] : [relation]), field, strength, ...(internal ? ['internal'] : []), ...others, ...places,
    ...(family === 'not_comparable' ? [] : [`; ${reason}`])].join(' ').replace(' ;', ';');
}

function questionLine({ id, question, answer, claims, origins, range: all, shared, settles, ...rest }) {
  const others = Object.entries(rest).map(([key, value]) => told(key, value)).filter(Boolean).join(' ');
  const sums = [all && `range ${range(all)}`, shared && `shared ${range(shared)}`, settles && `settles ${JSON.stringify(settles)}`].filter(Boolean).map((one) => `; ${one}`).join('');
  return `? ${question} ${answer} ${others}; ${claims.join(' ')}; origins ${origins.join(' ')}${sums}`;
}

const comparedLines = ({ relations, questions, origins, notes }) => [
  ...relations.map(relationLine),
  ...questions.map(questionLine),
  ...origins.filter(({ claims, evidence }) => claims.length > 1 || evidence !== 'same_document').map(({ id, evidence, claims }) => `origin ${id} ${evidence}: ${claims.join(' ')}`),
  ...notes.map((note) => `note ${JSON.stringify(note)}`),
];

// --- texts -----------------------------------------------------------------------------------------------------------------

/** Groups of documents that are compared with each other, as { name, documents }; with `read` their claims stand elsewhere. */
const casesOf = ({ content }) => content.split(/^## /m).slice(1).map((part) => ({
  name: part.slice(0, part.indexOf('\n')),
  documents: [...part.matchAll(/^```text *(.*)\n([\s\S]*?)\n```/gm)].map(([, fence, text]) => ({
    id: /^(\w+)(?!:)\b/.exec(fence)?.[1] ?? 'a', text, date: /date: *(\S+)/.exec(fence)?.[1] ?? null,
  })),
})).filter(({ documents }) => documents.length > 0);

function examplesOf({ content }) {
  const found = [];
  const left = [JSON.parse(content)];
  while (left.length > 0) {
    for (const [key, value] of Object.entries(left.pop())) {
      if (key === 'examples' || key === 'counterexamples') found.push(...value);
      else if (value && typeof value === 'object') left.push(value);
    }
  }
  return found.sort().map((text) => ({ name: text, documents: [{ id: 'a', text, date: '2025-01-15' }] }));
}

const newsOf = ({ content }) => {
  const { id, date, title, publisher, text } = JSON.parse(content);
  return { name: id, documents: [{ id, date, title, publisher, text }] };
};
const storyOf = ({ content }) => (({ id, reports }) => ({ name: id, documents: reports }))(JSON.parse(content));
const corpusOf = ({ name, content }) => (({ date, title, publisher, text }) => ({ id: name, date: date ?? null, title, publisher, text }))(JSON.parse(content));

/** The files of the record, as [name, groups]. */
function sources() {
  const news = filesIn('tests/news/reports', '.json').map(newsOf);
  return [
    ...filesIn('tests/cases', '.md').filter(({ name }) => name !== 'README').map((file) => [`cases-${file.name}`, casesOf(file)]),
    ['news-reports', news],
    ['news-unrelated', [{ name: 'All reports of tests/news, which have no event in common', documents: news.flatMap(({ documents }) => documents), read: true }]],
    ['news-stories', filesIn('tests/news/stories', '.json').map(storyOf)],
    ['corpus', [{ name: 'All reports of the corpus', documents: filesIn('assets/corpus', '.json').map(corpusOf).filter(({ text }) => text) }]],
    ['examples', filesIn('assets/lexicon', '.json').flatMap(examplesOf)],
  ];
}

function groupText({ name, documents, read }, { reports, compared }) {
  const lines = read ? [] : documents.flatMap((document, at) => [...(documents.length > 1 ? [`# ${document.id}`] : []), ...documentLines(document, reports[at])]);
  lines.push(...comparedLines(compared));
  return `## ${name}\n${lines.map((line) => `${line}\n`).join('')}`;
}

const fileText = (parts) => [HEAD, ...parts].join('\n');

/** How far what the cases say carries: their texts of two or more sentences, moved apart. */
function apartText(files) {
  const texts = files.filter(([name]) => name.startsWith('cases-')).flatMap(([, groups]) => groups)
    .flatMap(({ name, documents }) => documents.map((document) => ({ name, documents: spread(document) }))).filter(({ documents }) => documents.length > 0);
  const said = answers(texts);
  return fileText(texts.flatMap(({ name }, at) => {
    const lines = apartLines(said[at].reports);
    return lines.length > 0 ? [`## ${name}\n${lines.map((line) => `${line}\n`).join('')}`] : [];
  }));
}

/** What is said of our short texts with a word lost, doubled, swapped ... : by file its text, a number a case, for in full it would fill a library. */
export function* edited(files = sources()) {
  for (const [name, groups] of files.filter(([file]) => file.startsWith('cases-') || file === 'examples')) {
    const said = asked(groups, '--edited');
    yield [`edited-${name}.txt`, fileText([groups.map((group, at) => `${said[at]} ${group.name}\n`).join('')])];
  }
}

/** What is said of claims that are made of random bytes, counted by pattern. */
export function census() {
  const program = process.env.CROSSCLAIM_CENSUS;
  if (!program) throw new Error('CROSSCLAIM_CENSUS names the program that counts: crossclaim_census');
  const { status, stdout, stderr, error } = spawnSync(program, [], { encoding: 'utf8' });
  if (error || status !== 0) throw error ?? new Error(stderr || `${program} ended with ${status}`);
  return [['made-claims.txt', fileText([stdout])]];
}

/** The record as it is now: [file, content] each. */
export function recorded() {
  const files = sources();
  const said = answers(files.flatMap(([, groups]) => groups));
  return [...files.map(([name, groups]) => [`${name}.txt`, fileText(groups.map((group) => groupText(group, said.shift())))]), ['apart.txt', apartText(files)]];
}

/** The record as it was written last: [file, content] each. */
export const written = () => readdirSync(kept).filter((name) => !/^(edited|made)-/.test(name)).sort().map((name) => [name, readFileSync(join(kept, name), 'utf8')]);

/** By file and heading what is gone (-) and what is new (+), in the order of the texts. */
export function difference(before, after) {
  const partsOf = (files) => new Map(files.flatMap(([file, content]) => content.split(/^(?=## )/m).map((part) => {
    const [heading, ...lines] = part.trimEnd().split('\n');
    return [`${file}: ${heading}`, lines];
  })));
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((heading) => {
    const [was, is] = [old.get(heading) ?? [], now.get(heading) ?? []];
    const moved = [...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`), ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`)];
    return moved.length > 0 || old.has(heading) !== now.has(heading) || was.length !== is.length ? [heading, ...moved] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of [...recorded(), ...edited(), ...census()]) writeFileSync(join(kept, name), content);
}
