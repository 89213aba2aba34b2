// Opens what the address asks for behind "#" (web/link.js): a bundled report, a text, one of its claims. In: a state. Out: the page shows it.
// Example: #v1.doc=2&claim=412 opens the third report and selects the claim whose figure begins at byte 412.
// Cost: one reading of the report's JSON to find the claim. Tested by tests/web/save.test.mjs and contract.test.mjs.

import { COMMANDS, PANES } from './engine.js';
import { parse } from './link.js';
import { page } from './main.js';
import { unpack } from './pack.js';
import { fromSet } from './texts.js';

// The claims of the reader's text: [{ index, begin }], by the byte where the figure, or else the sentence, begins.
export function ownClaims(engine) {
  const { documents, claims } = JSON.parse(engine.reportJson());
  const own = documents[0].id;
  return claims.flatMap((claim, index) => (claim.document === own ? [{ index, begin: (claim.quantity ?? claim.sentence).begin, claim }] : []));
}

// The claim that begins at a byte, or the last one before it: an engine of a later build may cut the figure otherwise.
export function claimAt(engine, begin) {
  const before = ownClaims(engine).filter((claim) => claim.begin <= begin);
  return before.length ? before.reduce((best, claim) => (claim.begin > best.begin ? claim : best)) : null;
}

export const hasText = ({ text, t, s }) => (text ?? t ?? s) !== undefined;

// A bundled report is there when this returns; a text, when its promise does.
export async function open(state, { select = true } = {}) {
  if (state.unknown) { page.note('This link was made by a newer version of Crossclaim.'); return; }
  if (state.doc !== undefined) page.open(state.doc);
  else if (hasText(state)) await read(state);
  const claim = !select || state.claim === undefined || !page.engine.reportJson() ? null : claimAt(page.engine, state.claim);
  if (claim) page.board.send({ type: COMMANDS.selectClaim, argument: claim.index });
  if (state.view !== undefined) page.board.send({ type: COMMANDS.showPane, argument: PANES.indexOf(state.view) });
  if (state.q !== undefined) page.board.search(state.q);
}

// A text as it is, or packed into a link that was made here.
async function read({ text, t, s, title = '', publisher = '', date = '' }) {
  try {
    if (text !== undefined) await page.read([{ text }]);
    else if (t !== undefined) await page.read([{ text: await unpack(t), title, publisher, date }]);
    else if (s !== undefined) {
      const { texts, lost } = fromSet(await unpack(s));
      if (!texts.length) throw new Error(lost);
      await page.read(texts);
    }
  } catch {
    page.note('This link is broken: its text cannot be read.');
  }
}

export const asked = parse(window.location.hash);
if (hasText(asked)) {
  // A text that came with the address is not kept in it.
  try { window.history.replaceState(null, '', window.location.pathname + window.location.search); } catch { /* a frame may not */ }
}
page.hear((what) => { if (what === 'ready' && !document.documentElement.classList.contains('embed')) open(asked); });
