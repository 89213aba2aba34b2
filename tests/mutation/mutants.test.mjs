// Which mutants a source has. In: snippets. Out: node's test report. Cost: none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosen, insideFunctions, mutantsOf, mutated, switched, told } from './mutants.mjs';

const all = (source) => mutantsOf(source).map((mutant) => mutated(source, mutant));

test('comparisons, logic, arithmetic, negation, constants and answers are changed', () => {
  assert.deepEqual(all('if (a < b) return true;'), ['if (a <= b) return true;', 'if (a < b) return false;']);
  assert.deepEqual(all('x = a && !b;'), ['x = a || !b;', 'x = a && b;']);
  assert.deepEqual(all('y = n - 1;'), ['y = n + 1;', 'y = n - 2;']);
  assert.deepEqual(all('for (;;) { if (a) continue; }'), ['for (;;) { if (a) ; }']);
});

test('a statement that fills its line is removed, a declaration is not', () => {
  const source = '{\n  add(x, y);\n  auto z = f(x);\n  list.reserve(9);\n  list.push_back(z);\n  total += z;\n}\n';
  assert.deepEqual(mutantsOf(source).map(({ what }) => what), ['statement', 'statement', 'statement']);
});

test('templates, strings, comments, signs and directives are left alone', () => {
  assert.deepEqual(all('std::vector<int> f(A&& a); // a < b\n#if X > 3\nconst char* s = "a == b"; g(-x);'), []);
});

test('a mutant tells its line, and the same seed chooses the same', () => {
  const source = 'int f() {\n  return a == b ? c : d;\n}\n';
  assert.deepEqual(told(source, mutantsOf(source)[0]), { line: 2, before: 'return a == b ? c : d;', after: 'return a != b ? c : d;' });
  const list = Array.from({ length: 50 }, (_, i) => i);
  assert.deepEqual(chosen(list, 5, 3), chosen(list, 5, 3));
  assert.notDeepEqual(chosen(list, 5, 3), chosen(list, 5, 4));
  assert.equal(new Set(chosen(list, 50, 1)).size, 50);
});

test('a source that is each of its mutants has a body for every one and the unchanged one last', () => {
  const source = 'int n = 1;\nbool f() { return a < b; }\nbool g() { return true; }\n';
  const inside = insideFunctions(source, mutantsOf(source));
  assert.deepEqual(inside.map(({ what }) => what), ['comparison', 'answer']);
  assert.ok(switched(source, inside.map((mutant, i) => ({ ...mutant, id: i + 1 }))).endsWith('int n = 1;\n'
    + 'bool f() {if (::crossclaim_mutant == 1) { return a <= b; } else { return a < b; }}\n'
    + 'bool g() {if (::crossclaim_mutant == 2) { return false; } else { return true; }}\n'));
});
