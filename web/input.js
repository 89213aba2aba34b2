// The text box and files. In: what the reader types, pastes, drops or opens. Out: texts (web/texts.js) filled, and a call of onText with
// whether the reader is still typing. Nothing here needs the engine: what is typed while it loads is kept.
// Example: a dropped file with a broken byte gives U+FFFD in its place and a note. Over the limit nothing is read. A pasted article
// keeps its headline, paragraphs and lists (web/rich.js).
// Cost: one pass over the text. Tested by tests/web/input.test.mjs.

import { hasLayout, toText } from './rich.js';
import { MAX_TEXTS, empty, fromSet } from './texts.js';

const byId = (id) => document.getElementById(id);
export const MAX_BYTES = 8 << 20;
// A browser lays out a text box anew at each key, which takes seconds for some megabytes: longer texts are kept beside it.
const BOX_BYTES = 1 << 18;
const TYPING_PAUSE = 700;

// The length in UTF-8, counted by the browser; over the limit any number over it will do.
export const utf8Length = (text, limit = Infinity) => (text.length > limit ? text.length : new Blob([text]).size);

const times = (text, mark) => text.split(mark).length - 1;

// Text of a file; `broken` counts the places that were no UTF-8. Two bytes a letter are known by the two that such a file begins with.
export function decode(bytes) {
  const wide = { 0xfeff: 'utf-16le', 0xfffe: 'utf-16be' }[bytes[0] | bytes[1] << 8];
  if (wide) return { text: new TextDecoder(wide).decode(bytes), broken: 0 };
  const text = new TextDecoder('utf-8').decode(bytes);
  const shown = times(text, '\ufffd');
  if (shown === 0) return { text, broken: 0 };
  let meant = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) meant += 1;
  }
  return { text, broken: shown - meant };
}

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const tooLong = (bytes) => `This text has ${megabytes(bytes)}. Crossclaim reads texts of up to 8 MB; nothing was read.`;

export class Input {
  #box = byId('text');
  #note = byId('input-note');
  #timer = 0;
  #last = null;
  #rich = false;   // what is inserted now was pasted with its layout
  #texts;

  constructor(texts, onText) {
    this.#texts = texts;
    this.onText = onText;
    this.#box.addEventListener('input', (event) => this.#typed(event));
    this.#box.addEventListener('paste', (event) => this.#pasted(event));
    byId('look').addEventListener('click', () => this.submit());
    byId('open-file').addEventListener('click', () => byId('file').click());
    byId('file').addEventListener('change', () => { this.#open([...byId('file').files]); byId('file').value = ''; });
    const section = byId('input');
    section.addEventListener('dragover', (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      section.classList.add('dropping');
    });
    section.addEventListener('dragleave', () => section.classList.remove('dropping'));
    section.addEventListener('drop', (event) => {
      section.classList.remove('dropping');
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.#open([...event.dataTransfer.files]);
    });
  }

  focus() { this.#box.focus(); }

  // Shows the chosen text in the box; one that is too long for the box is only named there.
  show() {
    const { text } = this.#texts.current;
    const bytes = utf8Length(text);
    this.#box.value = bytes > BOX_BYTES ? '' : text;
    this.#last = null;
    this.note(bytes > BOX_BYTES ? `A text of ${megabytes(bytes)} is open. It is too long for this box, but not for Crossclaim.` : '');
  }

  // These texts and no others.
  set(texts) {
    this.#texts.replace(texts.map((entry) => ({ ...empty(), ...entry })));
    this.show();
  }

  // Taken from the browser is only a paste that the box could not bear, and one that has more layout than its plain text tells.
  #pasted(event) {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const rich = html.length < MAX_BYTES && hasLayout(html) ? toText(html) : null;
    const text = rich?.text || plain;
    const bytes = utf8Length(text, MAX_BYTES);
    if (bytes <= BOX_BYTES && !rich?.text) return;
    event.preventDefault();
    if (bytes > MAX_BYTES) { this.note(tooLong(utf8Length(text)), true); return; }
    if (bytes > BOX_BYTES) {
      Object.assign(this.#texts.current, { text, bundled: -1 });
      this.show();
      this.submit({ keepNote: true });
      return;
    }
    this.#rich = true;
    // As if typed, so that it can be undone.
    if (!document.execCommand('insertText', false, text)) {
      this.#box.setRangeText(text, this.#box.selectionStart, this.#box.selectionEnd, 'end');
      this.#box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }
    this.#rich = false;
  }

  note(words, problem = false) {
    this.#note.textContent = words;
    this.#note.hidden = words === '';
    this.#note.classList.toggle('problem', problem);
  }

  #typed(event) {
    clearTimeout(this.#timer);
    Object.assign(this.#texts.current, { text: this.#box.value, bundled: -1 });
    const pasted = this.#rich || event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop';
    // While a word is being composed it is not yet there.
    if (event.isComposing) return;
    if (pasted) this.submit();
    else this.#timer = setTimeout(() => this.submit({ typing: true }), TYPING_PAUSE);
  }

  // What was typed before this script had come, or was put back by the browser, is in the box and nowhere else.
  #fetch() {
    const { current } = this.#texts;
    const boxed = utf8Length(current.text, BOX_BYTES) <= BOX_BYTES;
    if (boxed && this.#box.value !== current.text) Object.assign(current, { text: this.#box.value, bundled: -1 });
  }

  submit({ typing = false, keepNote = false } = {}) {
    clearTimeout(this.#timer);
    this.#fetch();
    const { text } = this.#texts.current;
    const bytes = utf8Length(text, MAX_BYTES);
    if (bytes > MAX_BYTES) return this.note(tooLong(utf8Length(text)), true);
    if (!keepNote && bytes <= BOX_BYTES) this.note('');
    if (!this.#texts.filled.length) {
      if (!typing && !keepNote) this.note('There is no text yet: paste or type a report, or try an example.');
      return undefined;
    }
    if (typing && text === this.#last) return undefined;
    this.#last = text;
    this.#texts.show();
    return this.onText(typing);
  }

  async #open(files) {
    const notes = [];
    for (const file of files.slice(0, MAX_TEXTS)) {
      if (file.size > MAX_BYTES) { this.note(tooLong(file.size), true); return; }
      try {
        notes.push(this.#take(file.name, new Uint8Array(await file.arrayBuffer())));
      } catch {
        this.note(`${file.name} could not be read.`, true);
        return;
      }
    }
    this.show();
    this.note(notes.filter(Boolean).join(' ') || this.#note.textContent);
    this.submit({ keepNote: true });
  }

  // A file as one text or as a saved set of texts; what to say about it.
  #take(name, bytes) {
    const { text, broken } = decode(bytes);
    if (!text.trim()) return `${name} is empty.`;
    if (10 * broken > text.length) return `${name} is no text in UTF-8: Crossclaim reads .txt, .md, .html and .json files.`;
    const set = /\.json$/i.test(name) ? fromSet(text) : { texts: [], lost: '' };
    const entries = set.texts.length ? set.texts : [/\.x?html?$/i.test(name) ? toText(text) : { text }];
    for (const entry of entries) {
      if (!this.#texts.add({ ...empty(), ...entry })) return `No more than ${MAX_TEXTS} texts at once: the others were left out.`;
    }
    if (set.lost) return `${name} ${set.texts.length ? 'is read in part' : 'is no saved set and is read as a text'}: ${set.lost}.`;
    if (broken === 0) return '';
    return `${broken} ${broken === 1 ? 'place' : 'places'} in this file could not be read as text and ${broken === 1 ? 'shows' : 'show'} as \ufffd.`;
  }
}
