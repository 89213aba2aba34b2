// The page's own engine in Chromium and in Firefox says what the native program says, to the byte: reports of the cases, the news and odd texts,
// each compared with the bundled reports. In: the built site; CROSSCLAIM_FUZZ (--reports, the same calls of the C interface natively).
// Out: node's test report. Cost: about ten seconds a browser. Natively and under node: tests/parity.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { escaped } from '../fuzz/search.mjs';
import { root } from './browser.mjs';
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';
import { buildOf, openHouse } from './hosts.mjs';

const files = (folder, ending) => readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
const texts = [
  ...files('tests/cases', '.md').map((markdown) => [...markdown.matchAll(/^```text.*\n([\s\S]*?)^```/gm)].map(([, text]) => text).join('\n\n')),
  ...files('tests/news/reports', '.json').map((json) => JSON.parse(json).text),
  'Between 1,000 and 3,000 troops, up to 4,000, were killed.', '1,000,000,000,000,000,000,000 troops', '“Three hundred” were ‘killed’ — or wounded…', 'قُتل 300 جندي.', '\u{1F1F0}\u{1F1F5} 3,000 killed',
].filter((text) => text.trim());
const DATE = '2025-01-15';

const digest = (text) => createHash('sha256').update(text).digest('hex');

function natively() {
  const folder = mkdtempSync(join(tmpdir(), 'crossclaim-reports-'));
  writeFileSync(join(folder, 'in'), texts.map((text) => `${escaped(Buffer.from(text))}\n`).join(''));
  const reports = execFileSync(process.env.CROSSCLAIM_FUZZ, ['--reports', join(folder, 'in')], { encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd().split('\n');
  rmSync(folder, { recursive: true });
  return reports.map(digest);
}

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
before(() => { wanted = natively(); });

for (const [name, open] of [['Chromium', openChromium], ['Firefox', openFirefox]]) {
  describe(name, () => {
    let house;
    before(async () => { house = await openHouse({ open }); });
    after(() => house?.close());

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
