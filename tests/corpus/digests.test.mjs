// Whether the bundled digests say of each other what the five originals say of each other, relation by relation.
//
// In: CROSSCLAIM_CLI, the native program; assets/corpus; the originals, ../shared/seeds beside the repository, in the order of their
// names. Without them nothing is compared, and a line says so. Out: node's test report, with the relations that the digests lack.
// A relation is told apart by its two reports, what happened in each claim, both figures and its family. Not comparable pairs are
// left out: they depend on how many words a report has. The digests are in other words, so the two do not coincide: the floor below
// is what they reach, less what a rule may shift; it must rise, not fall.
// Cost: two runs of the program.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const seeds = join(root, '..', 'shared', 'seeds');
const program = process.env.CROSSCLAIM_CLI;
const floor = 0.6;

const named = (folder, end) => readdirSync(folder).filter((name) => name.endsWith(end)).sort().map((name) => join(folder, name));

/** One line a relation between two figures of two reports: "0 killed 11..11 ~ 1 killed 14..14: conflicts". */
function relations(texts) {
  const input = texts.map((text, at) => `${JSON.stringify({ id: String(at), ...text })}\n`).join('');
  const run = spawnSync(program, ['compare', '--ndjson', '--no-corpus'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  const result = JSON.parse(run.stdout);
  const claims = new Map(result.claims.map((claim) => [claim.id, claim]));
  const name = ({ document, predicate, quantity }) => `${document} ${predicate} ${quantity.low}..${quantity.high}`;
  const lines = new Set();
  for (const { a, b, family } of result.relations) {
    const ends = [claims.get(a), claims.get(b)];
    if (family === 'not_comparable' || !ends.every((claim) => claim?.quantity) || ends[0].document === ends[1].document) continue;
    lines.add(`${ends.map(name).sort().join(' ~ ')}: ${family}`);
  }
  return lines;
}

test('the digests relate to each other as the originals do', (t) => {
  if (!existsSync(seeds)) {
    t.skip('the originals (../shared/seeds) are absent here, nothing to compare with');
    return;
  }
  assert.ok(program, 'CROSSCLAIM_CLI names the program to test');
  const digests = named(join(root, 'assets', 'corpus'), '.json').map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const originals = named(seeds, '.txt').map((path) => readFileSync(path, 'utf8'));
  assert.equal(originals.length, digests.length);
  const wanted = relations(originals.map((text, at) => ({ text, date: digests[at].date })));
  const found = relations(digests.map(({ text, date }) => ({ text, date })));
  const lacking = [...wanted].filter((line) => !found.has(line));
  const share = 1 - lacking.length / wanted.size;
  t.diagnostic(`${wanted.size - lacking.length} of ${wanted.size} relations of the originals are those of the digests (${share.toFixed(3)})`);
  for (const line of lacking) t.diagnostic(`lacking: ${line}`);
  assert.ok(wanted.size > 50, 'the originals have relations');
  assert.ok(share >= floor, `${share.toFixed(3)} is under ${floor}`);
});
