// Compares texts in steps, so that typing goes on meanwhile. In: the engine, texts, what to tell. Out: the engine's status, at once where
// the texts are short, else as a promise; null where newer texts have come in between.
// Example: await compareTexts(engine, [{ text }], { onProgress: (done, all) => ... }).
// A step reads one text; between steps the browser has its turn as soon as 8 ms are over. Cost: that of the engine.
// Tested by tests/web/texts.test.mjs.

import { utf8Length } from './input.js';

const SLICE = 8;
const AT_ONCE = 64 * 1024;
let newest = 0;

const turn = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
});
// Two frames: one to lay out the progress bar, one to paint it.
const painted = () => new Promise((done) => {
  if (document.hidden) done();
  else requestAnimationFrame(() => requestAnimationFrame(done));
});

function finish(engine, status) {
  if (!status) engine.show();
  return status;
}

async function inSlices(engine, count, onProgress, job) {
  onProgress(0, count);
  await painted();
  for (let begun = performance.now(), done = 0; ;) {
    if (job !== newest) return null;
    const { status, left } = engine.step();
    done += 1;
    if (status || left === 0) { onProgress(count, count); return finish(engine, status); }
    if (performance.now() - begun < SLICE) continue;
    onProgress(Math.min(done, count - 1), count);
    await turn();
    begun = performance.now();
  }
}

export function compareTexts(engine, texts, { onProgress = () => {} } = {}) {
  newest += 1;
  const refused = engine.take(texts);
  if (refused) return refused;
  if (texts.reduce((bytes, { text }) => bytes + utf8Length(text, AT_ONCE), 0) > AT_ONCE) return inSlices(engine, texts.length + 1, onProgress, newest);
  for (;;) {
    const { status, left } = engine.step();
    if (status || left === 0) return finish(engine, status);
  }
}
