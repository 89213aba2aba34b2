// Checks that the bundled digests and examples copy no wording of the originals they were written from.
//
// Enters:  the "title", "about" and "text" of assets/corpus/*.json, the text of assets/examples/*.txt, and the
//          originals, *.txt in ../shared/seeds beside the repository (or in SEEDS_DIR).
// Leaves:  one line a shared sequence of WORDS words or more (7 unless told): file, original, the longest run;
//          then a count. Exit status: 0 none, or no originals there to compare with; 1 some; 2 nothing to check.
//          Words are compared in lower case without punctuation; a figure counts as one word (3,000 is 3000).
// Example: node tests/corpus/check_overlap.mjs
//          node tests/corpus/check_overlap.mjs --words 6 ../shared/seeds
// Cost:    one pass over each file with a set of sequences an original: linear, a few milliseconds here.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const given = process.argv.slice(2);
const at = given.indexOf("--words");
const length = at < 0 ? 7 : Number(given.splice(at, 2)[1]);
if (!Number.isInteger(length) || length < 1) {
  console.error("check_overlap: --words takes a whole number from 1 up");
  process.exit(2);
}
const seeds = resolve(given[0] ?? join(repository, "..", "shared", "seeds"));

/** The words of a text, in lower case, apostrophes and the commas inside figures left out. */
function words(text) {
  return text.normalize("NFC").toLowerCase()
    .replace(/['’‘]/gu, "")
    .replace(/(?<=\d),(?=\d)/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every sequence of `length` words. */
function sequences(list) {
  const out = new Set();
  for (let i = 0; i + length <= list.length; ++i) out.add(list.slice(i, i + length).join(" "));
  return out;
}

/** The longest runs of `list` all of whose sequences are in `known`. */
function sharedRuns(list, known) {
  const runs = [];
  for (let i = 0; i + length <= list.length; ++i) {
    let end = i;
    while (end + length <= list.length && known.has(list.slice(end, end + length).join(" "))) ++end;
    if (end > i) {
      runs.push(list.slice(i, end + length - 1).join(" "));
      i = end - 1;
    }
  }
  return runs;
}

function filesIn(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(suffix)).sort().map((name) => join(folder, name));
}

const ours = [];
for (const path of filesIn(join(repository, "assets", "corpus"), ".json")) {
  const report = JSON.parse(readFileSync(path, "utf8"));
  for (const field of ["title", "about", "text"]) {
    if (typeof report[field] === "string") ours.push({ name: `${basename(path)} ${field}`, words: words(report[field]) });
  }
}
for (const path of filesIn(join(repository, "assets", "examples"), ".txt")) {
  ours.push({ name: basename(path), words: words(readFileSync(path, "utf8")) });
}
if (ours.length === 0) {
  console.error("check_overlap: no digest found in assets/corpus");
  process.exit(2);
}

const originals = filesIn(seeds, ".txt").map((path) => ({ name: basename(path), known: sequences(words(readFileSync(path, "utf8"))) }));
if (originals.length === 0) {
  console.log("check_overlap: the originals (shared/seeds) are absent here, nothing to compare with");
  process.exit(0);
}

let found = 0;
for (const text of ours) {
  for (const original of originals) {
    for (const run of sharedRuns(text.words, original.known)) {
      ++found;
      console.error(`${text.name} shares with ${original.name}: "${run}"`);
    }
  }
}
console.log(`check_overlap: ${ours.length} texts, ${originals.length} originals, ${found} shared sequences of ${length} words or more`);
process.exit(found === 0 ? 0 : 1);
