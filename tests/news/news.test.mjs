// What the engine reads in news that was written for measuring is not read worse than the day the floors were written down.
//
// In: CROSSCLAIM_CLI, the native program; the labelled reports and stories beside this file; floors.json. Out: node's test report, and
// the table of figures. The scorer is tested first: an answer made of the labels is wholly right, an empty one wholly wrong.
// Cost: two dozen runs of the program, a second.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { f1, here, load, measure, samePhrase, sameTime, scoreReport, scoreStory, spanOf } from './score.mjs';

const reports = load('reports'), stories = load('stories');
const FAMILIES = ['agrees', 'conflicts', 'updates', 'part_of', 'qualifies', 'not_comparable'];
const VERDICTS = ['hard', 'soft', 'compatible', 'not_comparable', 'error'];

/** The claim that a label describes, as the program would print it. */
const claimOf = (report) => (label) => ({
  quantity: { ...spanOf(report.text, label.quote, label.nth), low: label.low, high: label.high },
  predicate: label.predicate, additional: Boolean(label.additional), modality: label.modality,
  subject: label.subject && { label: label.subject }, time: label.time && { value: label.time }, place: label.place && { label: label.place },
  attribution: label.attributed_to ? [{ label: label.attributed_to }] : [],
});

test('labels: every quotation stands in its text, every id and word of a label is known', () => {
  for (const set of [reports, stories]) assert.equal(new Set(set.map((one) => one.id)).size, set.length);
  const modalities = new Set(['asserted', 'possible', 'predicted', 'denied']);
  for (const report of reports) {
    for (const label of report.claims) {
      assert.ok(spanOf(report.text, label.quote, label.nth).end > 0);
      assert.ok(modalities.has(label.modality), `${report.id}: ${label.modality}`);
    }
  }
  for (const story of stories) {
    const texts = Object.fromEntries(story.reports.map((one) => [one.id, one.text]));
    for (const pair of story.pairs) {
      for (const side of [pair.a, pair.b]) assert.ok(spanOf(texts[side.report], side.quote, side.nth).end > 0);
      assert.ok(pair.families.every((one) => FAMILIES.includes(one)) && pair.verdicts.every((one) => VERDICTS.includes(one)), `${story.id}: ${pair.why}`);
    }
  }
});

test('scorer: phrases and times that say the same', () => {
  assert.ok(samePhrase('Chilean soldiers', 'soldiers of Chile') && samePhrase('the Red Cross', 'Red Cross officials') && samePhrase('World Food Programme', 'WFP'));
  assert.ok(!samePhrase('miners', 'rescuers') && !samePhrase('miners', undefined) && samePhrase(null, undefined));
  assert.ok(sameTime('2024-03-14', '2024-03-14') && sameTime('2024-03-01/2024-03-31', '2024-03') && sameTime('../2024-03-14', '../2024-03-14'));
  assert.ok(!sameTime('2024-03-14', '2024-03') && !sameTime('2024-03-14', null) && !sameTime('2024', '2023'));
});

test('scorer: an answer made of the labels is right in everything, one without claims in nothing', () => {
  for (const report of reports) {
    const perfect = scoreReport(report, { claims: report.claims.map(claimOf(report)) });
    assert.deepEqual(perfect.wrong, []);
    assert.equal(f1(perfect.claim, perfect.printed, perfect.labelled), 1);
    const empty = scoreReport(report, { claims: [] });
    assert.equal(empty.found + empty.claim, 0);
    assert.equal(empty.wrong.length, report.claims.length);
  }
});

test('scorer: one wrong field costs the claim, and only that field', () => {
  const report = reports[0];
  const claims = report.claims.map(claimOf(report));
  claims[0].predicate = 'none of the list';
  const tally = scoreReport(report, { claims });
  assert.equal(tally.claim, report.claims.length - 1);
  assert.equal(tally.fields.predicate, report.claims.length - 1);
  assert.equal(tally.fields.subject, report.claims.length);
});

/** An answer with a claim for each side and the relation that each pair asks for; `loud` calls every one a conflict. */
function answerOf(story, loud) {
  const claims = [], relations = [];
  const texts = Object.fromEntries(story.reports.map((one) => [one.id, one.text]));
  const idOf = (side) => {
    const span = spanOf(texts[side.report], side.quote, side.nth);
    const known = claims.find((one) => one.document === side.report && one.quantity.begin === span.begin && one.quantity.end === span.end);
    if (known) return known.id;
    claims.push({ id: `${side.report}#${claims.length}`, document: side.report, quantity: span, sentence: span });
    return claims.at(-1).id;
  };
  for (const pair of story.pairs) {
    relations.push({ a: idOf(pair.a), b: idOf(pair.b), family: loud ? 'conflicts' : pair.families[0], verdict: loud ? 'hard' : pair.verdicts[0], reason: '' });
  }
  return { claims, relations };
}

test('scorer: a story answered pair by pair is right, and red marks everywhere are alarms', () => {
  for (const story of stories) {
    const perfect = scoreStory(story, answerOf(story, false));
    assert.equal(perfect.verdict, perfect.pairs, story.id);
    assert.equal(perfect.alarms, 0, story.id);
    assert.equal(perfect.justified, perfect.loud);
    const red = scoreStory(story, answerOf(story, true));
    assert.equal(red.alarms, red.calm, story.id);
    assert.equal(red.met, red.conflicts);
    const silent = scoreStory(story, { claims: [], relations: [] });
    assert.equal(silent.found + silent.verdict, 0);
  }
});

test('figures: none is below its floor', () => {
  const program = process.env.CROSSCLAIM_CLI;
  assert.ok(program, 'CROSSCLAIM_CLI names the program to test');
  const floors = JSON.parse(readFileSync(path.join(here, 'floors.json'), 'utf8'));
  const { figures } = measure(program);
  assert.deepEqual(Object.keys(floors).sort(), Object.keys(figures).sort());
  for (const [name, value] of Object.entries(figures)) {
    console.log(`${name.padEnd(20)} ${value.toFixed(3)}   floor ${floors[name].toFixed(2)}`);
    assert.ok(value >= floors[name], `${name} fell to ${value.toFixed(3)}: node tests/news/score.mjs <program> --show says where`);
  }
});
