// How fast the page is in Chromium. In: the built site (CROSSCLAIM_WEB), a text. Out: figures by name for bench.mjs.
//   await measurePage(news) -> { analyze_mb_s, text_box_ms, text_box_painted_ms, blank_page_ms, claims_ms, longest_task_ms, longest_task_cpu_ms }
// The engine's speed is that of all steps that read a megabyte, the best of five. A cold load has no cache; times count from the navigation, as the
// browser itself counts them, and each is the median of LOADS: single ones differ by their double. Between them the browser paints a page that holds
// one line, for no page can be painted sooner than that. Cost: half a minute. Used by bench.mjs.

import { join } from 'node:path';
import { example, openSite, paste, results, root, tasksDuring } from '../web/browser.mjs';

const MEGABYTE = 1_000_000;

const LOADS = 7;

// Runs inside the page, before anything of it: when the box takes what is typed, and when claims stand there, in milliseconds from the navigation.
function watchLoad() {
  window.usable = new Promise((done) => {
    new MutationObserver((_, observer) => {
      const box = document.getElementById('text');
      if (!box || box.disabled || box.readOnly) return;
      done(performance.now());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  // The claims stand there once the browser has had a frame for them.
  window.claims = new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (!document.body?.classList.contains('results')) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame((now) => done(now)));
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['class'] });
  });
}

// When the first words are painted.
const painted = (page) => page.evaluate(() => new Promise((done) => {
  new PerformanceObserver((list) => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (first) done(first.startTime);
  }).observe({ type: 'paint', buffered: true });
}));

async function coldLoad(site) {
  const page = await site.page({ ready: false, before: (opened) => opened.addInitScript(watchLoad) });
  const text_box_ms = await page.evaluate(() => window.usable);
  const text_box_painted_ms = await painted(page);
  await paste(page, example('kursk'));
  const claims_ms = await page.evaluate(() => window.claims);
  await page.context().close();
  return { text_box_ms, text_box_painted_ms, claims_ms };
}

async function blankPage(site) {
  const blank = { contentType: 'text/html', body: '<!doctype html><title>A line</title><p>One line.</p>' };
  const page = await site.page({ ready: false, before: (opened) => opened.route('**/*', (route) => route.fulfill(blank)) });
  const blank_page_ms = await painted(page);
  await page.context().close();
  return { blank_page_ms };
}

async function loads(site) {
  const taken = [];
  for (let i = 0; i < LOADS; i += 1) taken.push({ ...await coldLoad(site), ...await blankPage(site) });
  const median = (id) => taken.map((one) => one[id]).sort((a, b) => a - b)[LOADS >> 1];
  return Object.fromEntries(Object.keys(taken[0]).map((id) => [id, median(id)]));
}

// The page with a long text beside it: what comes in from outside would be a long task of its own.
async function withWords(site, text, before) {
  const page = await site.page({ before });
  await page.evaluate((words) => { window.words = words; }, text);
  return page;
}

// As a reader pastes it: a text of this length does not go through the box (web/input.js).
async function compareThem(page) {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', window.words);
    document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await results(page);
}

async function longestTask(site, text) {
  const page = await withWords(site, text, (opened) => opened.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true });
  }));
  await page.evaluate(() => { window.tasks.length = 0; });
  await compareThem(page);
  const longest_task_ms = await page.evaluate(() => Math.max(0, ...window.tasks));
  await page.context().close();
  // Once more in the browser's own trace, which slows it down, for the processor's time: where others use the processor too, a task's end says little.
  const traced = await withWords(site, text);
  const [longest_task_cpu_ms] = await tasksDuring(traced, () => compareThem(traced));
  await traced.context().close();
  return { longest_task_ms, longest_task_cpu_ms };
}

async function engineSpeed(site, text) {
  // The page's scripts are one file: the module alone comes from the sources.
  const page = await site.page({ before: (opened) => opened.route('**/engine.js', (route) => route.fulfill({ path: join(root, 'web/engine.js') })) });
  const folder = await page.evaluate(() => document.querySelector('script[type=module][src]').src);
  const milliseconds = await page.evaluate(async ([main, words]) => {
    const { loadEngine } = await import(new URL('engine.js', main).href);
    const engine = await loadEngine({});
    let best = Infinity;
    for (let i = 0; i < 5; i += 1) {
      const text = `${i}\n\n${words}`;   // another text each time: what was read stays
      const bytes = new TextEncoder().encode(text).length;
      engine.take([{ text }]);
      const begin = performance.now();
      for (let left = Infinity; left > bytes + 1;) {   // a text that is read but not compared counts once
        const step = engine.step();
        if (step.status !== 0) throw new Error('the engine refused the text');
        left = step.left;
      }
      best = Math.min(best, performance.now() - begin);
    }
    return best;
  }, [folder, text]);
  await page.context().close();
  return { analyze_mb_s: text.length / 1e3 / milliseconds };
}

export async function measurePage(news) {
  const megabyte = `${news}\n\n`.repeat(Math.ceil(MEGABYTE / news.length)).slice(0, MEGABYTE);
  const site = await openSite();
  try {
    return { ...await engineSpeed(site, megabyte), ...await loads(site), ...await longestTask(site, megabyte) };
  } finally {
    await site.close();
  }
}
