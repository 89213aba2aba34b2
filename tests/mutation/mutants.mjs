// Small wrong changes of C++ code. In: a source. Out: every mutant of it as { at, length, with, what }, in the order of the text.
//   mutantsOf('if (a < b) return true;') -> '<' becomes '<=', 'true' becomes 'false'
// Comments, strings, includes and declarations of types are left alone. Cost: one pass a rule. Tested in mutants.test.mjs.

import { functionsOf } from '../architecture/checks.mjs';
import { lex } from '../architecture/sources.mjs';

const swapped = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&', '+': '-', '-': '+' };

// Operators stand between blanks in this code, which tells them from brackets of templates, references and signs.
const RULES = [
  { what: 'comparison', pattern: /(?<= )(?:<=|>=|==|!=|<|>)(?= )/g, change: (found) => swapped[found] },
  { what: 'logic', pattern: /(?<= )(?:&&|\|\|)(?= )/g, change: (found) => swapped[found] },
  { what: 'arithmetic', pattern: /(?<= )[+-](?= )/g, change: (found) => swapped[found] },
  { what: 'negation', pattern: /(?<=[ (])!(?=[\w(])/g, change: () => '' },
  { what: 'constant', pattern: /(?<=[ (,{])\d{1,4}(?=[;,) }])/g, change: (found) => String(Number(found) + 1) },
  { what: 'answer', pattern: /(?<=\breturn )(?:true|false)(?=;)/g, change: (found) => (found === 'true' ? 'false' : 'true') },
  { what: 'leap', pattern: /(?<=\) )(?:continue|break|return)(?=;)/g, change: () => '' },
  // A call or an assignment that fills its line.
  { what: 'statement', pattern: /(?<=\n[ ]+)(?!return|delete|using|case|else|if|for|while|do\b|const|auto|static|namespace|goto)(?:\+\+|--)?[a-z]\w*(?:(?:\.|->)\w+|\[[\w .+-]+\])*(?:\([^;{}\n]*\)| (?:[-+|&^]?=) [^;{}\n]*)?(?=;\n)/g, change: () => '' },
];
// Declarations; and without the room that is made beforehand a list is the same list.
const LEFT_ALONE = /^\s*(?:\w+(?:\.|->))+reserve\(|^\s*(?:#|static_assert|enum|constexpr|using|template|struct|class|friend)\b|^\s*#/;

export function mutantsOf(source) {
  const { code } = lex(source);
  const lineOf = (at) => code.slice(code.lastIndexOf('\n', at - 1) + 1, code.indexOf('\n', at) + 1 || undefined);
  const found = [];
  for (const { what, pattern, change } of RULES) {
    for (const match of code.matchAll(pattern)) {
      if (!LEFT_ALONE.test(lineOf(match.index))) found.push({ at: match.index, length: match[0].length, with: change(match[0]), what });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

export const mutated = (source, { at, length, with: other }) => source.slice(0, at) + other + source.slice(at + length);

// One program that is any of them: the source in which every function with mutants does what the environment's CROSSCLAIM_MUTANT names, the body
// without a change where it names none. In: mutants with their `id`, inside functions all.
export function switched(source, mutants) {
  let made = source;
  const bodies = functionsOf(source).map(({ body }) => body);
  for (const [open, close] of bodies.sort(([a], [b]) => b - a)) {
    const body = (text) => `{${text}}`;
    const ways = mutants.filter(({ at }) => open < at && at < close)
      .map((mutant) => `if (::crossclaim_mutant == ${mutant.id}) ${body(mutated(source, mutant).slice(open + 1, close + mutant.with.length - mutant.length))} else `);
    if (ways.length > 0) made = `${made.slice(0, open)}{${ways.join('')}${body(source.slice(open + 1, close))}}${made.slice(close + 1)}`;
  }
  return `#include <cstdlib>\ninline const int crossclaim_mutant = std::getenv("CROSSCLAIM_MUTANT") ? std::atoi(std::getenv("CROSSCLAIM_MUTANT")) : 0;\n${made}`;
}

export const insideFunctions = (source, mutants) => {
  const bodies = functionsOf(source).map(({ body }) => body);
  return mutants.filter(({ at }) => bodies.some(([open, close]) => open < at && at < close));
};

// The line before and after, for a reader.
export function told(source, mutant) {
  const line = source.slice(0, mutant.at).split('\n').length;
  const pick = (text) => text.split('\n')[line - 1].trim();
  return { line, before: pick(source), after: pick(mutated(source, mutant)) };
}

// Chosen by number, the same on every machine: `count` of all, spread as they lie.
export function chosen(all, count, seed) {
  let state = BigInt(seed) + 0x9E3779B97F4A7C15n;
  const next = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xFFFFFFFFFFFFFFFFn;
    return Number(state >> 33n);
  };
  const left = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () => left.splice(next() % left.length, 1)[0]);
}
