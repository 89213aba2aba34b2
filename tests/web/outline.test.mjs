// The flat list of nodes becomes a tree. In: web/outline.js and engine.js, no browser. Out: node's test report.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COMMANDS, PANES, ROLES, STYLES, TONES } from '../../web/engine.js';
import { tree } from '../../web/outline.js';

test('a deeper node is inside the one before it', () => {
  const shape = (entries) => entries.map(({ node, children }) => (children.length ? [node.words, shape(children)] : node.words));
  const nodes = [['a', 0], ['b', 1], ['c', 2], ['d', 1], ['e', 0]].map(([words, depth]) => ({ words, depth }));
  assert.deepEqual(shape(tree(nodes)), [['a', [['b', ['c']], 'd']], 'e']);
  assert.deepEqual(tree(nodes).map(({ index }) => index), [0, 4]);
});

test('the page and the view room have the same names in the same order', () => {
  const header = readFileSync(new URL('../../src/view/outline.hpp', import.meta.url), 'utf8');
  const names = (type) => new RegExp(`enum class ${type} [^{]*\\{([^}]*)\\}`).exec(header)[1].split(',').map((name) => name.trim()).filter((name) => name && name !== 'count_');
  const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  assert.deepEqual(PANES, names('Pane'));
  assert.deepEqual(ROLES, names('Role'));
  assert.deepEqual(STYLES, names('Style'));
  assert.deepEqual(TONES, names('Tone'));
  assert.deepEqual(Object.keys(COMMANDS), names('CommandType').map(camel));
});
