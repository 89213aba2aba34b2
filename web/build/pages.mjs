// The pages of the site, made from web/index.html. In: texts. Out: texts.
//
//   withPreloads(html, { 'main.js': "import { f } from './a.js';", 'a.js': '' })   asks for a.js at once, not when main.js has come
//   withPrefix('<link href="style.css">', 'b/1f/', ['style.css'])  ->  '<link href="b/1f/style.css">'
//   embedPage(html)      the same page for a frame in somebody's article: its script is embed.js, and it may be put into a frame
//   lean('  // why\n  f();')  ->  'f();'        leanSheet('p { /* why */ }')  ->  'p {  }'
//   worker(js, id, kept) sw.js with what it keeps: { path: SHA-256 }
// Cost: a pass over the text. Tested by tests/architecture/site.test.mjs.

// Only names of files that are there: all other addresses stay as they are.
export function withPrefix(html, prefix, names) {
  const known = new Set(names);
  return html.replace(/\b(href|src)="([^"]+)"/g, (all, attribute, name) => (known.has(name) ? `${attribute}="${prefix}${name}"` : all));
}

// Every script that an entry needs, those that they need, and the engine's are asked for together. The engine itself is asked for by the first of
// them that runs: before, it would keep the browser from its first picture (measured: by a tenth of a second).
export function withPreloads(html, scripts) {
  const entries = [...html.matchAll(/<script type="module" src="([\w.-]+)">/g)].map(([, name]) => name);
  const needed = new Set([...entries, 'crossclaim.js']);
  for (const name of needed) for (const [, other] of (scripts[name] ?? '').matchAll(/^import .* from '\.\/([\w.-]+)';$/gm)) needed.add(other);
  const links = [...needed].filter((name) => name in scripts).map((name) => `<link rel="modulepreload" href="${name}">`);
  return html.replace('<script type="module"', `${links.join('\n')}\n<script type="module"`);
}

function changed(text, from, to) {
  if (!text.includes(from)) throw new Error(`index.html has no ${from}: the page for frames cannot be made of it`);
  return text.replaceAll(from, to);
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

// Scripts ship without comments and indents: a fifth less to load, and they still read.
export function lean(script) {
  return script.split('\n').map((line) => line.trimStart()).filter((line) => line && !line.startsWith('//')).join('\n');
}

// So do style sheets; those that a page has one after the other are one, or the page would be drawn only when the last one had come.
export const leanSheet = (css) => css.replace(/\/\*[^]*?\*\//g, '').split('\n').map((line) => line.trim()).filter(Boolean).join('\n');

export function joinSheets(html) {
  const [first, ...others] = [...html.matchAll(/<link rel="stylesheet" href="([\w.-]+)">\n/g)].map(([, name]) => name);
  return { first, others, page: others.reduce((page, name) => page.replace(`<link rel="stylesheet" href="${name}">\n`, ''), html) };
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
