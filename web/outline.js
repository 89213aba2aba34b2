// Elements from the engine's nodes. In: a container, nodes in reading order with their depth. Out: the container holds what
// they say, with textContent and createElement only; elements that stay the same are kept, so that focus and selection stay too.
// Example: a node {role: 'link', command: selectClaim, argument: 17} is <a href="#claim-17">.
// Cost: linear in the nodes. Tested by tests/web/outline.test.mjs (no browser needed for tree()).

import { COMMANDS, FLAGS } from './engine.js';

// Nodes come flat; a node's children are the deeper ones behind it.
export function tree(nodes) {
  const root = { children: [] };
  const open = [root];
  nodes.forEach((node, index) => {
    open.length = Math.min(open.length, node.depth + 1);
    const entry = { node, index, children: [] };
    open[open.length - 1].children.push(entry);
    open.push(entry);
  });
  return root.children;
}

function tagOf({ node, children }) {
  switch (node.role) {
    case 'heading': return 'h2';
    case 'subheading': return 'h3';
    case 'text': return 'p';
    case 'item': return 'li';
    case 'button': return 'button';
    case 'link': return 'a';
    case 'quote': return 'blockquote';
    case 'table': return 'table';
    case 'columns': case 'row': return 'tr';
    case 'column': return 'th';
    case 'cell': return 'td';
    case 'run': return node.style === 'axis' ? 'li' : 'span';
    default: return children.some((child) => child.node.role === 'item') ? 'ul' : 'div';
  }
}

// Roles said outright: over the canvas the elements lose their table layout and with it their table meaning.
const SAID_ROLES = { table: 'table', tr: 'row', th: 'columnheader', td: 'cell' };

function set(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

// The part of a cell or column head that is pressed.
function innerButton(element, words) {
  let button = element.firstElementChild;
  if (!button) {
    button = document.createElement('button');
    button.type = 'button';
    element.append(button);
  }
  setText(button, words);
  return button;
}

function addBar(element, { bar, flags }) {
  let holder = element.querySelector(':scope > .bar');
  if (!holder) {
    holder = document.createElement('span');
    holder.className = 'bar';
    holder.append(document.createElement('span'), document.createElement('span'));
    holder.firstChild.className = 'suggests';
    holder.lastChild.className = 'says';
    element.append(holder);
  }
  const [low, high, softLow, softHigh] = bar.map((part) => Math.max(0, Math.min(1, part)) * 100);
  const place = (part, from, to) => {
    part.classList.toggle('point', from === to);
    part.style.left = `${Math.min(from, 98)}%`;
    part.style.width = `${Math.max(to - from, 0)}%`;
  };
  place(holder.firstChild, Math.min(softLow, low), softHigh);
  place(holder.lastChild, low, high);
  set(element, 'data-open', [flags & FLAGS.openLow && 'low', flags & FLAGS.openHigh && 'high'].filter(Boolean).join(' ') || null);
}

const MARKED = new Set(['s-legend', 's-chip']);

function dress(element, { node, children }, tag) {
  const classes = [`s-${node.style}`];
  const toned = node.tone !== 'none' || node.role === 'link' || (node.style === 'legend' && node.role === 'item');
  if (toned) classes.push(`tone-${node.tone}`);
  if (toned && (MARKED.has(classes[0]) || (node.role === 'subheading' && !children.length)) && node.role !== 'group') classes.push('marked');
  if (node.flags & FLAGS.selected) classes.push('selected');
  if (node.flags & FLAGS.own) classes.push('own');
  for (const kept of ['placed', 'unplaced']) if (element.classList.contains(kept)) classes.push(kept);
  const name = classes.join(' ');
  if (element.className !== name) element.className = name;
  set(element, 'role', SAID_ROLES[tag] ?? (node.role === 'group' && node.words && tag !== 'ul' ? 'group' : null));
  set(element, 'title', node.hint || null);
  const pressedButton = node.role === 'button' && node.style === 'chip';
  set(element, 'aria-pressed', pressedButton ? String(Boolean(node.flags & FLAGS.pressed)) : null);
  // The band behind the rows of a number line, and its ticks (panes.css).
  if (node.role === 'group' && node.style === 'number_line') {
    element.style.setProperty('--low', node.bar[0]);
    element.style.setProperty('--high', node.flags & FLAGS.hasBar ? node.bar[1] : node.bar[0]);
  }
  if (node.role === 'button' && node.style === 'number_line') set(element, 'aria-current', node.flags & FLAGS.selected ? 'true' : null);
  if (node.role === 'link') {
    set(element, 'href', `#claim-${node.argument}`);
    set(element, 'aria-current', node.flags & FLAGS.selected ? 'true' : null);
  }
  if (node.role === 'row') set(element, 'aria-current', node.flags & FLAGS.selected ? 'true' : null);
  if (node.role === 'column') {
    set(element, 'scope', 'col');
    set(element, 'aria-sort', node.flags & FLAGS.descending ? 'descending' : node.flags & FLAGS.ascending ? 'ascending' : null);
  }
  if (node.style === 'axis') {
    set(element, 'aria-hidden', 'true');
    element.style.setProperty('--at', node.bar[0]);
  }
  if (node.role === 'button' && children.length) set(element, 'aria-label', children.map((child) => child.node.words).filter(Boolean).join(', '));
  else if (children.length || tag === 'table') set(element, 'aria-label', node.words || null);
}

function fill(element, entry) {
  const { node, children } = entry;
  if (children.length) return;
  if (node.role === 'column' || (node.role === 'cell' && node.style === 'figure')) innerButton(element, node.words);
  else setText(element, node.words);
}

const keyOf = ({ node }, tag) => `${tag}|${node.style}|${node.command}|${node.argument}`;

function sync(parent, entries, elements, bars) {
  const old = new Map();
  for (const child of parent.children) {
    if (child.nodeKey) (old.get(child.nodeKey) ?? old.set(child.nodeKey, []).get(child.nodeKey)).push(child);
  }
  let cursor = parent.firstElementChild;
  for (const entry of entries) {
    const tag = tagOf(entry);
    const key = keyOf(entry, tag);
    let element = old.get(key)?.shift();
    if (!element) {
      element = document.createElement(tag);
      if (tag === 'button') element.type = 'button';
      element.nodeKey = key;
    }
    element.node = entry.node;
    elements[entry.index] = element;
    dress(element, entry, tag);
    if (entry.children.length) sync(element, entry.children, elements, bars);
    else fill(element, entry);
    if (bars && entry.node.role === 'button' && entry.node.flags & FLAGS.hasBar) addBar(element, entry.node);
    // A new element comes into the page with all that is in it: ten thousand marks put in one by one would each be laid out.
    if (element === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
  for (const left of old.values()) for (const element of left) element.remove();
}

// Writes the nodes into the container; returns the element of each node. Bars stand where nothing else draws them.
export function render(container, nodes, { bars = true } = {}) {
  const elements = new Array(nodes.length);
  // Runs that stand side by side need no space of ours: the text brings its own.
  if (nodes.length === 0) container.replaceChildren();
  else sync(container, tree(nodes), elements, bars);
  return elements;
}

// The command of what was pressed, or null.
export function commandOf(target) {
  for (let element = target; element && element.nodeType === 1; element = element.parentElement) {
    const node = element.node;
    if (node && node.command !== COMMANDS.none) return { type: node.command, argument: node.argument };
  }
  return null;
}
