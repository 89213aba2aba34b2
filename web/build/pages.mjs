// The pages of the site, made from web/index.html. In: texts. Out: texts.
//
//   withPrefix('<link href="style.css">', 'b/1f/', ['style.css'])  ->  '<link href="b/1f/style.css">'
//   embedPage(html)      the same page for a frame in somebody's article: its script is embed.js, and it may be put into a frame
//   joinScripts(html)    its scripts, and the page with the first of them, which build/scripts.mjs makes of all
//   leanSheet('p { /* why */ }')  ->  'p {  }'
//   withSheet(html, 'style.css', 'p {}')   the page with that sheet in itself, and a policy that allows this very one
//   worker(js, id, kept) sw.js with what it keeps: { path: SHA-256 }
// Cost: a pass over the text. Tested by tests/architecture/site.test.mjs.

import { createHash } from 'node:crypto';

// Only names of files that are there: all other addresses stay as they are.
export function withPrefix(html, prefix, names) {
  const known = new Set(names);
  return html.replace(/\b(href|src)="([^"]+)"/g, (all, attribute, name) => (known.has(name) ? `${attribute}="${prefix}${name}"` : all));
}

function changed(text, from, to) {
  if (!text.includes(from)) throw new Error(`index.html has no ${from}: the pages cannot be made of it`);
  return text.replaceAll(from, () => to);
}

// One page, two uses: the frame's differs in the script that begins, in a style sheet more, in that it is no address of its own, and in
// that its text box waits for embed.js to want it.
export function embedPage(html) {
  if (!html.includes('src="main.js"')) return html;
  let page = changed(html, '<script type="module" src="main.js"></script>',
    '<link rel="stylesheet" href="embed.css">\n<script type="module" src="embed.js"></script>');
  page = page.replace(/<script type="module" src="(?:offline|arrive)\.js"><\/script>\n|<link rel="manifest"[^>]*>\n/g, '');
  // Without this a frame that has no origin may use the style sheets but not read them, which web/theme.js does.
  page = page.replaceAll('<link rel="stylesheet"', '<link rel="stylesheet" crossorigin');
  return changed(page, '<html lang="en">', '<html lang="en" class="embed" data-input="off">').replace('<head>', '<head>\n<meta name="robots" content="noindex">');
}

// The scripts that a page begins with, in their order, and the page with the first of them alone.
export function joinScripts(html) {
  const scripts = [...html.matchAll(/<script type="module" src="([\w.-]+)"><\/script>\n/g)].map(([, name]) => name);
  return { scripts, page: scripts.slice(1).reduce((page, name) => page.replace(`<script type="module" src="${name}"></script>\n`, ''), html) };
}

// Style sheets ship without comments and indents; those that a page has one after the other are one, or the page would be drawn only when the last one had come.
export const leanSheet = (css) => css.replace(/\/\*[^]*?\*\//g, '').split('\n').map((line) => line.trim()).filter(Boolean).join('\n');

export function joinSheets(html) {
  const [first, ...others] = [...html.matchAll(/<link rel="stylesheet" href="([\w.-]+)">\n/g)].map(([, name]) => name);
  return { first, others, page: others.reduce((page, name) => page.replace(`<link rel="stylesheet" href="${name}">\n`, ''), html) };
}

// A sheet that has to be fetched holds up the first painting by a way to the server and back. The policy names its hash: any other style that
// found its way into the page is refused as before.
export function withSheet(html, name, css) {
  if (/<\/style/i.test(css)) throw new Error(`${name} holds "</style", which would end it inside a page`);
  const hash = createHash('sha256').update(css).digest('base64');
  const allowed = changed(html, "style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
  return changed(allowed, `<link rel="stylesheet" href="${name}">`, `<style>${css}</style>`);
}

export function manifest(prefix) {
  const icon = (name, sizes, purpose) => ({ src: `${prefix}${name}`, sizes, type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png', purpose });
  const text = {
    id: './',
    name: 'Crossclaim',
    short_name: 'Crossclaim',
    description: 'Paste a news report: see what it claims, and what contradicts it. Nothing you paste leaves the page.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    categories: ['news', 'utilities'],
    icons: [icon('icon.svg', 'any', 'any'), icon('icon-192.png', '192x192', 'any'), icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable')],
    // POST: the service worker answers it, so that a shared text stands in no address and in no server's log.
    share_target: { action: 'share', method: 'POST', enctype: 'multipart/form-data', params: { title: 'title', text: 'text', url: 'url' } },
  };
  return `${JSON.stringify(text, null, 1)}\n`;
}

const SLOT = "const BUILD = { id: '', files: {} };";

export function worker(text, id, files) {
  if (!text.includes(SLOT)) throw new Error(`sw.js has no line "${SLOT}"`);
  return text.replace(SLOT, `const BUILD = ${JSON.stringify({ id, files }, null, 1)};`);
}
