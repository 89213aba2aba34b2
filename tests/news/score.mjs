// How well the engine reads the reports and stories of this folder. In: their files and the command line's answers to them.
// Out: tallies: of claims (found, value, each field, all that names a claim) and of pairs (found, family, verdict, alarms).
// Example: scoreReport(report, answer).claim -> {right: 5, of: 8}.
// A printed claim stands for the labelled one whose quotation its number overlaps most. README.md says what counts as right.
// Cost: a run of the program a story, one for all reports; a second. Tested in news.test.mjs.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
const LOUD = new Set(['hard', 'error']);
const FIELDS = ['predicate', 'subject', 'additional', 'time', 'place', 'attribution', 'modality'];

export function load(folder) {
  const at = path.join(here, folder);
  return readdirSync(at).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(path.join(at, name), 'utf8')));
}

export function run(program, args, documents) {
  const input = documents.map((one) => `${JSON.stringify(one)}\n`).join('');
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error || status !== 0) throw error ?? new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** The bytes of the nth time that the quotation stands in the text. */
export function spanOf(text, quote, nth = 1) {
  let at = -1;
  for (let i = 0; i < nth; ++i) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) throw new Error(`«${quote}» no. ${nth} is not in the text`);
  }
  const begin = Buffer.byteLength(text.slice(0, at));
  return { begin, end: begin + Buffer.byteLength(quote) };
}

const overlap = (a, b) => (a && b ? Math.min(a.end, b.end) - Math.max(a.begin, b.begin) : 0);

// ---- when two fields say the same

const SMALL = new Set(['the', 'a', 'an', 'of', 'in', 'at', 'on', 'and', 'their', 'its', 'his', 'her', 'from', 'for', 'by', 's']);

/** Content words by their first letters, so that "Chile", "Chilean" and "Chileans" are one. */
function stems(phrase) {
  const words = phrase.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 5).replace(/s$/, '')));
}

const initials = (phrase) => (phrase.match(/\p{Lu}[\p{L}]*/gu) ?? []).map((word) => word[0].toLowerCase()).join('');

/** Half of the content words of the shorter phrase stand in the other, or one is the other's initials. */
export function samePhrase(a, b) {
  if (!a || !b) return !a && !b;
  const [few, many] = [stems(a), stems(b)].sort((x, y) => x.size - y.size);
  if (few.size === 0) return false;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared * 2 >= few.size || [[a, b], [b, a]].some(([x, y]) => initials(x).length > 1 && initials(x) === y.toLowerCase());
}

function days(iso, open) {
  const part = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!part) return iso === '..' ? { first: open, last: open } : null;
  const [year, month, day] = part.slice(1).map((digits) => (digits ? Number(digits) : undefined));
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const last = day ? first : Date.UTC(month ? year : year + 1, month ?? 0, 1) - 864e5;
  return { first: first / 864e5, last: last / 864e5 };
}

/** The two intervals share at least half of the days that either holds. */
export function sameTime(a, b) {
  if (!a || !b) return !a && !b;
  if (a === b) return true;
  const [x, y] = [a, b].map((text) => {
    const [from, to] = text.split('/');
    const first = days(from, -1e6), last = days(to ?? from, 1e7);
    return first && last && { first: first.first, last: last.last };
  });
  if (!x || !y) return false;
  const shared = Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1;
  return shared * 2 >= Math.max(x.last, y.last) - Math.min(x.first, y.first) + 1;
}

const sameNumber = (x, y) => x === y || (x != null && y != null && Math.abs(x - y) <= 0.005 * Math.max(Math.abs(x), Math.abs(y)));

function sameValue(label, { low = null, high = null }) {
  if (sameNumber(label.low, low) && sameNumber(label.high, high)) return true;
  const loose = label.modifier === 'about' || label.modifier === 'vague';
  return loose && label.low != null && low != null && high != null && low <= label.low && label.low <= high;
}

// ---- reports

function judgeClaim(label, claim) {
  return {
    value: sameValue(label, claim.quantity),
    predicate: claim.predicate === label.predicate,
    subject: samePhrase(label.subject, claim.subject?.label),
    additional: Boolean(claim.additional) === Boolean(label.additional),
    time: sameTime(label.time, claim.time?.value),
    place: samePhrase(label.place, claim.place?.label),
    attribution: samePhrase(label.attributed_to, claim.attribution?.[0]?.label),
    modality: claim.modality === label.modality,
  };
}

/** {labelled, printed, found, value, claim, fields: {predicate, ...}, wrong: lines} of one report. */
export function scoreReport(report, answer) {
  const printed = answer.claims.filter((claim) => claim.quantity);
  const tally = { labelled: report.claims.length, printed: printed.length, found: 0, value: 0, claim: 0, fields: Object.fromEntries(FIELDS.map((name) => [name, 0])), wrong: [] };
  const taken = new Set();
  for (const label of report.claims) {
    const span = spanOf(report.text, label.quote, label.nth);
    const free = printed.filter((claim) => !taken.has(claim) && overlap(claim.quantity, span) > 0);
    const claim = free.sort((x, y) => overlap(y.quantity, span) - overlap(x.quantity, span))[0];
    if (!claim) {
      tally.wrong.push(`${report.id}: «${label.quote}» is not found`);
      continue;
    }
    taken.add(claim);
    const right = judgeClaim(label, claim);
    ++tally.found;
    tally.value += right.value;
    for (const name of FIELDS) tally.fields[name] += right[name];
    tally.claim += ['value', 'predicate', 'subject', 'attribution', 'modality'].every((name) => right[name]);
    const bad = Object.keys(right).filter((name) => !right[name]);
    if (bad.length > 0) tally.wrong.push(`${report.id}: «${label.quote}»: ${bad.join(', ')}`);
  }
  return tally;
}

// ---- stories

/** The ids of the printed claims that a side of a pair means: by number, or of its sentence where it quotes none. */
function claimsOf(side, claims, texts) {
  const span = spanOf(texts[side.report], side.quote, side.nth);
  const own = claims.filter((claim) => claim.document === side.report);
  const best = Math.max(0, ...own.map((claim) => overlap(claim.quantity, span)));
  const hit = best > 0 ? (claim) => overlap(claim.quantity, span) === best : (claim) => !claim.quantity && overlap(claim.sentence, span) > 0;
  return new Set(own.filter(hit).map((claim) => claim.id));
}

const joins = (relation, left, right) => (left.has(relation.a) && right.has(relation.b)) || (left.has(relation.b) && right.has(relation.a));

/** {pairs, found, family, verdict, calm, alarms, conflicts, met, loud, justified, wrong: lines} of one story. */
export function scoreStory(story, answer) {
  const texts = Object.fromEntries(story.reports.map((one) => [one.id, one.text]));
  const tally = { pairs: story.pairs.length, found: 0, family: 0, verdict: 0, calm: 0, alarms: 0, conflicts: 0, met: 0, loud: 0, justified: 0, wrong: [] };
  const meant = new Set();
  for (const pair of story.pairs) {
    const left = claimsOf(pair.a, answer.claims, texts), right = claimsOf(pair.b, answer.claims, texts);
    const said = answer.relations.filter((relation) => relation.a !== relation.b && joins(relation, left, right));
    const isLoud = pair.verdicts.some((verdict) => LOUD.has(verdict));
    if (isLoud) for (const relation of said) meant.add(relation);
    const rows = said.length > 0 ? said : [{ family: 'not_comparable', verdict: 'not_comparable' }];
    const hits = (row) => pair.families.includes(row.family) + pair.verdicts.includes(row.verdict);
    const best = left.size > 0 && right.size > 0 ? rows.reduce((x, y) => (hits(y) > hits(x) ? y : x)) : undefined;
    const calm = !isLoud && !pair.verdicts.includes('soft');
    tally.found += Boolean(best);
    tally.family += Boolean(best) && pair.families.includes(best.family);
    tally.verdict += Boolean(best) && pair.verdicts.includes(best.verdict);
    tally.calm += calm;
    tally.alarms += calm && said.some((row) => LOUD.has(row.verdict));
    tally.conflicts += isLoud;
    tally.met += isLoud && said.some((row) => LOUD.has(row.verdict));
    if (!best || hits(best) < 2) tally.wrong.push(`${story.id}: «${pair.a.quote}» ${pair.a.report} and «${pair.b.quote}» ${pair.b.report} called ${best?.family ?? 'nothing'}: ${pair.why}`);
  }
  for (const relation of answer.relations.filter((one) => LOUD.has(one.verdict))) {
    ++tally.loud;
    if (meant.has(relation)) ++tally.justified;
    else tally.wrong.push(`${story.id}: ${relation.verdict} without cause: ${relation.reason}`);
  }
  return tally;
}

// ---- all of them

/** Adds tallies field by field. */
export function sum(tallies) {
  const add = (x, y) => (typeof y === 'number' ? (x ?? 0) + y : Array.isArray(y) ? [...(x ?? []), ...y] : Object.fromEntries(Object.keys(y).map((key) => [key, add(x?.[key], y[key])])));
  return tallies.reduce((all, one) => add(all, one), {});
}

export const f1 = (right, printed, labelled) => (printed + labelled > 0 ? (2 * right) / (printed + labelled) : 0);

/** Every figure by its name, and the lines of what is wrong. */
export function measure(program) {
  const reports = load('reports'), stories = load('stories');
  const answers = run(program, ['extract', '--ndjson'], reports.map(({ id, text, date }) => ({ id, text, date })));
  const read = sum(reports.map((report, i) => scoreReport(report, answers[i])));
  const met = sum(stories.map((story) => scoreStory(story, run(program, ['compare', '--ndjson', '--no-corpus'], story.reports)[0])));
  const figures = { span: f1(read.found, read.printed, read.labelled), quantity: f1(read.value, read.printed, read.labelled), claim: f1(read.claim, read.printed, read.labelled) };
  for (const name of FIELDS) figures[name] = read.fields[name] / read.found;
  Object.assign(figures, {
    family: met.family / met.pairs, verdict: met.verdict / met.pairs, calm: 1 - met.alarms / met.calm,
    'conflicts met': met.met / met.conflicts, 'conflicts justified': met.loud > 0 ? met.justified / met.loud : 1,
  });
  return { figures, size: { reports: reports.length, claims: read.labelled, stories: stories.length, pairs: met.pairs, conflicts: met.conflicts }, wrong: [...read.wrong, ...met.wrong] };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { figures, size, wrong } = measure(path.resolve(process.argv[2] ?? path.join(here, '../../build/release/crossclaim')));
  if (process.argv.includes('--show')) console.log(wrong.join('\n'), '\n');
  console.log(Object.entries(size).map(([name, n]) => `${n} ${name}`).join(', '));
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(20)} ${value.toFixed(3)}`);
}
