// Crossclaim in a frame of somebody's article. In: the query (configuration), the fragment (what to show), messages of the page around
// it (web/messages.js has the contract). Out: one view of the page, and messages about its height and about texts that are not the reader's.
// Example: embed/?view=question#v1.doc=2&claim=412 shows the one question that this claim of the third report answers.
// What a reader types stays here: as soon as the text is the reader's, nothing of it, not even a count, is told.
// Cost: none beside the page's. Tested by tests/web/contract.test.mjs and security.test.mjs.

import { asked, claimAt, hasText, open, ownClaims } from './arrive.js';
import { COMMANDS, NO_CLAIM, PANES } from './engine.js';
import { parse, write } from './link.js';
import { page } from './main.js';
import { NAME, Pace, VERSION, checked, configuration, heightDialect } from './messages.js';
import { fragmentOf } from './save.js';
import { setTheme } from './theme.js';

const config = configuration(window.location.search);
const around = window.parent === window ? null : window.parent;
const html = document.documentElement;
const pace = new Pace();
let wanted = asked;
let shown = {};         // what is shown: { doc, claim }
let readers = false;    // is the text the reader's own?
let firstSpeaker = null;

html.dataset.view = config.view;
html.dataset.height = config.height;
// No text box flashes up where a report is about to be shown.
const given = wanted.doc !== undefined || hasText(wanted);
html.dataset.input = config.input && !given ? 'on' : 'off';
if (config.view !== 'all') html.dataset.canvas = 'off';
for (const part of ['title', 'source', 'fullscreen', 'share']) html.dataset[part] = config[part] ? 'on' : 'off';
html.dataset.motion = config.motion;
html.lang = config.lang;
setTheme(config.theme);

// --- out ---

function post(type, data, to = '*') {
  if (to) around?.postMessage({ source: NAME, version: VERSION, id: config.id, type, data }, to);
}
// Only the page that the frame was made for, and never about a text of the reader's.
const tell = (type, data) => { if (!readers) post(type, data, config.origin); };

let height = 0;
let settled = false;    // until there is something to show the frame keeps the place that the article gave it
function resized() {
  if (!settled) return;
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  if (Math.abs(now - height) < 1) return;
  height = now;
  post('resize', { height, width: window.innerWidth });
  for (const name of config.dialects) around?.postMessage(heightDialect(name, height, { id: config.id, address: window.location.href.split('#')[0] }), '*');
}

// --- what is shown ---

function showOne() {
  const { engine, board } = page;
  const claim = wanted.claim === undefined ? null : claimAt(engine, wanted.claim);
  const index = claim?.index ?? ownClaims(engine)[0]?.index ?? NO_CLAIM;
  if (config.view === 'question') board.send({ type: COMMANDS.onlyQuestion, argument: index });
  if (config.view === 'claim' && engine.selected === NO_CLAIM) board.send({ type: COMMANDS.selectClaim, argument: index });
  if (config.view === 'claims') board.send({ type: COMMANDS.showPane, argument: PANES.indexOf('claims') });
}

function counts() {
  const { claims, relations } = JSON.parse(page.engine.reportJson());
  return { claims: claims.length, conflicts: relations.filter((relation) => relation.family === 'conflicts').length };
}

const hearing = {
  ready() {
    post('ready', { app: NAME, corpus: page.engine.bundled().length, features: ['setText', 'open', 'navigate', 'setTheme', 'getResult', 'getState', 'print', 'focus'] });
    open(wanted, { select: config.view !== 'question' });
    settled = given || config.input;
    resized();
  },
  shown(by) {
    readers = by === 'reader';
    if (readers) { wanted = {}; shown = {}; supplied(null); }
    showOne();
    tell('result', counts());
    fold();
    aim();
    settled = true;
    if (config.input) html.dataset.input = 'on';
    resized();
  },
  selected(index) {
    if (config.view === 'claim' && index === NO_CLAIM) { showOne(); return; }
    const { begin, claim } = ownClaims(page.engine).find((own) => own.index === index) ?? {};
    shown.claim = begin;
    fold();
    aim();
    tell('state', { hash: write({ doc: shown.doc, claim: begin }) });
    if (claim) tell('select', { claim: begin, source: claim.attribution[0]?.label ?? null });
  },
  failed(message) { settled = true; post('error', { code: 'engine', message }); resized(); },
};
page.hear((what, value) => hearing[what]?.(value));

// A text that the page around the frame gave is said to be theirs.
function supplied(origin) {
  let line = document.getElementById('supplied');
  if (!line) {
    line = document.createElement('p');
    line.id = 'supplied';
    line.className = 'small';
    document.getElementById('main').prepend(line);
  }
  line.hidden = origin === null;
  line.textContent = origin === null ? '' : `Text supplied by ${new URL(origin).host}`;
}

// --- in ---

const doing = {
  setText({ text, title, url }, origin) {
    wanted = {};
    shown = {};
    supplied(origin);
    page.read([{ text, title: title || url || 'Supplied text' }]);
  },
  open(state) {
    supplied(null);
    wanted = state;
    if (state.doc !== undefined) shown = { doc: state.doc };
    open(state, { select: config.view !== 'question' });
    showOne();
  },
  getResult() { return readers ? refuse('the text is the reader’s own') : JSON.parse(page.engine.reportJson() ?? 'null'); },
  getState() { return readers ? refuse('the text is the reader’s own') : { hash: write(shown) }; },
  setTheme({ theme }) { setTheme(theme); },
  setLang({ lang }) { html.lang = lang; },
  navigated({ href }) { if (leaving?.href === href) stay(); },
  print() { window.print(); },
  focus() { document.getElementById(config.view === 'all' ? 'lead' : 'main').focus({ preventScroll: true }); },
  ping() {},
};

function refuse(why) { throw new Error(why); }

function may(who, origin) {
  if (who === 'parent') return true;
  if (config.origin !== null) return origin === config.origin;
  return who === 'first' && origin === firstSpeaker;
}

window.addEventListener('message', (event) => {
  if (!around || event.source !== around || !pace.allows(performance.now())) return;
  const message = checked(event.data, config.id);
  if (!message) return;
  firstSpeaker ??= event.origin;
  if (!may(message.who, event.origin)) return;
  const to = event.origin === 'null' ? '*' : event.origin;
  const reply = (answer) => { if (message.seq !== undefined) post('reply', { seq: message.seq, ...answer }, to); };
  if (!page.engine && message.who === 'origin') { reply({ ok: false, error: 'the engine has not come yet' }); return; }
  try {
    reply({ ok: true, data: doing[message.type](message.data, event.origin) ?? null });
  } catch (error) {
    reply({ ok: false, error: error.message });
  }
});

// The keyboard leaves the frame at its ends; the page around may want to know where to.
let way = null;
window.addEventListener('keydown', (event) => { way = event.key === 'Tab' ? (event.shiftKey ? 'prev' : 'next') : null; });
window.addEventListener('blur', () => { if (way) post('focusexit', { dir: way }); way = null; });

// --- the frame's own words ---

// A small view begins with what matters most; the rest is one press away.
const LONG = { claim: ['#pane-card li.s-plain', 2], conflicts: ['#pane-questions > div', 2] };
const more = document.createElement('button');
const whole = document.createElement('a');
const PATIENCE = 300;

function fold() {
  const [items, first] = LONG[config.view] ?? ['', 0];
  const count = items ? document.querySelectorAll(items).length : 0;
  more.hidden = count <= first;
  more.textContent = html.dataset.more ? 'Show less' : `Show all ${count}`;
}

// What stands alone here has no heading above its own: those who hear the page get one.
const TITLES = { question: 'One question, as the reports answer it', text: 'The text, with its claims marked' };

function title() {
  const heading = document.createElement('h2');
  heading.className = 'hidden';
  heading.textContent = TITLES[config.view];
  document.getElementById('main').prepend(heading);
}

function footer() {
  more.type = 'button';
  more.hidden = true;
  more.addEventListener('click', () => {
    if (html.dataset.more) delete html.dataset.more;
    else html.dataset.more = 'shown';
    fold();
  });
  const line = document.createElement('p');
  const about = document.createElement('span');
  about.className = 'about';
  about.textContent = `${['question', 'conflicts'].includes(config.view) ? 'Solid: what is said. Shaded: what it suggests. ' : ''}`
    + 'Differences between reports, not a verdict. Nothing leaves this frame. ';
  whole.href = '../';
  whole.target = '_blank';
  whole.rel = 'noopener';
  whole.textContent = 'Open it in Crossclaim';
  whole.addEventListener('click', leave);
  line.append(about, whole);
  document.querySelector('.footer').replaceChildren(more, line);
}

// --- the way out: the whole page, with what is shown here ---

let leaving = null;
let turn = 0;

async function aim() {
  const mine = turn += 1;
  const state = parse(await fragmentOf(page.texts, page.engine) ?? '');
  state.claim ??= wanted.claim;
  if (mine === turn) whole.href = `../${write(state)}`;
}

function stay() {
  clearTimeout(leaving?.timer);
  leaving = null;
}

// The host of its own text may open it in its own way; where it says nothing the browser opens it, in a window of its own.
function leave(event) {
  if (readers || !config.origin || !around || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  stay();
  const { href } = whole;
  leaving = { href, timer: setTimeout(() => { stay(); window.open(href, '_blank', 'noopener'); }, PATIENCE) };
  post('navigate', { href }, config.origin);
}

if (wanted.doc !== undefined) shown = { doc: wanted.doc };
document.getElementById('main').tabIndex = -1;
document.getElementById('main').prepend(document.getElementById('loading'));
footer();
if (config.view in TITLES) title();
if (config.height === 'auto') new ResizeObserver(resized).observe(document.body);
