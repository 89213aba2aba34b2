// Where words and sentences end, held against Unicode's default rules: the files WordBreakTest and SentenceBreakTest (package unicode-data,
// version 15), and Intl.Segmenter on the news of tests/news. Ours differ on purpose; every way in which they do is a line of the
// tables below, and every difference must be of one of them.
// In: CROSSCLAIM_FUZZ (--boundaries prints where tokens and sentences begin and end). Out: node's test report, with how many texts
// are cut just as Unicode's and how often each line was used. Cost: a second.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { escaped } from '../fuzz/search.mjs';

const unicode = '/usr/share/unicode/auxiliary';
const news = join(dirname(fileURLToPath(import.meta.url)), '../news/reports');

// A difference is told by what we do between two characters, each named by its class of the rules.
const BLANK = ['Other', 'CR', 'LF', 'Newline', 'WSegSpace', 'Sp', 'Sep'];   // Other: in these files the control characters, and a symbol
const UNSEEN = ['Format', 'ZWJ'];
const MARK = ['Extend'];
const LETTER = ['ALetter', 'Hebrew_Letter', 'Katakana'];
const FIGURE = ['Numeric'];
const LOW_LINE = ['ExtendNumLet'];
const JOINS = ['MidLetter', 'MidNum', 'MidNumLet', 'Single_Quote', 'Double_Quote'];
const EMOJI = ['Regional_Indicator', 'Other'];
const ANY = [...new Set([...BLANK, ...UNSEEN, ...MARK, ...LETTER, ...FIGURE, ...LOW_LINE, ...JOINS, ...EMOJI])];
const except = (...lists) => ANY.filter((one) => !lists.flat().includes(one));

const WORDS = [
  ['white space, controls and what nobody sees lie between tokens', 'keep', [...BLANK, ...UNSEEN], [...BLANK, ...UNSEEN]],
  ['what nobody sees belongs to no token, but inside a word', 'cut', [...except(BLANK, UNSEEN), ...EMOJI], UNSEEN],
  ['what nobody sees belongs to no token, but inside a word', 'cut', UNSEEN, [...except(BLANK, UNSEEN), ...EMOJI]],
  ['a mark above something that is no letter is a letter of its own', 'cut', except(LETTER, MARK), MARK],
  ['a mark above something that is no letter is a letter of its own', 'keep', MARK, [...LETTER, ...FIGURE]],
  ['what joins emoji and flags is not looked for: each is a symbol', 'cut', [...EMOJI, ...MARK], [...EMOJI, ...MARK]],
  ['a low line is a symbol, it joins no words', 'cut', LOW_LINE, ANY],
  ['a low line is a symbol, it joins no words', 'cut', ANY, LOW_LINE],
  ['a figure ends before a letter: its unit', 'cut', FIGURE, LETTER],
  ['the letters of a currency end before figures in groups', 'cut', LETTER, FIGURE],
  ['a comma joins figures as a group of thousands alone, an apostrophe never', 'cut', FIGURE, ['MidNum', 'Single_Quote']],
  ['a comma joins figures as a group of thousands alone, an apostrophe never', 'cut', ['MidNum', 'Single_Quote'], FIGURE],
  ['a colon joins no letters', 'cut', LETTER, ['MidLetter']],
  ['a colon joins no letters', 'cut', ['MidLetter'], LETTER],
  ['the possessive is a token, and Hebrew quotation marks are quotation marks', 'cut', [...LETTER, ...MARK], ['Single_Quote', 'Double_Quote']],
  ['the possessive is a token, and Hebrew quotation marks are quotation marks', 'cut', ['Double_Quote'], LETTER],
  ['an apostrophe before a mark or a letter joins', 'keep', LETTER, ['Single_Quote']],
  ['an apostrophe before a mark or a letter joins', 'keep', ['Single_Quote'], LETTER],
  ['scripts that set no blanks are not cut into words', 'keep', ['Katakana'], [...LETTER, ...FIGURE]],
  ['scripts that set no blanks are not cut into words', 'keep', [...LETTER, ...FIGURE, ...UNSEEN, 'Single_Quote'], ['Katakana']],
  ['an abbreviation and an item\'s number keep their point, a fraction may begin with it, several are one mark', 'keep', [...LETTER, ...FIGURE, 'MidNumLet'], ['MidNumLet']],
  ['an abbreviation and an item\'s number keep their point, a fraction may begin with it, several are one mark', 'keep', ['MidNumLet'], FIGURE],
];

const ENDS = ['ATerm', 'STerm', 'Close', 'Sp', ...MARK, ...UNSEEN];
const SENTENCES = [
  ['a sentence begins with what is seen', 'cut', [...BLANK, ...UNSEEN, ...MARK], ['any']],
  ['a sentence begins with what is seen', 'keep', ['any'], [...BLANK, ...UNSEEN, ...MARK]],
  ['a stop right before a letter or figure ends nothing where the word behind it is too short to be one', 'keep', ENDS, ['Upper', 'Lower', 'OLetter', 'Numeric']],
  ['an abbreviation ends a sentence only before a word that begins one', 'keep', ENDS, ['Upper', 'Numeric', 'Close']],
];

function classes(name) {
  const ranges = readFileSync(join(unicode, name), 'utf8').split('\n').map((line) => /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/.exec(line)).filter(Boolean)
    .map(([, first, last, value]) => [parseInt(first, 16), parseInt(last ?? first, 16), value]);
  return (character) => {
    const c = character.codePointAt(0);
    return ranges.find(([first, last]) => first <= c && c <= last)?.[2] ?? 'Other';
  };
}

// "÷ 0061 × 0308 ÷" -> the characters, and whether Unicode cuts before each.
function official(name) {
  return readFileSync(join(unicode, name), 'utf8').split('\n').filter((line) => /^[÷×]/.test(line)).map((line) => {
    const parts = line.split('#')[0].trim().split(/\s+/);
    const characters = parts.filter((part) => part !== '÷' && part !== '×').map((part) => String.fromCodePoint(parseInt(part, 16)));
    return { characters, cut: parts.filter((part) => part === '÷' || part === '×').map((part) => part === '÷') };
  });
}

function segmented(granularity) {
  const segmenter = new Intl.Segmenter('en', { granularity });
  const texts = readdirSync(news).sort().flatMap((name) => JSON.parse(readFileSync(join(news, name), 'utf8')).text.split('\n').filter((text) => text.trim()));
  return texts.map((text) => {
    const begins = new Set([...segmenter.segment(text)].map(({ index }) => index));
    let at = 0;
    const cut = [...text].map((character) => { const here = begins.has(at); at += character.length; return here; });
    return { characters: [...text], cut };
  });
}

// Where tokens begin or end, or sentences begin, in bytes, a set a text.
function ours(cases, which) {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-breaks-'));
  writeFileSync(join(folder, 'in'), cases.map(({ characters }) => `${escaped(Buffer.from(characters.join('')))}\n`).join(''));
  const lines = execFileSync(process.env.CROSSCLAIM_FUZZ, ['--boundaries', join(folder, 'in')], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
  rmSync(folder, { recursive: true });
  const numbers = (line) => line.split('|')[which === 'words' ? 0 : 1].trim().split(/\s+/).map(Number);
  return cases.map((_, at) => new Set(numbers(lines[at]).filter((_, i) => which === 'words' || i % 2 === 0)));
}

// Every difference is of a line of the table; prints how often each was.
function hold(context, cases, which, table, classOf) {
  const used = new Map();
  let same = 0;
  const cuts = ours(cases, which);
  cases.forEach(({ characters, cut }, at) => {
    let byte = 0;
    let differences = 0;
    characters.forEach((character, i) => {
      const here = cuts[at].has(byte);
      if (i > 0 && here !== cut[i]) {
        const [left, right] = [classOf(characters[i - 1]), classOf(character)];
        const does = here ? 'cut' : 'keep';
        const line = table.find(([, what, before, after]) => what === does && (before.includes(left) || before[0] === 'any') && (after.includes(right) || after[0] === 'any'));
        assert.ok(line, `we ${does} between ${left} and ${right}: ${characters.slice(0, i).join('')}|${characters.slice(i).join('')}`);
        used.set(line[0], (used.get(line[0]) ?? 0) + 1);
        differences += 1;
      }
      byte += Buffer.byteLength(character);
    });
    same += differences === 0 ? 1 : 0;
  });
  context.diagnostic(`${same} of ${cases.length} texts are cut as Unicode's default rules do`);
  for (const [line, count] of used) context.diagnostic(`${count} differences: ${line}`);
  return { same, used };
}

const wordClass = classes('WordBreakProperty.txt');
const sentenceClass = classes('SentenceBreakProperty.txt');

test('every difference from Unicode\'s word breaks is one of those listed, and each of those is met', (context) => {
  const cases = official('WordBreakTest.txt');
  assert.equal(cases.length, 1823, 'the file is not what it was');
  const { same, used } = hold(context, cases, 'words', WORDS, wordClass);
  assert.ok(same >= 700, String(same));
  const news = hold(context, segmented('word'), 'words', WORDS, wordClass);
  assert.ok([...news.used.values()].reduce((sum, count) => sum + count, 0) < 100, 'few words of news are cut otherwise');
  for (const [line] of WORDS) assert.ok(used.has(line) || news.used.has(line), `never met: ${line}`);
});

test('every difference from Unicode\'s sentence breaks is one of those listed, and each of those is met', (context) => {
  const cases = official('SentenceBreakTest.txt');
  assert.equal(cases.length, 502, 'the file is not what it was');
  const { same, used } = hold(context, cases, 'sentences', SENTENCES, sentenceClass);
  assert.ok(same >= 360, String(same));
  hold(context, segmented('sentence'), 'sentences', SENTENCES, sentenceClass);
  for (const [line] of SENTENCES) assert.ok(used.has(line), `never met: ${line}`);
});
