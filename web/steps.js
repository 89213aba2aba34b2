// Compares texts in steps, so that typing goes on meanwhile. In: the engine, texts, what to tell. Out: the engine's status, at once where
// the texts are short, else as a promise; null where newer texts have come in between.
// Example: await compareTexts(engine, [{ text }], { onProgress: (done) => ... });   done goes from 0 to 1
// A step takes a few milliseconds at most; as soon as 4 are over the browser has its turn, so that it waits no longer than 8. Cost: that of the engine.
// Tested by tests/web/texts.test.mjs and smooth.test.mjs.

import { utf8Length } from './input.js';

const SLICE = 4;
const AT_ONCE = 64 * 1024;
let newest = 0;

export const turn = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
});
// Two frames: one to lay out the progress bar, one to paint it.
export const painted = () => new Promise((done) => {
  if (document.hidden) done();
  else requestAnimationFrame(() => requestAnimationFrame(done));
});

// Steps until the time is over or nothing is left.
function stepUntil(engine, end) {
  for (;;) {
    const now = engine.step();
    if (now.status || now.left === 0 || performance.now() >= end) return now;
  }
}

async function inSlices(engine, onProgress, job) {
  onProgress(0);
  await painted();
  for (let all = 0; ;) {
    if (job !== newest) return null;
    const { status, left } = stepUntil(engine, performance.now() + SLICE);
    if (status) { onProgress(1); return status; }
    if (left === 0) break;
    all = Math.max(all, left);
    onProgress(Math.min(1 - left / all, 0.99));
    await turn();
  }
  engine.finish();
  do { await turn(); } while (engine.compose());
  onProgress(1);
  return job === newest ? 0 : null;
}

export function compareTexts(engine, texts, { onProgress = () => {} } = {}) {
  newest += 1;
  const refused = engine.take(texts);
  if (refused) return refused;
  if (texts.reduce((bytes, { text }) => bytes + utf8Length(text, AT_ONCE), 0) > AT_ONCE) return inSlices(engine, onProgress, newest);
  const { status } = stepUntil(engine, Infinity);
  if (status) return status;
  engine.finish();
  while (engine.compose());
  return 0;
}
