// The contract between a frame and the page around it: what may be configured, what may be said. In: a query, a message from
// anywhere. Out: a configuration with every value known, a checked message, or null.
//   configuration('?view=claim&theme=dark')  ->  { view: 'claim', theme: 'dark', input: true, ... }
//   checked({ target: 'crossclaim', version: 1, type: 'open', data: { doc: 2 } }, null)  ->  { type: 'open', data: { doc: 2 }, ... }
// Out come only fields that are named here, of the kind and size named here: the rest of a message is never looked at.
// Cost: none. Tested by tests/web/messages.test.mjs (no browser needed) and contract.test.mjs.

export const NAME = 'crossclaim';
export const VERSION = 1;
const VIEWS = ['all', 'conflicts', 'question', 'claim', 'claims', 'text'];
export const THEMES = ['auto', 'light', 'dark', 'contrast'];
const LANGUAGES = ['en'];
const MOTIONS = ['auto', 'none'];
const DIALECTS = ['datawrapper', 'amp', 'medium', 'pym'];
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const MAX_TEXT = 1 << 20;

// An origin is compared as it is, never matched: 'https://news.example' and nothing like it.
function exactOrigin(value) {
  try {
    return value && new URL(value).origin === value && value !== 'null' ? value : null;
  } catch {
    return null;
  }
}

export function configuration(search) {
  const query = new URLSearchParams(search);
  const oneOf = (name, values) => (values.includes(query.get(name)) ? query.get(name) : values[0]);
  const view = oneOf('view', VIEWS);
  const id = query.get('id') ?? query.get('childId') ?? '';
  const flag = (name) => query.get(name) !== '0';
  const dialects = (query.get('compat') ?? '').split(',').filter((name) => DIALECTS.includes(name));
  if (query.has('childId') && !dialects.includes('pym')) dialects.push('pym');
  return {
    view,
    theme: oneOf('theme', THEMES),
    lang: oneOf('lang', LANGUAGES),
    input: flag('input'),
    title: flag('title'),
    source: flag('source'),
    fullscreen: flag('fullscreen'),
    share: flag('share'),
    motion: oneOf('motion', MOTIONS),
    // The whole explorer scrolls in its frame; a small view is as tall as what it shows.
    height: oneOf('height', view === 'all' ? ['fixed', 'auto'] : ['auto', 'fixed']),
    id: ID.test(id) ? id : null,
    origin: exactOrigin(query.get('origin')),
    dialects,
  };
}

// --- messages that come in ---

const text = (most) => (value) => typeof value === 'string' && value.length <= most;
const integer = (value) => Number.isInteger(value) && value >= 0 && value < 1e9;
const oneOf = (values) => (value) => values.includes(value);
const optional = (check) => (value) => value === undefined || check(value);

// `who`: the origin that the frame was given; that one, or else whoever spoke first; or anybody around the frame.
const TYPES = {
  setText: { who: 'origin', fields: { text: text(MAX_TEXT), title: optional(text(500)), url: optional(text(2000)) } },
  open: { who: 'origin', fields: { doc: optional(integer), claim: optional(integer) } },
  getResult: { who: 'origin', fields: {} },
  getState: { who: 'origin', fields: {} },
  navigated: { who: 'origin', fields: { href: text(MAX_TEXT) } },
  setTheme: { who: 'first', fields: { theme: oneOf(THEMES) } },
  setLang: { who: 'first', fields: { lang: oneOf(LANGUAGES) } },
  print: { who: 'parent', fields: {} },
  focus: { who: 'parent', fields: {} },
  ping: { who: 'parent', fields: {} },
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export function checked(message, id) {
  if (!isObject(message) || message.target !== NAME || message.version !== VERSION) return null;
  if (message.id !== undefined && message.id !== id) return null;
  if (message.seq !== undefined && !integer(message.seq)) return null;
  if (typeof message.type !== 'string' || !Object.hasOwn(TYPES, message.type)) return null;
  const { who, fields } = TYPES[message.type];
  const given = message.data ?? {};
  if (!isObject(given)) return null;
  const data = {};
  for (const [name, check] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!check(value)) return null;
    if (value !== undefined) data[name] = value;
  }
  return { type: message.type, who, seq: message.seq, data };
}

// At most `most` a second; the rest is not heard.
export class Pace {
  #times = [];

  constructor(most = 20) { this.most = most; }

  allows(now) {
    this.#times = this.#times.filter((time) => now - time < 1000);
    if (this.#times.length >= this.most) return false;
    this.#times.push(now);
    return true;
  }
}

// --- the height, as other listeners know it ---

export function heightDialect(name, height, { id, address }) {
  switch (name) {
    case 'datawrapper': return { 'datawrapper-height': { [id ?? NAME]: height } };
    case 'amp': return { sentinel: 'amp', type: 'embed-size', height };
    case 'medium': return JSON.stringify({ src: address, context: 'iframe.resize', height });
    default: return `pymxPYMx${id ?? ''}xPYMxheightxPYMx${height}`;
  }
}
