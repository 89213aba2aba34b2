// Hosts for the tests of use offline and in articles: a copy of the site that can be changed, stopped and started on its own port, and
// somebody else's site with pages of our making. In: the built site. Out: addresses, and every request that came.
//   const copy = await copyOfSite(); await copy.stop(); ... await copy.start();   const other = await otherSite({ '/': '<p>' });
//   const { browser, site, host, close } = await openHouse();   a browser, a copy and somebody else's site
// Cost: a copy of the site's files. Used by most tests of this folder that need a second site or a browser of their own.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';
import { BROWSER, dist, root } from './browser.mjs';

export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

// Until what is asked is so. Asked from outside, since under the page's policy nothing inside may make a function of words; a document whose
// parts have not come, or that is going away, cannot answer yet.
export async function eventually(asked, name) {
  let answer;
  for (let tries = 0; tries < 600; tries += 1) {
    answer = await asked().catch((error) => error);
    if (answer && !(answer instanceof Error)) return;
    await pause(100);
  }
  throw new Error(`waited in vain for ${name}: ${answer}`);
}

// Runs in a frame: it waits for its host's answer for ever, and counts the answers in window.answered; impatient() ends that.
export function patient() {
  window.real ??= [setTimeout, clearTimeout];
  window.answered = 0;
  window.setTimeout = () => -1;
  window.clearTimeout = (timer) => { if (timer === -1) window.answered += 1; };
}
export function impatient() { [window.setTimeout, window.clearTimeout] = window.real; }

// `under` puts the site into a folder of its host: copyOfSite({ under: ['one', 'two/three'] }) puts it there twice.
export async function copyOfSite({ under = [''] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-site-'));
  for (const name of under) cpSync(dist, join(folder, name), { recursive: true });
  // What a test may change: what an address waits for, and what a file's ending is called.
  const copy = { folder, requests: [], wait: () => {}, types: {} };
  const seen = async (request) => {
    copy.requests.push(`${request.method} ${request.url}`);
    await copy.wait(request.url);
  };
  let server = await serve(folder, { seen, types: copy.types });
  copy.address = server.address;
  const port = Number(new URL(server.address).port);
  copy.stop = async () => { await server?.close(); server = null; };
  copy.start = async () => { server = await serve(folder, { port, seen, types: copy.types }); };
  copy.remove = () => rmSync(folder, { recursive: true, force: true });
  return copy;
}

// Changes a file of a copy; its compressed forms go.
export function edit(copy, path, change) {
  const file = join(copy.folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  for (const ending of ['br', 'gz']) rmSync(`${file}.${ending}`, { force: true });
}

// The folder of the one build that a copy holds: 'b/0123456789abcdef'.
export const buildOf = (copy, under = '') => `b/${readdirSync(join(copy.folder, under, 'b')).join()}`;

// A second version of the site, built as the first was, of sources with another main.js. Returns its build's name.
export function renew(copy, change) {
  const work = mkdtempSync(join(tmpdir(), 'crossclaim-next-'));
  cpSync(join(root, 'web'), join(work, 'web'), { recursive: true });
  const main = join(work, 'web/main.js');
  writeFileSync(main, change(readFileSync(main, 'utf8')));
  const engine = ['crossclaim.js', 'crossclaim.wasm'].flatMap((name) => ['--engine', join(dist, '..', name)]);
  execFileSync(process.execPath, [join(root, 'web/build-dist.mjs'), '--web', join(work, 'web'), '--corpus', join(root, 'assets/corpus'),
    '--examples', join(root, 'assets/examples'), '--licenses', join(root, '.deps/licenses'), '--out', join(work, 'dist'), ...engine]);
  rmSync(copy.folder, { recursive: true });
  cpSync(join(work, 'dist'), copy.folder, { recursive: true });
  rmSync(work, { recursive: true });
  return buildOf(copy).slice(2);
}

export async function otherSite(pages) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    const body = pages[request.url.split('?')[0]];
    response.writeHead(request.url === '/favicon.ico' ? 204 : body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body ?? '');
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    pages,
    requests,
    address: `http://127.0.0.1:${server.address().port}/`,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

export const launch = (options = {}) => chromium.launch({ ...BROWSER, ...options });

// A reader's own browser, which keeps what it has when it is closed.
export async function profile() {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-profile-'));
  return {
    open: () => chromium.launchPersistentContext(folder, { ...BROWSER, viewport: { width: 1280, height: 900 } }),
    remove: () => { if (existsSync(folder)) rmSync(folder, { recursive: true, force: true }); },
  };
}

// All that a test of two sites needs; `open` starts its browser.
export async function openHouse({ open = launch } = {}) {
  const opened = [await copyOfSite(), await otherSite({})];
  const close = async () => {
    const [site, host, browser] = opened;
    await browser?.close();
    await site.stop();
    site.remove();
    await host.close();
  };
  try {
    opened.push(await open());
  } catch (error) {
    await close();
    throw error;
  }
  const [site, host, browser] = opened;
  return { browser, site, host, close };
}
