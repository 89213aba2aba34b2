// A question as a picture for an article: SVG, or PNG painted from the same parts. In: the nodes of the questions pane and the place
// of one question among them. Out: a list of parts (lines, shapes, words); toSvg() and toPng() of it. No markup is put together from
// strings. Example: toSvg(partsOf(questionsOf(nodes)[0], colours)). Cost: linear in the rows. Tested by tests/web/save.test.mjs.

import { FLAGS } from './engine.js';

const WIDTH = 960;
const LEFT = 28;
const WORDS = 430;
const LINE = 900 - WORDS;
const ROW = 32;
const SVG = 'http://www.w3.org/2000/svg';

// Each question: its words, its answer, its rows and ticks.
export function questionsOf(nodes) {
  const questions = [];
  let row = null;
  for (const node of nodes) {
    const question = questions[questions.length - 1];
    if (node.role === 'subheading') questions.push({ title: node.words, tone: node.tone, answer: '', rows: [], ticks: [] });
    else if (!question) continue;
    else if (node.role === 'text' && node.style === 'small') question.answer = node.words;
    else if (node.role === 'button' && node.style === 'number_line') question.rows.push(row = { ...node, name: '', figure: '' });
    else if (node.style === 'axis') question.ticks.push({ at: node.bar[0], words: node.words });
    else if (row && ['label', 'again'].includes(node.style)) row.name = node.words;
    else if (row && node.style === 'figure') row.figure = node.words;
  }
  return questions;
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const fontOf = ({ size, strong }) => `${strong ? 600 : 400} ${size}px ${FAMILY}`;
let pen = null;   // made when the first picture is

function widthOf(part) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = fontOf(part);
  return pen.measureText(part.words).width;
}

// The same words, or as many of their letters as there is room for.
function fitted(part, room) {
  const letters = [...part.words];
  const fits = { ...part };
  while (letters.length && widthOf(fits) > room) {
    letters.pop();
    fits.words = `${letters.join('').trimEnd()}…`;
  }
  return fits;
}

function wrapped(words, length) {
  const lines = [''];
  for (const word of words.split(' ')) {
    if (lines[lines.length - 1] && lines[lines.length - 1].length + word.length >= length) lines.push('');
    lines[lines.length - 1] += (lines[lines.length - 1] ? ' ' : '') + word;
  }
  return lines;
}

function rowParts(row, y, colours) {
  const colour = colours[row.tone];
  const at = (part) => WORDS + Math.max(0, Math.min(1, part)) * LINE;
  const [low, high, softLow, softHigh] = row.bar.map(at);
  const own = Boolean(row.flags & FLAGS.own);
  const room = WORDS - 16 - LEFT;
  const figure = fitted({ kind: 'words', x: WORDS - 16, y: y + 5, words: row.figure, size: 15, colour: colours.ink, strong: true, end: true }, room * 0.62);
  const name = { kind: 'words', x: LEFT, y: y + 5, words: row.name, size: 14, colour: own ? colours.ink : colours.muted, strong: own };
  const parts = [fitted(name, room - widthOf(figure) - 16), figure];
  if (!(row.flags & FLAGS.hasBar)) return parts;
  const open = [row.flags & FLAGS.openLow, row.flags & FLAGS.openHigh];
  const exact = high - low < 3 && !open[0] && !open[1];
  // A shade that the dot nearly covers would only make it square.
  if (softHigh - softLow > (exact ? 20 : 1)) parts.push({ kind: 'box', x: softLow, y: y - 6, width: softHigh - softLow, height: 12, colour, faint: true });
  if (exact) return [...parts, { kind: 'dot', x: (low + high) / 2, y, radius: 5, colour }];
  parts.push({ kind: 'box', x: low, y: y - 1.5, width: high - low, height: 3, colour });
  [low, high].forEach((x, end) => {
    const way = end === 0 ? -1 : 1;
    if (open[end]) parts.push({ kind: 'shape', points: [[x + 8 * way, y], [x, y - 6], [x, y + 6]], colour });
    else parts.push({ kind: 'box', x: x - 1.25, y: y - 6, width: 2.5, height: 12, colour });
  });
  return parts;
}

export function partsOf(question, colours) {
  const answer = wrapped(question.answer, 130).slice(0, 4);
  const top = 66 + answer.length * 19;
  const bottom = top + question.rows.length * ROW;
  const height = bottom + 64;
  const parts = [{ kind: 'box', x: 0, y: 0, width: WIDTH, height, colour: colours.paper }];
  parts.push(fitted({ kind: 'words', x: LEFT, y: 38, words: question.title, size: 20, colour: colours.ink, strong: true }, WIDTH - 2 * LEFT));
  answer.forEach((words, line) => parts.push({ kind: 'words', x: LEFT, y: 62 + line * 19, words, size: 13, colour: colours.muted }));
  for (const tick of question.ticks) {
    const x = WORDS + tick.at * LINE;
    parts.push({ kind: 'box', x: x - 0.5, y: top, width: 1, height: bottom - top, colour: colours.line });
    parts.push({ kind: 'words', x, y: bottom + 18, words: tick.words, size: 12, colour: colours.muted, middle: true });
  }
  question.rows.forEach((row, index) => parts.push(...rowParts(row, top + index * ROW + ROW / 2, colours)));
  parts.push({ kind: 'words', x: LEFT, y: height - 16, words: 'Solid: what is said. Shaded: what it suggests. Arrow: no limit given. Made with Crossclaim.', size: 12, colour: colours.muted });
  return { width: WIDTH, height, parts, title: question.title };
}

function svgOf(part) {
  const make = (name, values) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
    return element;
  };
  const paint = { fill: part.colour, ...(part.faint ? { 'fill-opacity': 0.22 } : {}) };
  if (part.kind === 'box') return make('rect', { x: part.x, y: part.y, width: part.width, height: part.height, ...paint });
  if (part.kind === 'dot') return make('circle', { cx: part.x, cy: part.y, r: part.radius, ...paint });
  if (part.kind === 'shape') return make('polygon', { points: part.points.map((point) => point.join(',')).join(' '), ...paint });
  const text = make('text', { x: part.x, y: part.y, 'font-size': part.size, 'font-weight': part.strong ? 600 : 400, 'font-family': FAMILY,
    'text-anchor': part.end ? 'end' : part.middle ? 'middle' : 'start', ...paint });
  text.textContent = part.words;
  return text;
}

export function toSvg({ width, height, parts, title }) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('role', 'img');
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  svg.append(name, ...parts.map(svgOf));
  return new XMLSerializer().serializeToString(svg);
}

export function toPng({ width, height, parts }) {
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  const context = canvas.getContext('2d');
  context.scale(2, 2);
  for (const part of parts) {
    context.globalAlpha = part.faint ? 0.22 : 1;
    context.fillStyle = part.colour;
    context.beginPath();
    if (part.kind === 'box') context.rect(part.x, part.y, part.width, part.height);
    if (part.kind === 'dot') context.arc(part.x, part.y, part.radius, 0, 2 * Math.PI);
    if (part.kind === 'shape') part.points.forEach(([x, y]) => context.lineTo(x, y));
    context.fill();
    if (part.kind !== 'words') continue;
    context.font = fontOf(part);
    context.textAlign = part.end ? 'right' : part.middle ? 'center' : 'left';
    context.fillText(part.words, part.x, part.y);
  }
  return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
}
