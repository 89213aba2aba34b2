// The state of a view in the address behind "#", which no browser sends to a server. In: a fragment. Out: what it asks for, and back.
//   parse('#v1.doc=2&claim=412')  ->  { doc: 2, claim: 412 }        write({ doc: 2, claim: 412 })  ->  '#v1.doc=2&claim=412'
// doc is the number of a bundled report, claim the byte where the claim's figure begins in its text, text a text itself; t is a text and s
// a set of them packed (web/pack.js), with title, publisher and date of t; view is the pane to show, q what is searched for.
// An unknown key is passed over, a value that cannot be is as good as none; an unknown version gives { unknown: true }.
// Cost: a pass over the fragment. Tested by tests/web/messages.test.mjs.

// As it stands in the address; a text that another app shares comes this way too.
export const MAX_TEXT = 1 << 20;

const number = (value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined);

function words(value) {
  if (value.length > MAX_TEXT) return undefined;
  try {
    return decodeURIComponent(value.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}

const form = (pattern) => (value) => { const said = words(value); return said !== undefined && pattern.test(said) ? said : undefined; };
const name = form(/^[^\n\r]{1,300}$/);

const READERS = { doc: number, claim: number, text: words, t: form(/^[\w-]+$/), s: form(/^[\w-]+$/), title: name, publisher: name,
  date: form(/^\d{4}-\d{2}-\d{2}$/), view: form(/^(questions|claims|timeline|sources)$/), q: form(/^[^\n\r]{1,200}$/) };

export function parse(fragment) {
  const state = {};
  const body = fragment.replace(/^#/, '');
  if (!/^v\d+\./.test(body)) return state;
  if (!body.startsWith('v1.')) return { unknown: true };
  for (const part of body.slice(3).split('&')) {
    const [key, value = ''] = part.split(/=(.*)/s);
    const read = Object.hasOwn(READERS, key) ? READERS[key](value) : undefined;
    if (read !== undefined && read !== '') state[key] = read;
  }
  return state;
}

export function write(state) {
  const parts = Object.keys(READERS).filter((key) => state[key] !== undefined).map((key) => `${key}=${encodeURIComponent(state[key])}`);
  return parts.length ? `#v1.${parts.join('&')}` : '';
}
