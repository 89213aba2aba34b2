// The text box and files. In: what the reader types, pastes, drops or opens. Out: a call of onText with the text and whether to
// show the result at once. Nothing here needs the engine: what is typed while it loads is kept.
// Example: a dropped file with a broken byte gives U+FFFD in its place and a note. Over the limit nothing is read.
// Cost: one pass over the text. Tested by tests/web/input.test.mjs.

const byId = (id) => document.getElementById(id);
export const MAX_BYTES = 8 << 20;
// A browser takes minutes to lay out a text box of some megabytes: longer texts are kept beside it.
export const BOX_BYTES = 1 << 20;
const TYPING_PAUSE = 700;

// UTF-8 length without making the bytes; stops once it is over the limit.
export function utf8Length(text, limit = Infinity) {
  if (text.length > limit) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length && bytes <= limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) { bytes += 4; at += 1; }
    else bytes += 3;
  }
  return bytes;
}

// Text of a file; `broken` counts the places that were no UTF-8.
export function decode(bytes) {
  const text = new TextDecoder('utf-8').decode(bytes);
  let meant = 0;
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) meant += 1;
  }
  let shown = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) shown += 1;
  return { text, broken: shown - meant };
}

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const tooLong = (bytes) => `This text has ${megabytes(bytes)}. Crossclaim reads texts of up to 8 MB; nothing was read.`;

export class Input {
  #box = byId('text');
  #note = byId('input-note');
  #timer = 0;
  #last = null;
  #held = null;    // a text too long for the box

  constructor(onText) {
    this.onText = onText;
    this.#box.addEventListener('input', (event) => this.#typed(event));
    this.#box.addEventListener('paste', (event) => this.#pasted(event));
    byId('look').addEventListener('click', () => this.submit());
    byId('open-file').addEventListener('click', () => byId('file').click());
    byId('file').addEventListener('change', () => { this.#read(byId('file').files[0]); byId('file').value = ''; });
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
      this.#read(event.dataTransfer.files[0]);
    });
  }

  focus() { this.#box.focus(); }

  set(text) {
    const bytes = utf8Length(text);
    this.#held = bytes > BOX_BYTES ? text : null;
    this.#box.value = this.#held === null ? text : '';
    this.#last = null;
    this.note(this.#held === null ? '' : `A text of ${megabytes(bytes)} is open. It is too long for this box, but not for Crossclaim.`);
  }

  // Only a paste that the box could not bear is taken from the browser.
  #pasted(event) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const bytes = utf8Length(text, MAX_BYTES);
    if (bytes <= BOX_BYTES) return;
    event.preventDefault();
    if (bytes > MAX_BYTES) { this.note(tooLong(utf8Length(text)), true); return; }
    this.set(text);
    this.submit({ keepNote: true });
  }

  note(words, problem = false) {
    this.#note.textContent = words;
    this.#note.hidden = words === '';
    this.#note.classList.toggle('problem', problem);
  }

  #typed(event) {
    clearTimeout(this.#timer);
    this.#held = null;
    const pasted = event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop';
    if (pasted) this.submit();
    else this.#timer = setTimeout(() => this.submit({ typing: true }), TYPING_PAUSE);
  }

  submit({ typing = false, keepNote = false } = {}) {
    clearTimeout(this.#timer);
    const text = this.#held ?? this.#box.value;
    const bytes = utf8Length(text, MAX_BYTES);
    if (bytes > MAX_BYTES) return this.note(tooLong(utf8Length(text)), true);
    if (!keepNote && this.#held === null) this.note('');
    if (text.trim() === '') {
      if (!typing) this.note('There is no text yet: paste or type a report, or try an example.');
      return undefined;
    }
    if (typing && text === this.#last) return undefined;
    this.#last = text;
    return this.onText(text, typing);
  }

  async #read(file) {
    if (!file) return;
    if (file.size > MAX_BYTES) { this.note(tooLong(file.size), true); return; }
    try {
      const { text, broken } = decode(new Uint8Array(await file.arrayBuffer()));
      this.set(text);
      if (broken > 0) this.note(`${broken} ${broken === 1 ? 'place' : 'places'} in this file could not be read as text and ${broken === 1 ? 'shows' : 'show'} as \ufffd.`);
      this.submit({ keepNote: true });
    } catch {
      this.note('This file could not be read.', true);
    }
  }
}
