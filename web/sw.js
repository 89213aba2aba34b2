// The service worker: after one visit Crossclaim works without a network, and runs no byte that was not built.
//
// In: BUILD, which web/build-dist.mjs fills in: the build's id and the SHA-256 of every file that is kept, by its path below this worker
// ('' and 'embed/' are the two pages). Out: answers to the page's requests. It keeps the build's own files, never a reader's text.
// - Install: every file is fetched and checked; one that fails means that none is kept.
// - A page comes from the network if that answers well within two seconds, else as it was kept. It names the files of its own
//   build only, so that an old page never meets a new script. Any other file comes as it was kept, checked again each time.
// - A new version waits until all pages of the old one are closed, or until the reader asks for it (web/offline.js).
// Cost: an install reads every file once; an answer hashes one file (2 ms for the engine). Tested by tests/web/offline.test.mjs.
// To take it back from every reader put hosting/sw-kill.js in its place.

const BUILD = { id: '', files: {} };

const SCOPE = new URL(self.registration.scope);
const OURS = `crossclaim ${SCOPE.pathname} `; // another copy on the same host has its own caches
const CACHE = OURS + BUILD.id;
const PATIENCE = 2000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldBuilds()));
self.addEventListener('message', (event) => { if (event.data === 'crossclaim: take over') self.skipWaiting(); });
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  const name = url.pathname.slice(SCOPE.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (event.request.method === 'POST' && name === 'share') event.respondWith(shared(event.request));
  if (event.request.method !== 'GET' || !Object.hasOwn(BUILD.files, name)) return;
  const page = name === '' || name.endsWith('/');
  event.respondWith(page ? freshPage(name, event.request) : keptFile(name));
});

async function install() {
  const names = Object.keys(BUILD.files);
  const answers = await Promise.all(names.map(fetched));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(names.map((name, at) => cache.put(new URL(name, SCOPE), answers[at])));
  } catch (error) { // no room
    await caches.delete(CACHE);
    throw error;
  }
}

async function forgetOldBuilds() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function freshPage(name, request) {
  // The server is asked each time: a host that lets pages be kept would send an old one, whose files are gone.
  const network = fetch(request, { cache: 'no-cache' }).then((answer) => (answer.ok && !answer.redirected ? answer : Promise.reject(new Error(`${answer.status}`))));
  const late = new Promise((_, reject) => { setTimeout(reject, PATIENCE, new Error('late')); });
  try {
    return await Promise.race([network, late]);
  } catch {
    return kept(name).catch(() => network);
  }
}

const keptFile = (name) => kept(name).catch(async () => {
  const answer = await fetched(name);
  const cache = await caches.open(CACHE);
  await cache.put(new URL(name, SCOPE), answer.clone()).catch(() => {}); // mended, where there is room
  return answer;
});

async function kept(name) {
  const cache = await caches.open(CACHE);
  const answer = await cache.match(new URL(name, SCOPE));
  if (!answer) throw new Error(`${name} is not kept`);
  return checked(name, answer);
}

async function fetched(name) {
  const answer = await fetch(new URL(name, SCOPE), { cache: 'no-cache' });
  if (!answer.ok || answer.type !== 'basic' || answer.redirected) throw new Error(`${name}: ${answer.status}`);
  return checked(name, answer);
}

async function checked(name, answer) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== BUILD.files[name]) throw new Error(`${name} is not what was built`);
  return answer;
}

// What another app shares goes on to the page in the fragment, which is sent to no server.
async function shared(request) {
  const form = await request.formData();
  const parts = ['title', 'text', 'url'].map((field) => form.get(field)).filter((part) => typeof part === 'string' && part.trim());
  return Response.redirect(`${SCOPE.href}#v1.text=${encodeURIComponent(parts.join('\n\n'))}`, 303);
}
