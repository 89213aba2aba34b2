// The way back: put this in the place of sw.js, and every reader's browser takes Crossclaim's offline copy away at the next visit.
// In: nothing. Out: no cache of ours, no worker. Cost: none. Tested by tests/web/offline.test.mjs.

const OURS = `crossclaim ${new URL(self.registration.scope).pathname} `;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await self.registration.unregister();
})()));
