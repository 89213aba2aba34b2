// The rules of the architecture: each can fail (a snippet that breaks it), each lets good code pass, and the tree keeps all.
//
// In: the repository. Out: node's test report. Run: node --test tests/architecture/checks.test.mjs
// Cost: well under a second.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as checks from './checks.mjs';
import { CPP, files, lex } from './sources.mjs';

const one = (path, text) => ({ path, text });
const code = (text, path = 'src/text/a.cpp') => one(path, text);

function breaks(check, cases) {
  for (const file of cases) assert.equal(check([file]).length, 1, `should be refused once: ${file.path}: ${file.text}\n${check([file])}`);
}
function keeps(check, cases) {
  for (const file of cases) assert.deepEqual(check([file]), [], `should pass: ${file.path}: ${file.text}`);
}
function treeKeeps(check, pattern) {
  const found = files(pattern);
  assert.ok(found.length > 0, 'no file to check');
  assert.deepEqual(check(found), []);
}

test('the lexer tells code from comments and strings', () => {
  const { code: left, strings, comments } = lex('f("a\\"b"); // "c"\n/* "d" */ g(R"x(e)x", \'"\', 1\'000, "h");');
  assert.deepEqual(strings.map(({ line, text }) => [line, text]), [[1, 'a\\"b'], [2, 'e'], [2, 'h']]);
  assert.equal(comments.length, 2);
  assert.ok(!/[abcdeh]/.test(left), left);
});

test('rooms include only rooms upstream', () => {
  breaks(checks.includes, [
    code('#include <nlohmann/json.hpp>'),
    code('#include "claim/claim.hpp"'),
    code('#include "text/document.hpp"', 'src/relate/a.cpp'),
    code('#include "io/load.hpp"', 'src/engine/a.cpp'),
    code('#include "engine/analyze.hpp"', 'src/view/a.cpp'),
    code('#include <imgui.h>', 'src/edge/a.cpp'),
    code('  #  include <emscripten.h>', 'src/view/a.cpp'),
    code('#include <regex>'), code('#include <fstream>', 'src/io/a.cpp'), code('#include <chrono>', 'src/engine/a.cpp'),
    code('#include "x/y.hpp"', 'src/nowhere/a.cpp'), code('#include "relate/judge.hpp"', 'src/cli/a.cpp'), code('#include "engine/reasons.hpp"', 'src/edge/a.cpp'),
  ]);
  keeps(checks.includes, [
    code('#include "base/span.hpp"\n#include "text/words.hpp"\n#include <vector>'),
    code('#include <nlohmann/json.hpp>\n#include "embedded/assets.hpp"', 'src/io/a.cpp'),
    code('#include "engine/report.hpp"\n#include <imgui.h>', 'src/view/a.cpp'),
    code('#include <emscripten/html5.h>', 'src/app/a.cpp'), code('#include "engine/analyze.hpp"\n#include "relate/relation.hpp"', 'src/cli/a.cpp'),
  ]);
});

test('the tree: include graph', () => treeKeeps(checks.includes, CPP));

test('the core throws nothing, prints nothing and knows no floating point', () => {
  breaks(checks.forbidden, [
    code('throw 1;'), code('try {'), code('dynamic_cast<A*>(b)'), code('std::regex r;'), code('double d;'), code('float f;'),
    code('printf("x");'), code('std::snprintf(a, 1, "x");'), code('std::abort();'), code('fopen(a, b);'), code('time(nullptr);'),
    code('std::time(0);'), code('std::cout << 1;'), code('std::unordered_map<int, int> m;'), code('x = std::getenv("A");'),
  ]);
  keeps(checks.forbidden, [
    code('// throw, try, double, printf("x")'), code('f("throw double");'), code('event_time(claim); claim.time(x); int retry;'),
    code('double d;', 'src/view/a.cpp'), code('double_quote = 1; base::date::time(a);'),
  ]);
});

test('the tree: nothing forbidden in the core', () => treeKeeps(checks.forbidden, CPP));

test('no word of English in the core', () => {
  breaks(checks.englishWords, [
    code('if (word == "killed") {'), code('const char* a = R"(two words)";'), code('x("rule.id");'), code('f("\\xEF" "dead");', 'src/claim/a.cpp'),
    code('if (part == "killed or wounded") {', 'src/engine/a.cpp'), code('if (part == "killed") {', 'src/relate/a.cpp'),
  ]);
  keeps(checks.englishWords, [
    code('append("\\xEF\\xBF\\xBD")'), code('#include "text/document.hpp"'), code('static_assert(a, "a reason");'),
    code('f(", ", "-", "%d");'), code('// "killed"'), code('expected("a number")', 'src/io/a.cpp'),
    code('constexpr Rule kSum{"sum.of-parts"};', 'src/claim/rules.hpp'), code('if (part == "figure") {', 'src/engine/a.cpp'),
  ]);
});

test('the tree: no word of English in the core', () => treeKeeps(checks.englishWords, CPP));

test('long files and long functions are found', () => {
  const body = (lines) => `namespace a {\nint f(int x) {\n${'  x += 1;\n'.repeat(lines)}}\n}  // namespace a\n`;
  breaks(checks.sizes, [code(body(60)), code('// a\n'.repeat(601)), one('web/a.js', '// a\n'.repeat(601)),
    code(`struct A {\n  A() : a(1) {\n${'    a = 2;\n'.repeat(60)}  }\n};`)]);
  keeps(checks.sizes, [code(body(57)), code(`constexpr int kTable[] = {\n${'  1,\n'.repeat(90)}};`),
    code(`enum class E {\n${'  a,\n'.repeat(90)}};`)]);
  assert.deepEqual(checks.functionsOf('struct A final { int f() const { return 1; } };\nA g() {\n  return {};\n}').map((f) => f.lines), [1, 3]);
});

test('the tree: sizes', () => treeKeeps(checks.sizes, /^(src|web|tests|cmake)\/.*\.(cpp|hpp|h|js|mjs|css|html|cmake)$/));

test('lines that nobody laid out are found', () => {
  const long = `int a = ${'1 + '.repeat(30)}1;`;
  breaks(checks.widths, [code(long), code(`// ${'word '.repeat(30)}`), code(`// clang-format off\n// clang-format on\n${long}`)]);
  keeps(checks.widths, [code(`// clang-format off\n${long}`), code(`f("${'word '.repeat(30)}");`), code(`// ${'ü'.repeat(110)}`)]);
});
test('the tree: widths', () => treeKeeps(checks.widths, /^(src|tests)\/.*\.(cpp|hpp|h)$/));

test('files without a head are found', () => {
  breaks(checks.headers, [code('#include <vector>\n// late'), code('#pragma once\n'), one('web/a.js', 'let a;')]);
  keeps(checks.headers, [code('// Tokens.\n#pragma once'), one('a.sh', '#!/bin/sh\n# What.'), one('a.cmake', '# What.'), one('a.css', '/* What. */')]);
});

test('the tree: every source file says at its head what it is', () =>
  treeKeeps(checks.headers, /^(src|web|tests|cmake)\/.*\.(cpp|hpp|h|js|mjs|css|cmake)$|^[^/]*\.sh$|^\.ci\/run$/));

test('the tests that a comment names are there', () => {
  breaks(checks.namedTests, [code('// Tested in tests/text/nowhere_test.cpp.')]);
  keeps(checks.namedTests, [code('// Tested in tests/architecture/checks.test.mjs.'), code('// Tested in tests/cases.')]);
});

test('the tree: the tests that a comment names are there', () => treeKeeps(checks.namedTests, /^(src|web|cmake)\//));

test('the page builds no markup and no code from strings', () => {
  const js = (text) => one('web/a.js', text);
  const html = (text) => one('web/a.html', text);
  breaks(checks.page, [
    js('e.innerHTML = a;'), js('e.outerHTML = a;'), js('e.insertAdjacentHTML("x", a)'), js('document.write(a)'), js('eval(a)'),
    js('new Function("a")'), js('setTimeout("a()", 1)'), html('<p onclick="a()">'), html('<p style="a">'), html('<script>a</script>'),
    html('<link href="https://a.example/b.css">'),
  ]);
  keeps(checks.page, [
    js('// innerHTML is never used\ne.textContent = a; medieval(a); setTimeout(() => a(), 1);'),
    js('const a = "http://localhost/"; /* eval( */'), html('<script type="module" src="page.js"></script><p class="on">one = two</p>'),
  ]);
});

test('the tree: the page', () => {
  const found = files(/^(web|src\/app)\/.*\.(html|js|mjs)$/);
  assert.deepEqual(checks.page(found), []);
});

test('script inside C++ keeps to what emcc 3.1.6 can minify', () => {
  breaks(checks.embeddedScript, [code('EM_JS(void, f, (), { Module.g?.(1); });', 'src/app/a.cpp')]);
  keeps(checks.embeddedScript, [code('EM_JS(void, f, (), { a ??= b ?? 0.5; c = d ? .5 : 1; });', 'src/app/a.cpp'), code('a ?.5:1;', 'src/view/a.cpp')]);
});

test('the tree: script inside C++', () => treeKeeps(checks.embeddedScript, /^src\//));

test('hosts, paths of one machine and resolved locks are found', () => {
  breaks(checks.hygiene, [
    one('a.sh', 'get https:/' + '/packages.somewhere.dev/x'), one('a.md', 'see /wo' + 'rk/main'), one('a.md', 'in /ho' + 'me/someone/x'),
    one('tests/web/package-lock.json', '"resol' + 'ved": 1'), one('a.txt', 'a\r\n'),
  ]);
  keeps(checks.hygiene, [one('a.md', 'http://localhost:8000/ https://www.w3.org/TR/ ../shared/work/a /workflow src/work/a'),
    one('assets/corpus/a.json', '"https:/' + '/news.somewhere.dev/a"')]);
});

test('the tree: no host, no path of one machine', () =>
  treeKeeps(checks.hygiene, /\.(cpp|hpp|h|js|mjs|css|html|cmake|json|md|txt|sh|yml)$|^\.|CMakeLists\.txt$|^\.ci\/run$|LICENSE/));
