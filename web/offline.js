// Keeps Crossclaim for use without a network, and says so. In: the browser's service workers, where it has them. Out: one line in
// the footer (#offline): ready, once; a new version to load; or that this window keeps nothing. The page works without all of this.
// Example: in a private window, in a sandboxed frame or on a full disk the line says that offline use is off.
// Cost: nothing until the page has loaded. Tested by tests/web/offline.test.mjs.

// The page's one Trusted Types policy: the only address that may ever become a script by a string.
const address = new URL('../../sw.js', import.meta.url).href;
const policy = window.trustedTypes?.createPolicy('crossclaim', {
  createScriptURL: (url) => { if (url !== address) throw new TypeError('not the service worker'); return url; },
});

const line = document.getElementById('offline');

function say(words, button, press) {
  line.textContent = words;
  line.hidden = false;
  if (!button) return;
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = button;
  element.addEventListener('click', press);
  line.append(' ', element);
}

const reload = () => window.location.reload();

// Nothing changes under a reader who is at work: the old version goes on until the button is pressed or all its pages are closed.
function offer(worker) {
  say('A new version of Crossclaim is there. Loading it clears your text.', 'Load it', () => {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    worker.postMessage('crossclaim: take over');
  });
}

function watch(worker, first) {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && !first) offer(worker);
    if (worker.state === 'activated' && first) say('Ready for offline use.');
    if (worker.state === 'redundant' && first) say('Offline use is off: this browser had no room for it, or a file did not arrive whole.');
  });
}

async function keep() {
  const workers = navigator.serviceWorker; // throws in a frame without an origin of its own
  if (!workers) throw new Error('none');
  const first = !workers.controller;
  if (!first) {
    workers.addEventListener('controllerchange', () => say('Crossclaim was renewed in another window.', 'Reload', reload), { once: true });
  }
  const registration = await workers.register(policy ? policy.createScriptURL(address) : address, { updateViaCache: 'none' });
  const fresh = registration.installing ?? registration.waiting;
  if (registration.waiting && registration.active) offer(registration.waiting);
  else if (fresh) watch(fresh, !registration.active);
  registration.addEventListener('updatefound', () => watch(registration.installing, !registration.active));
}

const begin = () => keep().catch(() => say('Offline use is off: this window keeps nothing.'));
if (document.readyState === 'complete') begin();
else window.addEventListener('load', begin, { once: true });
