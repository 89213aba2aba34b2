// A browser and the built site for the tests of the page. In: CROSSCLAIM_WEB (the folder build/web), CROSSCLAIM_ARTIFACTS.
// Out: pages on a served copy, with everything that they log or ask for kept. A missing browser or site is a failure.
//   const site = await openSite(); const page = await site.page(); await paste(page, text); ... await site.close();
//   const page = await site.compared();   the same with the first example compared
// Cost: a second to start. Used by tests/web/*.test.mjs.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = join(process.env.CROSSCLAIM_WEB ?? join(root, 'build/web'), 'dist');
const artifacts = process.env.CROSSCLAIM_ARTIFACTS ?? join(root, 'build/artifacts');

export const example = (name) => readFileSync(join(root, 'assets/examples', `${name}.txt`), 'utf8');

function executable() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium here: run ./emsdk-setup.sh');
  return found;
}

// Nothing here is measured by the clock: what is waited for may take its time on a busy machine.
const PATIENCE = 60_000;

const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_GL = ['--disable-gpu', '--disable-3d-apis'];

const options = (webgl) => ({ executablePath: executable(), args: [...(webgl ? SOFTWARE_GL : NO_GL), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
// How a browser is started where a test starts its own.
export const BROWSER = options(true);

// What goes wrong in a page, and what it asks for, are kept in page.problems and page.requests.
export function watch(page) {
  page.setDefaultTimeout(PATIENCE);
  page.problems = [];
  page.requests = [];
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') page.problems.push(message.text()); });
  page.on('request', (request) => page.requests.push(request.url()));
  return page;
}

export async function openSite({ webgl = true } = {}) {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`no site in ${dist}: cmake --build --preset web`);
  const server = await serve(dist, { host: '127.0.0.1' });
  const browser = await chromium.launch(options(webgl));
  return {
    address: server.address,
    // { ready: false } returns before the engine is there, { until: 'commit' } too before all of the page is; `before(page)` runs before the page is opened.
    async page({ ready = true, until = 'load', before = null, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = watch(await context.newPage());
      await before?.(page);
      await page.goto(server.address, { waitUntil: until });
      if (ready) await page.waitForSelector('html[data-engine=ready]');
      return page;
    },
    async compared(options) {
      const page = await this.page(options);
      await paste(page, example('kursk'));
      await results(page);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

// As the reader does it: the text comes by the clipboard into the box.
export async function paste(page, text) {
  await page.evaluate(pasteWords, text);
}

// Runs inside the page.
export function pasteWords(words) {
  const box = document.getElementById('text');
  box.focus();
  box.select();
  box.setRangeText(words, 0, box.value.length, 'end');
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
}

export async function results(page) {
  await page.waitForSelector('body.results');
  await settle(page);
}

// Runs inside the page: until the browser has had five turns, each with a frame of its own, in which nothing was drawn. A slow
// browser's turns are as long as they need to be; a page out of sight has no frames.
export async function quiet() {
  const turn = () => new Promise((done) => {
    const late = setTimeout(done, 1000);
    requestAnimationFrame(() => setTimeout(() => { clearTimeout(late); done(); }, 25));
  });
  for (let still = 0, before = -1; still < 5; before = document.crossclaimFrames) {
    await turn();
    still = before === document.crossclaimFrames ? still + 1 : 0;
  }
}

export const settle = (page) => page.evaluate(quiet);

// Before a page is opened: its long work goes on by one slice a second, until window.hurry is set, so that what a reader does meanwhile
// is done meanwhile on any machine.
export const slowly = (page) => page.addInitScript(() => {
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function slow(...words) {
    if (window.hurry) post.apply(this, words);
    else setTimeout(() => post.apply(this, words), 1000);
  };
});

// The tasks of the page's thread while `action` runs, the longest first, in milliseconds of CPU time.
export async function tasksDuring(page, action) {
  const tools = await page.context().newCDPSession(page);
  const events = [];
  tools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((done) => { tools.once('Tracing.tracingComplete', done); });
  await tools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] } });
  await action();
  await tools.send('Tracing.end');
  await ended;
  const threads = events.filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain');
  const tasksOf = ({ pid, tid }) => events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.tdur !== undefined && event.pid === pid && event.tid === tid);
  const all = threads.map((thread) => tasksOf(thread).map((event) => event.tdur / 1000).sort((a, b) => b - a));
  const sum = (tasks) => tasks.reduce((whole, ms) => whole + ms, 0);
  return all.sort((a, b) => sum(b) - sum(a))[0];
}

export async function screenshot(page, name) {
  const folder = join(artifacts, 'web');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
