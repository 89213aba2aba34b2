// The flat list of nodes becomes a tree. In: web/outline.js, no browser. Out: node's test report.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tree } from '../../web/outline.js';

test('a deeper node is inside the one before it', () => {
  const shape = (entries) => entries.map(({ node, children }) => (children.length ? [node.words, shape(children)] : node.words));
  const nodes = [['a', 0], ['b', 1], ['c', 2], ['d', 1], ['e', 0]].map(([words, depth]) => ({ words, depth }));
  assert.deepEqual(shape(tree(nodes)), [['a', [['b', ['c']], 'd']], 'e']);
  assert.deepEqual(tree(nodes).map(({ index }) => index), [0, 4]);
});
