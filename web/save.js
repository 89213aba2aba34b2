// The menu "Share and save". In: the page's texts, engine and board. Out: a link, a copy, a file, a picture or a print; nothing is sent.
// Example: pressing "Table (.csv)" downloads crossclaim-claims.csv. A link, and the code of a frame, hold the text itself, packed, behind "#".
// Cost: that of what is asked for. Tested by tests/web/save.test.mjs.

import { NO_CLAIM } from './engine.js';
import { write } from './link.js';
import { frame } from './frame.js';
import { copy, download } from './out.js';
import { pack } from './pack.js';
import { partsOf, questionsOf, toPng, toSvg } from './picture.js';
import { toSet } from './texts.js';

const byId = (id) => document.getElementById(id);
const MAX_LINK = 32 * 1024;
const FILES = {
  plain: ['crossclaim-claims.txt', 'text/plain'], csv: ['crossclaim-claims.csv', 'text/csv'], json: ['crossclaim-report.json', 'application/json'],
  annotation: ['crossclaim-annotations.jsonld', 'application/ld+json'], claims: ['crossclaim-claims.jsonld', 'application/ld+json'],
};
const TONES = ['none', 'related', 'agrees', 'soft', 'error', 'hard', 'paper', 'ink', 'muted', 'line'];

function note(words) { byId('out-note').textContent = words; }

// What claim is chosen, as the byte where its figure begins; only of the first text, which is the only one a link can count in.
function claimOf(engine) {
  if (engine.selected === NO_CLAIM) return undefined;
  const { documents, claims } = JSON.parse(engine.reportJson());
  const claim = claims[engine.selected];
  return claim?.document === documents[0].id ? (claim.quantity ?? claim.sentence).begin : undefined;
}

// The fragment of a link that shows the same again; null where it would be too long, or the browser cannot pack the text.
export async function fragmentOf(filled, engine) {
  const [first] = filled;
  const chosen = { claim: claimOf(engine), view: engine.pane === 'questions' || engine.pane === 'other' ? undefined : engine.pane, q: byId('search').value || undefined };
  if (filled.length === 1 && first.bundled >= 0) return write({ doc: first.bundled, ...chosen });
  if (typeof CompressionStream === 'undefined') return null;
  const packed = filled.length === 1
    ? { t: await pack(first.text), title: first.title || undefined, publisher: first.publisher || undefined, date: first.date || undefined }
    : { s: await pack(toSet(filled)) };
  const fragment = write({ ...packed, ...chosen });
  return fragment.length > MAX_LINK ? null : fragment;
}

// A frame's view that shows what is shown here; one that it has no view for is found in the whole explorer.
function viewOf(engine) {
  if (engine.pane === 'claims') return 'claims';
  if (engine.pane !== 'questions') return 'all';
  return claimOf(engine) === undefined ? 'conflicts' : 'claim';
}

const HERE = new URL('../../', import.meta.url);
const LINKED = {
  link: (fragment) => new URL(fragment, HERE).href,
  frame: (fragment, engine, { title }) => frame(new URL(`embed/?view=${viewOf(engine)}&height=fixed${fragment}`, HERE).href, `${title || 'A report'}: claims and conflicts`, 640),
};

async function linked(what, filled, engine) {
  const fragment = await fragmentOf(filled, engine);
  if (fragment === null) { note('The text is too long for a link. Save the texts as a file instead.'); return; }
  const done = await copy(LINKED[what](fragment, engine, filled[0]));
  if (!done) note('The browser did not let it be copied.');
  else note(/[.&][ts]=/.test(fragment) ? 'Copied. It holds the text itself: whoever has it can read it.' : 'Copied.');
}

async function picture(kind, engine) {
  const [question] = questionsOf(engine.nodes('questions'));
  if (!question) { note('There is no question to draw yet.'); return; }
  const style = getComputedStyle(document.documentElement);
  const parts = partsOf(question, Object.fromEntries(TONES.map((tone) => [tone, style.getPropertyValue(`--${tone}`).trim()])));
  if (kind === 'svg') download('crossclaim-question.svg', 'image/svg+xml', toSvg(parts));
  else download('crossclaim-question.png', 'image/png', await toPng(parts));
}

export function connectSaving({ texts, engine }) {
  const menu = byId('out');
  menu.addEventListener('click', async (event) => {
    const what = event.target.closest('button')?.dataset.out;
    if (!what || !engine()) return;
    note('');
    if (what in LINKED) await linked(what, texts.filled, engine());
    else if (what === 'copy') note(await copy(engine().exported('plain')) ? 'Copied.' : 'The browser did not let it be copied.');
    else if (what === 'print') { menu.open = false; window.print(); }
    else if (what === 'set') download('crossclaim-texts.json', 'application/json', toSet(texts.filled));
    else if (what === 'svg' || what === 'png') await picture(what, engine());
    else download(...FILES[what], engine().exported(what));
  });
  // It closes as menus do: by Escape, or by going elsewhere.
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  document.addEventListener('pointerdown', (event) => { if (!menu.contains(event.target)) menu.open = false; });
}
