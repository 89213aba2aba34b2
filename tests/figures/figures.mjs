// The figures of FIGURES.md, printed again. In: the command line (CROSSCLAIM_CLI or the first argument) and the scorers, texts and
// labels in ../shared. Out: a Markdown table with date and machine, on standard output.
// Example: node tests/figures/figures.mjs build/release/crossclaim > table.md
// Cost: a few seconds. Not a test: it judges nothing. Where ../shared is absent it says so and exits 0.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const shared = path.join(root, '../shared');
const cli = path.resolve(process.argv[2] ?? process.env.CROSSCLAIM_CLI ?? path.join(root, 'build/release/crossclaim'));

/** What a scorer of ../shared/tools prints. */
function score(scorer, inputs, command) {
  return execFileSync('python3', [path.join(shared, 'tools', scorer), ...inputs, '--', cli, ...command], { encoding: 'utf8' });
}

/** The figures of one group of annotated documents: {span, quantity, claim, predicate, ...}. */
function extraction(prefix) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crossclaim-figures-'));
  for (const name of readdirSync(path.join(shared, 'dev-set/docs'))) {
    if (name.startsWith(prefix)) cpSync(path.join(shared, 'dev-set/docs', name), path.join(folder, name));
  }
  const out = score('score_claims.py', [folder], ['extract', '--ndjson']);
  rmSync(folder, { recursive: true });
  const figures = {};
  for (const line of out.split('\n')) {
    const row = /^(\w+)\s+(?:.*F1 )?([01]\.\d+)$/.exec(line.trim());
    if (row) figures[row[1]] = row[2];
  }
  return figures;
}

function main() {
  if (!existsSync(shared)) {
    console.log('No ../shared beside the project: nothing to measure with.');
    return;
  }
  const compare = ['compare', '--ndjson', '--no-corpus'];
  const groups = { all: '', 'dev-nk': 'dev-nk', 'dev-ot': 'dev-ot', seeds: 'seed' };
  const rows = Object.entries(groups).map(([name, prefix]) => [name, extraction(prefix)]);
  const fields = Object.keys(rows[0][1]);
  console.log(`${new Date().toISOString().slice(0, 10)}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores\n`);
  console.log(`| documents | ${fields.join(' | ')} |\n|${' --- |'.repeat(fields.length + 1)}`);
  for (const [name, figures] of rows) console.log(`| ${name} | ${fields.map((f) => figures[f]).join(' | ')} |`);
  const dev = path.join(shared, 'dev-set');
  const lines = (text, ...starts) => text.split('\n').filter((line) => starts.some((start) => line.startsWith(start))).map((line) => `    ${line}`);
  console.log('\nRelations, in the words of the scorers:\n');
  console.log(lines(score('score_catalogue.py', [path.join(shared, 'seeds'), path.join(dev, 'catalogue.json')], compare), 'pairs', 'class', 'H ', 'S ', 'C ', 'X ', 'N ', 'false alarms', 'echoes').join('\n'));
  console.log(lines(score('score_pairs.py', [path.join(dev, 'docs'), path.join(dev, 'pairs.json')], compare), 'pairs', 'accuracy', '  ', 'called').join('\n'));
  console.log(lines(score('score_scenarios.py', [path.join(dev, 'scenarios.json')], compare), 'scenarios').join('\n'));
}

main();
