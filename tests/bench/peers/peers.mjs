// What a web developer would take instead, on the same text in the same run.
//
//   node tests/bench/peers/peers.mjs            after cmake --workflow --preset test
//
// In: tests/bench/news.txt; CROSSCLAIM_BENCH and CROSSCLAIM_WEB as bench.mjs has them. Out: a Markdown table, MB a second for an article
// of 5 kB and for three times that: equal where time grows as the text does. The packages are pinned in package-lock.json, brought by npm at
// the first run and used by nothing else. No peer does what the others do: each row says what it is asked for.
// Cost: some seconds to install, a minute to run. PEERS.md keeps the records. No test: it measures others.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programs, run } from '../bench.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

function peers() {
  if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
  const chrono = require('chrono-node');
  const compromise = require('compromise');
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const suite = require('@microsoft/recognizers-text-suite');
  const english = suite.Culture.English;
  return [
    ['chrono-node', 'dates', (text) => chrono.parse(text, new Date(2025, 1, 14)).length],
    ['wink-nlp', 'tokens, sentences, parts of speech, entities', (text) => wink.readDoc(text).entities().length()],
    ['compromise', 'parts of speech, numbers, people, places', (text) => {
      const doc = compromise(text);
      return doc.numbers().length + doc.people().length + doc.places().length;
    }],
    ['Recognizers-Text', 'numbers, percentages, currencies, dates', (text) => [suite.recognizeNumber(text, english), suite.recognizePercentage(text, english),
      suite.recognizeCurrency(text, english), suite.recognizeDateTime(text, english)].flat().length],
  ];
}

// Milliseconds of this process alone: what else the machine does is not counted, as in bench.cpp.
const spent = () => process.cpuUsage().user / 1e3;

// MB a second, the best of as many runs as fit into a second.
function rate(work, text) {
  let best = Infinity;
  const end = performance.now() + 1000;
  do {
    const begin = spent();
    if (work(text) === 0) throw new Error('found nothing: not measured');
    best = Math.min(best, spent() - begin);
  } while (performance.now() < end);
  return Buffer.byteLength(text) / 1e3 / best;
}

const news = readFileSync(join(here, '../news.txt'), 'utf8');
const article = (news + news).slice(0, 5500);
const long = Array(3).fill(article).join('\n\n');
const row = (...cells) => console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? cell.toPrecision(2) : cell)).join(' | ')} |`);
row('program', 'asked for', '5 kB, MB/s', '16 kB, MB/s');
row('---', '---', '---', '---');
for (const { where, command } of programs()) {
  const figures = run(command, [join(here, '../news.txt')], ['--quick']);
  row(`Crossclaim, ${where}`, 'claims with figure, subject, time, place, source', figures.article_mb_s, figures.three_articles_mb_s);
}
for (const [name, what, work] of peers()) row(name, what, rate(work, article), rate(work, long));
