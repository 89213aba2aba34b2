// Puts the page together. In: the elements of index.html, the engine when it has come. Out: a page that compares what is pasted.
// Example: a paste before the engine has come is kept and compared as soon as it has.
// Cost: see the modules. Tested by tests/web/page.test.mjs.

import { Board } from './board.js';
import { COMMANDS, NO_CLAIM, loadEngine } from './engine.js';
import { Input } from './input.js';
import { commandOf, render } from './outline.js';
import { connectSaving } from './save.js';
import { compareTexts, painted, turn } from './steps.js';
import { Texts, nameOf } from './texts.js';

const byId = (id) => document.getElementById(id);
const STATUS_WORDS = ['', 'part of the page is missing', 'the engine has stopped', 'the text is too long', 'the date is not a date',
  'that report is not there', 'nothing was compared', 'there are too many texts', 'the engine’s data cannot be read'];

const LONG = 300;       // nodes of a text whose parts are laid out when they come into sight
const PAINTED = 200;    // milliseconds that the engine waits at most for the first painting

let engine = null;
let board = null;
let waiting = null;      // what to compare once the engine has come
let attempt = 0;
const examples = new Map();
const hearers = [];

const texts = new Texts({
  onChoose({ removed = false } = {}) {
    input.show();
    if (removed && texts.filled.length) compare(true);
    else input.focus();
  },
  onAbout: () => { if (texts.filled.length) compare(true); },
});
const input = new Input(texts, (typing) => compare(typing));

// `by` is who put the text there: the reader, or the address or the page around a frame, who asked for it.
async function compare(typing, by = 'reader') {
  if (!engine) {
    waiting = () => compare(typing, by);
    input.note('This will be compared as soon as the engine has come.');
    return;
  }
  const filled = texts.filled;
  const named = filled.map((entry, index) => ({ ...entry, title: nameOf(entry, index, filled.length) }));
  // Short texts are compared at once, so that who asked for it may go on with the result.
  const result = compareTexts(engine, named, { onProgress: comparing });
  const long = typeof result !== 'number';
  const status = long ? await result : result;
  if (status === null) return;
  if (status) { input.note(`This text could not be compared: ${STATUS_WORDS[status] ?? 'unknown'}.`, true); return; }
  texts.hint(engine.dateOf(Math.max(0, filled.indexOf(texts.current))));
  for (const write of [() => board.words(), renderText]) {
    write();
    if (long) await turn();
  }
  show(typing, by);
}

function comparing(done) {
  byId('comparing').hidden = done === 1;
  byId('comparing-bar').value = done;
}

function show(typing, by) {
  const first = !document.body.classList.contains('results');
  document.body.classList.add('results');
  document.body.classList.toggle('editing', typing);
  byId('lead').hidden = byId('aside').hidden = false;
  side(typing);
  if (first) document.title = 'Claims and conflicts – Crossclaim';
  tell('shown', by);
  if (typing || by !== 'reader') return;
  window.scrollTo({ top: 0 });
  byId('lead').focus({ preventScroll: true });
}

// The text to write in or to read; what is to be said of it goes along.
function side(typing) {
  byId('reading').hidden = typing;
  byId('input').hidden = !typing;
  (typing ? byId('about') : byId('reading').querySelector('.pane-head')).after(byId('input-note'));
}

function edit() {
  document.body.classList.add('editing');
  side(true);
  input.focus();
}

// --- what the outline says outside the board ---

function renderText() {
  render(byId('lead'), engine.nodes('lead'));
  byId('reading-title').textContent = texts.filled.length > 1 ? 'Your texts' : 'Your text';
  const text = engine.nodes('text');
  byId('read').classList.toggle('long', text.length > LONG);
  render(byId('read'), text);
  const legend = byId('lead').querySelector('.s-legend');
  const words = [...(legend?.children ?? [])].map((item) => item.textContent).join(', ');
  if (byId('status').textContent !== words) byId('status').textContent = words;
}

function selected(claim) {
  tell('selected', claim);
  if (claim === NO_CLAIM) return;
  const mark = byId('read').querySelector(`a[href="#claim-${claim}"]`);
  if (mark && window.matchMedia('(min-width: 62rem)').matches) mark.scrollIntoView({ block: 'nearest' });
  byId('status').textContent = `Selected: ${byId('pane-card').querySelector('h2')?.textContent ?? ''}`;
}

function press(event) {
  const command = commandOf(event.target);
  if (event.target.closest('a')) event.preventDefault();
  if (!command || !engine) return;
  board.send(command);
  if (command.type === COMMANDS.selectClaim && event.detail === 0) byId('pane-card').focus({ preventScroll: true });
}

// --- starting ---

function openBundled(index, by) {
  const report = engine.bundled()[index];
  if (!report) return;
  input.set([{ ...report, bundled: index }]);
  compare(false, by);
}

function listBundled() {
  const list = byId('bundled');
  list.replaceChildren(...engine.bundled().map((report) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const title = document.createElement('span');
    title.textContent = report.title || `Report ${report.index + 1}`;
    const about = document.createElement('span');
    about.className = 'about';
    about.textContent = [report.publisher, report.date].filter(Boolean).join(' · ') || 'no date given';
    button.append(title, ' ', about);
    button.addEventListener('click', () => openBundled(report.index));
    item.append(button);
    return item;
  }));
}

function progress(bytes, total) {
  const kilobytes = (count) => `${Math.round(count / 1024)} kB`;
  byId('progress').value = total ? Math.min(1, bytes / total) : 0;
  byId('loading-words').textContent = `The engine is on its way: ${kilobytes(bytes)}${total ? ` of ${kilobytes(total)}` : ''}. You can paste already.`;
}

async function start() {
  byId('failure').hidden = true;
  byId('loading').hidden = false;
  byId('progress').removeAttribute('value');
  // The box first: compiling the engine takes every processor that painting it would need. A frame out of sight is never painted.
  await Promise.race([painted(), new Promise((done) => setTimeout(done, PAINTED))]);
  try {
    const loaded = await loadEngine({ onProgress: progress, attempt });
    board = new Board(loaded, { onWords: renderText, onSelect: selected });
    engine = loaded;
  } catch (error) {
    attempt += 1;
    tell('failed', error.message);
    byId('failure').hidden = false;
    const unanswered = error instanceof TypeError;   // what fetch and import throw
    byId('failure-words').textContent = !navigator.onLine ? 'This device is offline.' : unanswered ? 'The server did not answer.' : error.message;
    return;
  } finally {
    byId('loading').hidden = true;
  }
  listBundled();
  document.documentElement.dataset.engine = 'ready';
  tell('ready');
  const then = waiting;
  waiting = null;
  if (then) await then();
  // The words first: the graphics process takes longer to make a canvas ready than the engine to read an article.
  await painted();
  board.attach();
}

function fetchExamples() {
  for (const button of document.querySelectorAll('[data-example]')) {
    const name = button.dataset.example;
    const text = fetch(new URL(`examples/${name}.txt`, import.meta.url)).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(name))));
    text.catch(() => {});
    examples.set(name, text);
    button.addEventListener('click', async () => {
      try {
        input.set([{ text: await examples.get(name) }]);
        input.submit();
      } catch {
        input.note('This example could not be loaded.', true);
      }
    });
  }
}

byId('retry').addEventListener('click', start);
byId('edit').addEventListener('click', edit);
connectSaving({ texts, engine: () => engine, board: () => board });
for (const id of ['lead', 'read']) byId(id).addEventListener('click', press);
// For the tests: how many frames were drawn.
Object.defineProperty(document, 'crossclaimFrames', { get: () => engine?.frames ?? 0 });

// What the address (arrive.js) and the page around a frame (embed.js) may ask for and hear of.
const tell = (what, value) => hearers.forEach((hear) => hear(what, value));
export const page = {
  get engine() { return engine; },
  get board() { return board; },
  get texts() { return texts.filled; },
  hear: (hearer) => hearers.push(hearer),
  note: (words) => input.note(words),
  open: (index) => openBundled(index, 'asked'),
  read(given) {
    input.set(given);
    return compare(false, 'asked');
  },
};

start();
fetchExamples();
