// The engine: loads it and calls it. In: texts, commands, sizes. Out: an object with plain methods; nothing else in web/ touches
// WebAssembly memory. Example: const engine = await loadEngine({ onProgress }); engine.take([{ text }]); engine.step(); ... engine.nodes('lead').
// The live response goes to the streaming compiler, so that the browser may keep the compiled code; bytes are counted on a clone.
// Cost: one download; a node is 64 bytes read in place. Tested by tests/web/page.test.mjs and loading.test.mjs.

// The names and numbers of src/view/outline.hpp, in its order; tests/web/outline.test.mjs holds the two together.
export const PANES = ['lead', 'text', 'questions', 'claims', 'timeline', 'sources', 'card', 'other'];
export const ROLES = ['group', 'heading', 'subheading', 'text', 'item', 'button', 'link', 'quote', 'table', 'columns', 'column', 'row', 'cell', 'run'];
export const STYLES = ['plain', 'title', 'small', 'strong', 'figure', 'chip', 'chip_row', 'quotation', 'reason', 'number_line', 'axis', 'legend',
  'source', 'headline', 'bullet', 'furniture', 'lead_pair', 'note', 'action', 'label', 'more', 'time_line', 'path', 'origin', 'again'];
export const TONES = ['none', 'related', 'agrees', 'soft', 'error', 'hard'];
export const FLAGS = { selected: 1, descending: 2, ascending: 4, hasBar: 8, openLow: 16, openHigh: 32, own: 64, pressed: 128 };
export const COMMANDS = { none: 0, selectClaim: 1, closeCard: 2, showPane: 3, sortBy: 4, filterBy: 5, showAllDocuments: 6, moreClaims: 7, moreQuestions: 8,
  readBeside: 9, closeBeside: 10, onlyQuestion: 11, look: 12, toggleColumn: 13, pan: 14, moreText: 15 };
const FORMATS = ['json', 'csv', 'annotation', 'claims', 'plain'];
export const NOTICES = { words: 1, places: 2, canvasLost: 4, canvasBack: 8 };
export const NO_CLAIM = 0xffffffff;
const NODE_BYTES = 64;

async function count(response, onBytes) {
  const reader = response.body.getReader();
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
    onBytes(bytes);
  }
}

async function sizeOf(base, name) {
  const response = await fetch(new URL('build-manifest.json', base));
  return response.ok ? (await response.json()).files?.[name] ?? 0 : 0;
}

async function instantiate(url, imports, onProgress) {
  const total = sizeOf(url, 'crossclaim.wasm').catch(() => 0);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  let known = 0;
  let loaded = 0;
  const tell = () => onProgress(loaded, known);
  total.then((size) => { known = size; tell(); });
  count(response.clone(), (bytes) => { loaded = bytes; tell(); }).catch(() => {});
  if (/^application\/wasm\b/.test(response.headers.get('content-type') ?? '')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

// A module that failed to load once is remembered as failed under its address, so a further try needs another one.
export async function loadEngine({ onProgress = () => {}, attempt = 0 }) {
  const base = new URL('.', import.meta.url);
  const again = attempt ? `?try=${attempt}` : '';
  const { default: create } = await import(new URL(`crossclaim.js${again}`, base).href);
  let failed;
  const failure = new Promise((_, reject) => { failed = reject; });
  const options = {
    onAbort: (reason) => failed(new Error(String(reason))),
    instantiateWasm(imports, done) {
      instantiate(new URL(`crossclaim.wasm${again}`, base), imports, onProgress)
        .then((result) => done(result.instance, result.module), failed);
      return {};
    },
  };
  const module = await Promise.race([create(options), failure]);
  return new Engine(module, options);
}

class Engine {
  #m;
  #session;
  #decoder = new TextDecoder();
  #encoder = new TextEncoder();

  constructor(module, options) {
    this.#m = module;
    this.onNotice = () => {};
    module.onNotice = options.onNotice = (notices) => this.onNotice(notices);
    this.#session = module._app_start();
    if (!this.#session) throw new Error('Its data files cannot be read.');
  }

  #string(pointer, size) { return this.#decoder.decode(this.#m.HEAPU8.subarray(pointer, pointer + size)); }
  #u32(pointer) { return this.#m.HEAPU32[pointer >> 2]; }

  // Puts strings into memory as one crossclaim_text, calls, and takes them out again.
  #withText(parts, call) {
    const bytes = parts.map((part) => this.#encoder.encode(part));
    const struct = this.#m._malloc(8 * bytes.length);
    const pointers = bytes.map((part) => {
      const pointer = this.#m._malloc(part.length || 1);
      this.#m.HEAPU8.set(part, pointer);
      return pointer;
    });
    bytes.forEach((part, at) => {
      this.#m.HEAPU32[(struct >> 2) + 2 * at] = pointers[at];
      this.#m.HEAPU32[(struct >> 2) + 2 * at + 1] = part.length;
    });
    try {
      return call(struct);
    } finally {
      for (const pointer of pointers) this.#m._free(pointer);
      this.#m._free(struct);
    }
  }

  get maxBytes() { return this.#m._crossclaim_max_text_bytes(); }

  bundled() {
    const out = this.#m._malloc(32);
    const reports = [];
    this.#m._crossclaim_bundled_count(this.#session, out);
    const count = this.#u32(out);
    for (let index = 0; index < count; index += 1) {
      this.#m._crossclaim_bundled(this.#session, index, out);
      const [text, title, publisher, date] = [0, 8, 16, 24].map((at) => this.#string(this.#u32(out + at), this.#u32(out + at + 4)));
      reports.push({ index, text, title, publisher, date });
    }
    this.#m._free(out);
    return reports;
  }

  // Takes the texts instead of those before; a text with the number of a bundled report is that report. A status of 0 is well; see
  // src/edge/crossclaim.h.
  take(texts) {
    this.#m._crossclaim_clear(this.#session);
    for (const { text, title = '', publisher = '', date = '', bundled = -1 } of texts) {
      const status = bundled >= 0 ? this.#m._crossclaim_add_bundled(this.#session, bundled)
        : this.#withText([text, title, publisher, date], (struct) => this.#m._crossclaim_add_text(this.#session, struct));
      if (status) return status;
    }
    return 0;
  }

  // One small step of the analysis, and how much is left after it. Nothing left: finish().
  step() {
    const out = this.#m._malloc(4);
    const status = this.#m._crossclaim_analyse_step(this.#session, out);
    const left = this.#u32(out);
    this.#m._free(out);
    return { status, left };
  }

  // Once nothing is left, at once; then compose() puts it into words, a pane a call, as long as it answers true.
  finish() { this.#m._app_take(); }
  compose() { return this.#m._app_compose() === 1; }

  // The day of a text: as given, or as a line at its head says; '' where neither does.
  dateOf(index) {
    const out = this.#m._malloc(8);
    const status = this.#m._crossclaim_text_date(this.#session, index, out);
    const date = status ? '' : this.#string(this.#u32(out), this.#u32(out + 4));
    this.#m._free(out);
    return date;
  }

  // The report in a form of FORMATS; null where there is none.
  exported(format) {
    const out = this.#m._malloc(8);
    try {
      if (this.#m._crossclaim_export(this.#session, FORMATS.indexOf(format), out)) return null;
      const words = this.#string(this.#u32(out), this.#u32(out + 4));
      this.#m._crossclaim_free_string(out);
      return words;
    } finally {
      this.#m._free(out);
    }
  }

  reportJson() { return this.exported('json'); }

  command(type, argument = 0) { this.#m._app_command(type, argument); }

  search(words) {
    this.#withText([words.slice(0, 200)], (struct) => this.#m._app_search(this.#u32(struct), this.#u32(struct + 4)));
  }

  attachCanvas() {
    this.#m.fontFamily = getComputedStyle(document.body).fontFamily;
    return this.#m._app_attach() === 1;
  }
  display({ width, height, ratio, left, top, unit, dark, contrast }) {
    this.#m._app_display(width, height, ratio, left, top, unit, dark ? 1 : 0, contrast ? 1 : 0);
  }
  region(pane, visible, x, y, width, clip) {
    this.#m._app_region(PANES.indexOf(pane), visible ? 1 : 0, x, y, width, clip.x, clip.y, clip.width, clip.height);
  }
  contentHeight(pane) { return this.#m._app_content_height(PANES.indexOf(pane)); }
  get frames() { return this.#m._app_frames(); }
  get pane() { return PANES[this.#m._app_pane()]; }
  get selected() { return this.#m._app_selected() >>> 0; }
  get beside() { return this.#m._app_beside() >>> 0; }

  nodes(pane) {
    const at = PANES.indexOf(pane);
    const begin = this.#m._app_pane_begin(at);
    const end = this.#m._app_pane_end(at);
    const base = this.#m._app_nodes();
    const words = this.#m._app_words();
    const nodes = [];
    for (let index = begin; index < end; index += 1) nodes.push(this.#node(base + index * NODE_BYTES, words));
    return nodes;
  }

  #node(at, words) {
    const bytes = this.#m.HEAPU8;
    const u32 = (offset) => this.#u32(at + offset);
    const span = (offset) => this.#string(words + u32(offset), u32(offset + 4) - u32(offset));
    const floats = new Float32Array(bytes.buffer, at + 32, 4);
    return {
      role: ROLES[bytes[at]], style: STYLES[bytes[at + 1]], tone: TONES[bytes[at + 2]], flags: bytes[at + 3], depth: bytes[at + 4],
      command: bytes[at + 8], argument: u32(12), words: span(16), hint: span(24), bar: [...floats],
    };
  }

  // The rectangle of each node of a pane, in order: [x, y, width, height], all 0 where it was not drawn.
  places(pane) {
    const at = PANES.indexOf(pane);
    const begin = this.#m._app_pane_begin(at);
    const count = this.#m._app_pane_end(at) - begin;
    const all = new Float32Array(this.#m.HEAPU8.buffer, this.#m._app_nodes() + begin * NODE_BYTES, count * NODE_BYTES / 4);
    return Array.from({ length: count }, (_, index) => all.subarray(index * NODE_BYTES / 4 + 12, index * NODE_BYTES / 4 + 16));
  }
}
