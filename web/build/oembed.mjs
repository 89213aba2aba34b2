// Static oEmbed answers, for sites that turn an address into a frame and let no script through.
//
// In: the site's address and its reports ([{ title }]). Out: [name, JSON text]: oembed/explorer.json, and oembed/report-0.json ... with the
// conflicts of each bundled report. Example: report-2.json's html is an iframe of embed/?view=conflicts#v1.doc=2.
// Only with an address: an answer without one would name nobody's site. Cost: none. Tested by tests/architecture/site.test.mjs.

import { escaped, frame } from '../frame.js';

function answer(site, path, title) {
  const height = 640;
  return `${JSON.stringify({
    type: 'rich', version: '1.0', title, provider_name: 'Crossclaim', provider_url: site, cache_age: 86400,
    width: null, height, html: frame(new URL(path, site).href, title, height),
  }, null, 1)}\n`;
}

export function oembed(site, reports) {
  return [['oembed/explorer.json', answer(site, 'embed/?height=fixed', 'Crossclaim: compare a report')],
    ...reports.map(({ title }, index) => [`oembed/report-${index}.json`, answer(site, `embed/?view=conflicts&height=fixed#v1.doc=${index}`, `${title}: claims and conflicts`)])];
}

export const discovery = (site) => `<link rel="alternate" type="application/json+oembed" title="Crossclaim" href="${escaped(new URL('oembed/explorer.json', site).href)}">`;
