// Text out of HTML, so that a pasted or opened article keeps its headline, paragraphs and lists. In: HTML as a string, which is only
// read: no element is made of it, nothing in it can load or run. Out: { text, title, publisher, date } with one block a line.
// Example: toText('<h1>Quake</h1><ul><li>12 died</li></ul>').text is 'Quake\n\n- 12 died'.
// Cost: one pass. Tested by tests/web/rich.test.mjs (no browser needed).

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·', euro: '€', pound: '£', copy: '©', shy: '' };
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'nav', 'iframe', 'object', 'select', 'button', 'textarea', 'canvas', 'head']);
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'blockquote', 'figure', 'figcaption', 'ul', 'ol', 'dl', 'dt', 'dd',
  'table', 'tr', 'pre', 'address', 'hr', 'form', 'li']);
const HEADINGS = /^h[1-6]$/;
const RAW = /^(script|style|noscript|template|svg|math|textarea|title)$/;

export function decodeEntities(words) {
  return words.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?/gi, (whole, name) => {
    if (name[0] !== '#') return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

function attribute(tag, name) {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3]).trim() : '';
}

// The end of a tag that begins at `at`: quoted values may hold a '>'.
function tagEnd(html, at) {
  let quote = '';
  for (let i = at; i < html.length; i += 1) {
    const c = html[i];
    if (quote) { if (c === quote) quote = ''; } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i;
  }
  return html.length;
}

class Writer {
  #blocks = [];
  #words = '';
  #prefix = '';

  add(words) { this.#words += words.replace(/[ \t\r\n\f]+/g, ' '); }
  line() { this.#words += '\n'; }

  // Ends a block. `prefix` is what the next one begins with: an item's mark waits for its words, however deep they stand.
  block(prefix = null) {
    const words = this.#words.replace(/ *\n */g, '\n').trim();
    if (words) {
      this.#blocks.push({ words: this.#prefix + words, item: this.#prefix !== '' });
      this.#prefix = '';
    }
    this.#words = '';
    if (prefix !== null) this.#prefix = prefix;
  }

  get text() {
    this.block();
    return this.#blocks.map(({ words, item }, at) => (at === 0 ? '' : item && this.#blocks[at - 1].item ? '\n' : '\n\n') + words).join('');
  }
}

function readMeta(tag, about) {
  const name = (attribute(tag, 'property') || attribute(tag, 'name')).toLowerCase();
  const content = attribute(tag, 'content');
  if (name === 'og:title') about.title = content;
  if (name === 'og:site_name') about.publisher = content;
  if (/^(article:published_time|date|dc\.date|pubdate)$/.test(name)) about.date ||= isoDay(content);
}

const isoDay = (words) => /^\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? '';

export function toText(html) {
  const out = new Writer();
  const about = { title: '', publisher: '', date: '' };
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open < 0) { out.add(decodeEntities(html.slice(at))); break; }
    if (open > at) out.add(decodeEntities(html.slice(at, open)));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const name = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 32));
    if (!name && !/^<[!/?]/.test(html.slice(open, open + 2))) { out.add('<'); at = open + 1; continue; }
    const end = tagEnd(html, open);
    const tag = html.slice(open, end);
    at = end + 1;
    if (name) at = element(name[2].toLowerCase(), name[1] === '/', tag, html, at, out, about);
  }
  return { text: out.text, ...about };
}

// One tag; returns where to go on: silent elements are passed over whole.
function element(name, closing, tag, html, at, out, about) {
  if (name === 'meta') readMeta(tag, about);
  if (name === 'time' && !closing) about.date ||= isoDay(attribute(tag, 'datetime'));
  if (!closing && (RAW.test(name) || (SILENT.has(name) && name !== 'head')) && !/\/$/.test(tag)) {
    const rest = html.slice(at);
    const end = new RegExp(`</${name}\\b[^>]*>`, 'i').exec(rest);
    if (name === 'title' && end) about.title ||= decodeEntities(rest.slice(0, end.index)).trim();
    return end ? at + end.index + end[0].length : html.length;
  }
  if (name === 'br') out.line();
  else if (name === 'td' || name === 'th') out.add(' ');
  else if (name === 'li') out.block(closing ? '' : '- ');
  else if (BLOCKS.has(name) || HEADINGS.test(name)) out.block();
  return at;
}

// Whether HTML tells more than the plain text beside it.
export const hasLayout = (html) => /<(h[1-6]|li|p|div|article|blockquote|tr|br)\b/i.test(html);
