// The page's own engine in Chromium and in Firefox says what the native program says, to the byte: reports of the cases, the news and odd texts,
// each compared with the bundled reports. In: the built site; CROSSCLAIM_FUZZ (--reports, the same calls of the C interface natively).
// Out: node's test report. Cost: about ten seconds a browser. The command line under node, and clang's build: tests/parity.

import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DATE, digest, digests, texts } from '../parity/reports.mjs';
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';
import { root } from './browser.mjs';
import { buildOf, openHouse } from './hosts.mjs';

// Runs in the page: the digest of every report, in the order of the texts.
async function inThePage(base, all, date) {
  const { loadEngine } = await import(`${base}engine.js`);
  const engine = await loadEngine({});
  const out = [];
  for (const text of all) {
    if (engine.take([{ text, date }]) !== 0) throw new Error('the text was refused');
    for (let left = 1; left > 0;) ({ left } = engine.step());
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(engine.reportJson()));
    out.push([...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return out;
}

let wanted;
before(() => { wanted = digests(process.env.CROSSCLAIM_FUZZ); });

for (const [name, open] of [['Chromium', openChromium], ['Firefox', openFirefox]]) {
  describe(name, () => {
    let house;
    before(async () => { house = await openHouse({ open }); });
    after(() => house?.close());

    // The page's scripts are one file, and asking for it again would start a second page.
    before(() => cpSync(join(root, 'web/engine.js'), join(house.site.folder, buildOf(house.site), 'engine.js')));

    test('every report has the bytes of the native one', async (context) => {
      await house.browser.open(house.site.address);
      await house.browser.until(() => document.documentElement.dataset.engine === 'ready');
      const found = await house.browser.run(inThePage, `${house.site.address}${buildOf(house.site)}/`, texts, DATE);
      assert.equal(found.length, texts.length);
      found.forEach((hash, at) => assert.equal(hash, wanted[at], texts[at].slice(0, 200)));
      context.diagnostic(`${texts.length} reports, ${digest(found.join())}`);
    });
  });
}
