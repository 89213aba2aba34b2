// The three ways of use in Firefox: the page, without a network, in an article's frame. In: the built site. Out: node's test report.
// Cost: about half a minute.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { example } from './browser.mjs';
import { openFirefox } from './firefox.mjs';
import { copyOfSite, otherSite } from './hosts.mjs';

let firefox;
let site;
let host;
before(async () => {
  site = await copyOfSite();
  host = await otherSite({});
  firefox = await openFirefox();
});
after(async () => {
  await firefox?.close();
  await site?.stop();
  site?.remove();
  await host?.close();
});

const ready = () => firefox.until(() => document.documentElement.dataset.engine === 'ready');

async function compares() {
  await firefox.run((text) => {
    document.getElementById('text').value = text;
    document.getElementById('look').click();
  }, example('ferry'));
  await firefox.until(() => document.body.classList.contains('results'));
  assert.match(await firefox.run(() => document.getElementById('lead').textContent), /claims/);
}

test('the page compares a text and is ready for offline use', async () => {
  await firefox.open(site.address);
  await ready();
  await compares();
  await firefox.until(() => document.getElementById('offline').textContent === 'Ready for offline use.');
});

test('in frames without an origin: the three views of the article', async () => {
  await firefox.open(`${site.address}examples/`);
  for (let frame = 0; frame < 3; frame += 1) {
    await firefox.run((at) => document.querySelectorAll('crossclaim-explorer')[at].scrollIntoView({ block: 'center' }), frame);
    await firefox.until((at) => document.querySelectorAll('crossclaim-explorer')[at].querySelector('iframe') !== null, frame);
  }
  const words = [/killed or wounded/, /1,000–3,000/, /Text supplied by/];
  for (const [frame, wanted] of words.entries()) {
    await firefox.frame(frame);
    await firefox.until(() => document.body.classList.contains('results'));
    assert.match(await firefox.run(() => document.body.innerText), wanted);
    assert.equal(await firefox.run(() => window.origin), 'null');
    await firefox.frame();
  }
  for (let frame = 0; frame < 3; frame += 1) {
    await firefox.until((at) => {
      const place = document.querySelectorAll('crossclaim-explorer')[at];
      return place.firstElementChild.style.height === place.style.minHeight && parseInt(place.style.minHeight, 10) > 300;
    }, frame);
  }
});

test('a stranger’s page may frame embed/, and hears nothing of its content', async () => {
  host.pages['/'] = `<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data.type));</script>
    <iframe sandbox="allow-scripts" width="600" height="500" src="${site.address}embed/?view=claim#v1.doc=0&claim=216"></iframe>`;
  await firefox.open(host.address);
  await firefox.until(() => window.heard.includes('resize'));
  assert.deepEqual([...new Set(await firefox.run(() => window.heard))].sort(), ['ready', 'resize']);
});

test('the server is stopped: the page starts and compares', async () => {
  await site.stop();
  for (let start = 0; start < 3; start += 1) {
    await firefox.open('about:blank');
    await firefox.open(site.address);
    await ready();
    await compares();
  }
});
