// The project's own files, and C++ without its comments and strings: what every check of this folder starts from.
//
// In: the repository. Out: files() -> [{ path, text }], lex(text) -> { code, comments, strings: [{ line, text }] }.
//   lex('f("a"); // b')  ->  code 'f("");     ', strings [{ line: 1, text: 'a' }]
// Cost: one pass over each file. Tested by every *.test.mjs here, on snippets and on the tree.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// What git knows or would add: a file that is not committed yet is checked too.
let listed;
export function files(pattern = /./) {
  listed ??= execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0').filter((path) => path && existsSync(join(root, path)));
  return [...new Set(listed)].filter((path) => pattern.test(path)).sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const blank = (text) => text.replace(/[^\n]/g, ' ');

// One alternative each: comments, raw strings, strings, characters. A digit separator (1'000) is no character literal.
const TOKEN = /\/\/(?:\\\n|[^\n])*|\/\*[\s\S]*?\*\/|(?:u8|[LuU])?R"([^()\\\s]*)\(([\s\S]*?)\)\1"|"((?:\\[\s\S]|[^"\\\n])*)"|(?<![0-9A-Fa-f])'(?:\\[^\n]|[^'\\\n])+'/g;

// Code keeps its lines and columns, so that a message can name the line.
export function lex(text) {
  const strings = [];
  const comments = [];
  const code = text.replace(TOKEN, (all, _delimiter, raw, plain, at) => {
    if (all.startsWith('//') || all.startsWith('/*')) {
      comments.push(all);
      return blank(all);
    }
    if (all.startsWith("'")) return blank(all);
    strings.push({ at, line: lineAt(text, at), text: raw ?? plain });
    return '"' + blank(all).slice(2) + '"';
  });
  return { code, comments, strings };
}

export const lineAt = (text, at) => text.slice(0, at).split('\n').length;

// `src/text/read.cpp` is of the room `text`.
export const roomOf = (path) => /^src\/([a-z]+)\//.exec(path)?.[1] ?? null;

export const CORE = ['base', 'text', 'mention', 'claim', 'relate', 'engine'];
export const CPP = /^src\/.*\.(cpp|hpp|h)$/;
