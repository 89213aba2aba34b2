// The rules of ARCHITECTURE.md as functions: files in, messages out; no message means the rule holds.
//
// In: [{ path, text }]. Out: ["src/relate/sum.cpp:3: ..."], sorted as they stand in the files.
//   includes([{ path: 'src/text/a.cpp', text: '#include <nlohmann/json.hpp>' }])  ->  one message
// Cost: one pass over each file. Tested in checks.test.mjs: each rule on a snippet that breaks it, one that keeps it, and
// the whole tree.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { CORE, lex, lineAt, roomOf, root } from './sources.mjs';

// --- who may include whom -------------------------------------------------------------------------------------------

// A room includes itself and the rooms named here. The table of ARCHITECTURE.md, as headers.
export const ROOMS = {
  base: [],
  text: ['base'],
  mention: ['base', 'text'],
  claim: ['base', 'text', 'mention'],
  relate: ['base', 'mention', 'claim'],
  engine: ['base', 'text', 'mention', 'claim', 'relate'],
  io: ['base', 'text', 'mention', 'claim', 'relate', 'engine', 'embedded'],
  pack: ['base', 'mention', 'engine', 'io'],
  edge: ['base', 'relate', 'engine', 'io', 'embedded'],
  view: ['base', 'text', 'mention', 'claim', 'relate', 'engine'],
  app: ['base', 'engine', 'view', 'edge', 'embedded'],
  cli: ['base', 'relate', 'engine', 'io', 'embedded'],
};

// Panes, C ABI and command line read a report; how it came to be is none of their business.
const TYPES_ONLY = ['view', 'edge', 'cli'];
const TYPES = /^(base\/.*|engine\/report|relate\/relation|claim\/claim|mention\/(mention|lexicon)|text\/document)\.hpp$/;
const CALLS_ENGINE = /^engine\/analyze\.hpp$/;

const OUTSIDE = [
  { header: /^nlohmann\//, rooms: ['io'], why: 'JSON is read and written in src/io only' },
  { header: /^(imgui|imstb)/, rooms: ['view', 'app'], why: 'Dear ImGui belongs to src/view and src/app' },
  { header: /^(emscripten|GLES|EGL|GL\/)/, rooms: ['app', 'edge'], why: 'the browser belongs to src/app and src/edge' },
  { header: /^(iostream|fstream|filesystem|unistd\.h|fcntl\.h|sys\/.*)$/, rooms: ['cli', 'pack'], why: 'files belong to src/cli' },
  { header: /^(cstdio|stdio\.h)$/, rooms: ['cli', 'pack'], why: 'printing belongs to src/cli' },
  { header: /^(ctime|time\.h|chrono|random)$/, rooms: ['app', 'cli'], why: 'no clock and no chance in the engine' },
  { header: /^regex$/, rooms: [], why: 'std::regex recurses with its input' },
  { header: /^(thread|mutex|future|atomic|condition_variable)$/, rooms: [], why: 'one thread' },
  { header: /^unordered_(map|set)$/, rooms: ['view', 'app'], why: 'no hash table keyed by what a stranger wrote' },
  { header: /^(ranges|format|source_location|expected)$/, rooms: [], why: 'missing in the C++ library of emcc 3.1.6' },
];

function includeMessage(room, header) {
  const outside = OUTSIDE.find((rule) => rule.header.test(header));
  if (outside) return outside.rooms.includes(room) ? null : outside.why;
  const other = /^([a-z]+)\//.exec(header)?.[1];
  if (!other || (!(other in ROOMS) && other !== 'embedded')) return null;
  if (other !== room && !ROOMS[room].includes(other)) return `${room} may not include ${other}`;
  if (TYPES_ONLY.includes(room) && CORE.includes(other) && !TYPES.test(header) && !(room !== 'view' && CALLS_ENGINE.test(header))) {
    return `${room} reads a report, not how it came to be`;
  }
  return null;
}

export function includes(files) {
  const messages = [];
  for (const { path, text } of files) {
    const room = roomOf(path);
    if (!room) continue;
    if (!(room in ROOMS)) {
      messages.push(`${path}: src/${room} is in no table of rooms`);
      continue;
    }
    for (const match of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]/gm)) {
      const message = includeMessage(room, match[1]);
      if (message) messages.push(`${path}:${lineAt(text, match.index)}: #include ${match[1]}: ${message}`);
    }
  }
  return messages;
}

// --- what the core never does ------------------------------------------------------------------------------------------

const FORBIDDEN = [
  [/\b(throw|try|catch)\b/g, 'the core is built without exceptions'],
  [/\b(dynamic_cast|typeid)\b/g, 'the core is built without RTTI'],
  [/\bstd::regex\b/g, 'std::regex recurses with its input'],
  [/\bstd::(unordered_map|unordered_set)\b/g, 'no hash table keyed by what a stranger wrote'],
  [/\b(double|float)\b/g, 'numbers are exact: base::Decimal'],
  [/(?<![\w.>])(?:std::)?(?:f|s|sn|v)?printf\s*\(/g, 'the core prints nothing'],
  [/(?<![\w.>])(?:std::)?(puts|abort|exit|terminate|fopen|getenv|rand|clock)\s*\(/g, 'the core neither prints, ends, reads files nor looks around'],
  [/(?<![\w.>:])(?:std::)time\s*\(|(?<![\w.>:])time\s*\((?:nullptr|NULL|0|&)/g, 'the core has no clock'],
  [/\b(std::cout|std::cerr|std::ifstream|std::ofstream)\b/g, 'the core has no streams'],
  [/\b(goto|setjmp|longjmp|thread_local)\b/g, 'not in the core'],
];

export function forbidden(files) {
  const messages = [];
  for (const { path, text } of files) {
    if (!CORE.includes(roomOf(path))) continue;
    const { code } = lex(text);
    for (const [pattern, why] of FORBIDDEN) {
      for (const match of code.matchAll(pattern)) {
        messages.push(`${path}:${lineAt(code, match.index)}: ${match[0].trim()}: ${why}`);
      }
    }
  }
  return messages;
}

// --- no word of English in the core --------------------------------------------------------------------------------------

// Literals that are no words of a language but names of things in assets/lexicon. One line each, with its reason: `path` and
// `literal` must match, and `code`, where it is given, the line of code with its strings emptied.
const NAME = /^[a-z]+([._/-][a-z0-9]+)*$/;
export const WORDS_ALLOWED = [
  { path: /^src\/[a-z]+\/rules?\.(hpp|cpp)$/, literal: NAME, why: 'ids of rules, shown by "explain"' },
  { path: /^src\/engine\/wording\.(hpp|cpp)$/, literal: NAME, why: 'ids of sentence patterns; the sentences are in assets/lexicon' },
  { path: /^src\/engine\//, literal: NAME, code: /\b(name|part|whose|field|item) == "/, why: 'names of blanks in those patterns: {third.figure}' },
  { path: /^src\/mention\//, literal: NAME, code: /\b(find_concept|concept_name)\(/, why: 'ids of concepts in assets/lexicon' },
];

export function englishWords(files, allowed = WORDS_ALLOWED) {
  const messages = [];
  for (const { path, text } of files) {
    if (!CORE.includes(roomOf(path))) continue;
    const { code, strings } = lex(text);
    const lines = code.split('\n');
    for (const string of strings) {
      const plain = string.text.replace(/\\(x[0-9A-Fa-f]+|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|.)/g, ' ');
      if (!/[A-Za-z]{3,}/.test(plain)) continue;
      // These are read by programmers, or by the compiler alone.
      if (/#\s*include|static_assert|\[\[(nodiscard|deprecated)|CROSSCLAIM_ASSERT|\bassert\s*\(|_Pragma|extern\s+"/.test(lines[string.line - 1])) continue;
      if (allowed.some((rule) => rule.path.test(path) && rule.literal.test(string.text) && (rule.code ?? /^/).test(lines[string.line - 1]))) continue;
      messages.push(`${path}:${string.line}: "${string.text}": words belong to assets/lexicon`);
    }
  }
  return messages;
}

// --- sizes and headers -----------------------------------------------------------------------------------------------------

export const MAX_FILE_LINES = 600;
export const MAX_FUNCTION_LINES = 60;

// Functions of a C++ file as { line, lines, body }, the body by the places of its two braces. A brace opens a function where its header has
// a parenthesis and everything around it is a namespace or a class; tables and lambdas inside other things are not functions of the file.
export function functionsOf(text) {
  const code = lex(text).code.replace(/^[ \t]*#(?:\\\n|[^\n])*/gm, (all) => all.replace(/[^\n]/g, ' '));
  const found = [];
  const open = [];
  let head = 0;
  for (let at = 0; at < code.length; at += 1) {
    const letter = code[at];
    if (letter === '{') {
      const header = code.slice(head, at);
      const scope = /\b(namespace|class|struct|union|enum|extern)\b/.test(header) && !/\)\s*(const|noexcept|override|->|$)/.test(header);
      const inScope = open.every((outer) => outer.kind === 'scope');
      const kind = scope ? 'scope' : inScope && header.includes('(') ? 'function' : 'other';
      open.push({ kind, brace: at, start: head + (header.length - header.trimStart().length) });
      head = at + 1;
    } else if (letter === '}') {
      const closed = open.pop();
      if (closed?.kind === 'function') {
        found.push({ line: lineAt(code, closed.start), lines: code.slice(closed.start, at).split('\n').length, body: [closed.brace, at] });
      }
      head = at + 1;
    } else if (letter === ';') {
      head = at + 1;
    }
  }
  return found;
}

export function sizes(files) {
  const messages = [];
  for (const { path, text } of files) {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > MAX_FILE_LINES) messages.push(`${path}: ${lines} lines, at most ${MAX_FILE_LINES}`);
    if (!/\.(cpp|hpp|h)$/.test(path)) continue;
    for (const fn of functionsOf(text)) {
      if (fn.lines > MAX_FUNCTION_LINES) messages.push(`${path}:${fn.line}: a function of ${fn.lines} lines, at most ${MAX_FUNCTION_LINES}`);
    }
  }
  return messages;
}

export const MAX_COLUMNS = 120;

// A line of C++ ends where .clang-format breaks it: longer is only what it leaves alone, literals and what stands between its off and on.
export function widths(files) {
  const messages = [];
  for (const { path, text } of files) {
    const literal = new Set(lex(text).strings.flatMap((string) => [...string.text.split('\n').keys()].map((i) => string.line + i)));
    let off = false;
    text.split('\n').forEach((line, i) => {
      if (/^\s*\/\/ clang-format (on|off)$/.test(line)) off = line.endsWith('off');
      else if (!off && !literal.has(i + 1) && [...line].length > MAX_COLUMNS) messages.push(`${path}:${i + 1}: ${[...line].length} columns, at most ${MAX_COLUMNS}: clang-format -i ${path}`);
    });
  }
  return messages;
}

// A file says at its head what it is, before its first line of code.
export function headers(files) {
  return files
    .filter(({ text }) => !/^(?:#!.*\n)?(?:\/\/|\/\*|#(?!\s*(?:include|pragma|ifndef|define)))/.test(text.replace(/^\uFEFF/, '')))
    .map(({ path }) => `${path}: begins without a comment that says what enters and what leaves`);
}

// What a comment says of the place of the tests is true.
export function namedTests(files) {
  const messages = [];
  for (const { path, text } of files) {
    for (const match of text.matchAll(/\btests\/[\w/]+\.(?:test\.mjs|mjs|cpp|md)\b/g)) {
      if (!existsSync(join(root, match[0]))) messages.push(`${path}:${lineAt(text, match.index)}: names ${match[0]}, which is not there`);
    }
  }
  return messages;
}

// --- the page ------------------------------------------------------------------------------------------------------------------

const PAGE_FORBIDDEN = [
  [/\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)\b/g, 'text reaches the page as textContent'],
  [/\bdocument\.write(ln)?\b/g, 'text reaches the page as textContent'],
  [/(?<![\w.])eval\s*\(|\bnew\s+Function\b|(?<![\w.])Function\s*\(/g, 'the CSP forbids code from strings'],
  [/\bsrcdoc\b/g, 'markup from strings'],
  [/\bset(Timeout|Interval)\s*\(\s*['"`]/g, 'code from strings'],
];
const HTML_FORBIDDEN = [
  [/<[^>]*\son[a-z]+\s*=/gi, 'the CSP forbids inline handlers'],
  [/<[^>]*\sstyle\s*=/gi, 'the CSP forbids inline styles'],
  [/<style\b/gi, 'the CSP forbids inline styles'],
  [/<script(?![^>]*\ssrc\s*=)[^>]*>/gi, 'the CSP forbids inline scripts'],
  [/\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//gi, 'the page asks nobody else for anything'],
];

export function page(files) {
  const messages = [];
  for (const { path, text } of files) {
    if (!/^(web|src\/app)\/.*\.(html|js|mjs)$/.test(path)) continue;
    // Comments may name what is forbidden; strings may not, for they can become markup.
    const code = text.replace(/(^|[^:'"`\w])\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (all) => all.replace(/[^\n]/g, ' '));
    for (const [pattern, why] of [...PAGE_FORBIDDEN, ...(path.endsWith('.html') ? HTML_FORBIDDEN : [])]) {
      for (const match of code.matchAll(pattern)) {
        messages.push(`${path}:${lineAt(code, match.index)}: ${match[0].trim().slice(0, 60)}: ${why}`);
      }
    }
  }
  return messages;
}

// JavaScript inside C++ goes through the minifier of emcc 3.1.6, which dies of "?." without a sentence.
export function embeddedScript(files) {
  const messages = [];
  for (const { path, text } of files) {
    if (!/^src\/.*\.(cpp|hpp|h|js)$/.test(path) || !(path.endsWith('.js') || /\bEM_(JS|ASM)/.test(text))) continue;
    const { code } = lex(text);
    for (const match of code.matchAll(/\?\.(?=[A-Za-z_$([])/g)) {
      messages.push(`${path}:${lineAt(code, match.index)}: "?." in JavaScript that emcc 3.1.6 has to minify`);
    }
  }
  return messages;
}

// --- what must not be in any file -----------------------------------------------------------------------------------------

// Hosts that a file may name: this machine, the reserved examples, standards, and where Dear ImGui and our packages come from.
const HOSTS = /^(localhost|127\.0\.0\.1|\[::1\]|www\.w3\.org|json-schema\.org|schema\.org|([a-z0-9-]+\.)*example(\.(com|org|net))?|[a-z0-9.-]+\.(test|invalid)|github\.com|opencollective\.com)$/i;

export function hygiene(files) {
  const messages = [];
  for (const { path, text } of files) {
    // The reports of the corpus and texts of cases cite addresses: that is what they are about.
    const data = /^(assets\/corpus|tests\/cases)\//.test(path);
    for (const match of data ? [] : text.matchAll(/https?:\/\/([\w[][^/\s"'`<>)\\:?#$]*)/g)) {
      if (!HOSTS.test(match[1])) messages.push(`${path}:${lineAt(text, match.index)}: names the host ${match[1]}`);
    }
    for (const match of text.matchAll(/(?<![\w.*~}-])\/(?:work|root|home\/[a-z]\w*)\/[\w.]/g)) {
      messages.push(`${path}:${lineAt(text, match.index)}: ${match[0]}...: a path of one machine`);
    }
    if (/package-lock\.json$/.test(path) && /"resolved"/.test(text)) messages.push(`${path}: a lock without "resolved" names no registry`);
    if (/\r/.test(text)) messages.push(`${path}: carriage returns`);
  }
  return messages;
}
