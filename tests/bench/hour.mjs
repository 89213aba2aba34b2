// The page in use for an hour in Chromium: texts pasted and taken away, panes, rows, a search, other widths, themes, the link and the files.
//
//   node tests/bench/hour.mjs [--minutes 60] [--every 60]       after cmake --build --preset web
//
// In: the built site (CROSSCLAIM_WEB). Out: a row every so many seconds: rounds, the script's objects after the garbage is gone, without what the
// browser has compiled (it goes on compiling what is used, for an hour and more), the engine's memory, elements and listeners. Status 1 where the
// objects are a tenth more at the end than after the first quarter, elements or listeners the half, where the engine's memory is more at all, or
// the page complained. Cost: its minutes; no part of CI, which looks for no more than the frames (ctest soak).

import { example, openSite, paste, results, settle } from '../web/browser.mjs';

const option = (name, otherwise) => Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const minutes = option('--minutes', 60), every = option('--every', 60);
const TEXTS = ['kursk', 'ferry', 'flood'];
const SIZES = [[1280, 900], [700, 800], [390, 844]];

// Before the page's own scripts: the engine's memory can be seen from outside.
function showMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const found = Object.values((made.instance ?? made).exports ?? {}).find((value) => value instanceof WebAssembly.Memory);
      if (found) window.engineMemory = found;
      return made;
    };
  }
}

async function press(page, selector, nth) {
  const all = page.locator(selector);
  const count = await all.count();
  if (count > 0) await all.nth(nth % count).evaluate((element) => element.click());
  await settle(page);
}

async function save(page, what) {
  await page.locator('#out').evaluate((menu) => { menu.open = true; });
  const coming = what === 'link' ? null : page.waitForEvent('download');
  await page.click(`[data-out=${what}]`);
  await (await coming)?.delete();
  await page.locator('#out').evaluate((menu) => { menu.open = false; });
}

// One reading, from the box and back to it.
async function round(page, number) {
  await page.setViewportSize({ width: SIZES[number % SIZES.length][0], height: SIZES[number % SIZES.length][1] });
  await page.emulateMedia({ colorScheme: number % 2 ? 'dark' : 'light', contrast: number % 5 === 0 ? 'more' : 'no-preference' });
  const text = example(TEXTS[number % TEXTS.length]);
  await paste(page, number % 4 ? text : `${text}\n\n${example(TEXTS[(number + 1) % TEXTS.length])}`);
  await results(page);
  for (const tab of ['questions', 'claims', 'timeline', 'sources']) {
    await page.locator(`#tab-${tab}`).evaluate((element) => element.click());
    await settle(page);
    await press(page, `#pane-${tab} button`, number);
  }
  await press(page, '#read a', number);
  await press(page, '#pane-card button', number);
  await page.locator('#search').evaluate((box, words) => {
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, number % 3 ? '' : 'peo');
  await settle(page);
  await save(page, ['link', 'csv', 'json', 'svg'][number % 4]);
  await press(page, '#edit', 0);
}

// Bytes of what the script has made: objects, arrays, strings, functions and numbers of a snapshot of its heap.
async function objects(tools) {
  const parts = [];
  const take = ({ chunk }) => parts.push(chunk);
  tools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });   // which collects the garbage
  tools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot: { meta }, nodes } = JSON.parse(parts.join(''));
  const width = meta.node_fields.length, type = meta.node_fields.indexOf('type'), size = meta.node_fields.indexOf('self_size');
  const made = new Set(['object', 'array', 'string', 'concatenated string', 'sliced string', 'closure', 'number', 'regexp', 'bigint', 'symbol'].map((name) => meta.node_types[type].indexOf(name)));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += width) if (made.has(nodes[at + type])) bytes += nodes[at + size];
  return bytes;
}

// Each time after the same round, so that what is there is the same unless something stays behind.
async function sample(page, tools, rounds, seconds) {
  await round(page, 0);
  const heap = await objects(tools);
  const { metrics } = await tools.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name).value;
  const wasm = await page.evaluate(() => window.engineMemory?.buffer.byteLength ?? 0);
  const row = { seconds, rounds, heap, wasm, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  console.log(`| ${Math.round(seconds)} | ${rounds} | ${(row.heap / 1e6).toFixed(2)} | ${(wasm / 1e6).toFixed(2)} | ${row.nodes} | ${row.listeners} |`);
  return row;
}

function grown(rows) {
  const quarter = rows[Math.ceil(rows.length / 4) - 1], end = rows.at(-1);
  const ROOM = { heap: 1.1, wasm: 1, nodes: 1.5, listeners: 1.5 };   // the browser takes elements back when it likes
  return Object.keys(ROOM).filter((name) => end[name] > ROOM[name] * quarter[name]);
}

const site = await openSite();
try {
  const page = await site.page({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'], before: (opened) => opened.addInitScript(showMemory) });
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  console.log('| seconds | rounds | objects, MB | engine, MB | nodes | listeners |\n| --- | --- | --- | --- | --- | --- |');
  const begin = Date.now(), rows = [];
  for (let rounds = 0, next = 0; ; rounds += 1) {
    const seconds = (Date.now() - begin) / 1000;
    const over = seconds >= minutes * 60;
    if (rounds > 0 && (over || seconds >= next)) {
      rows.push(await sample(page, tools, rounds, seconds));
      next = seconds + every;
    }
    if (over) break;
    await round(page, rounds);
    page.requests.length = 0;
  }
  const more = grown(rows);
  console.log(`\n${more.length > 0 ? `grown: ${more.join(', ')}` : 'nothing has grown'}; ${page.problems.length} complaints${page.problems.slice(0, 3).map((one) => `\n${one}`).join('')}`);
  if (more.length > 0 || page.problems.length > 0) process.exitCode = 1;
} finally {
  await site.close();
}
