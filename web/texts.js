// The reader's texts: one or several, each with what is known about it. In: what is typed, pasted, opened. Out: a list of
// { text, title, publisher, date, bundled }, and the chips and fields that show it. Example: two opened files are two chips; the
// one chosen stands in the box. A set is saved and opened as JSON: { "crossclaim": 1, "texts": [{ "title", "text", ... }] }.
// Cost: nothing while nothing changes. Tested by tests/web/texts.test.mjs.

const byId = (id) => document.getElementById(id);
const FIELDS = ['title', 'publisher', 'date'];
export const MAX_TEXTS = 24;

export const empty = () => ({ text: '', title: '', publisher: '', date: '', bundled: -1 });

// Where and when a report begins, before its first word: "LORNE, 14 May 2031 - ".
const DATELINE = /^\p{Lu}[\p{Lu}\s.,]+[^-–—]{0,40}? [-–—]+ (?=\S)/u;

// A line of a day, a year and at most two names, in whatever order: "18 November 2031", "Tue, Nov 18, 2031", "2031-11-18 10:30".
const isDate = (line) => /\b\d{4}\b/.test(line) && /\b\d{1,2}\b/.test(line) && /^(\P{L}*\p{Lu}\p{L}*){0,2}\P{L}*$/u.test(line);

// What a text is called where nobody has named it.
export function nameOf(entry, index, count) {
  if (entry.title.trim()) return entry.title.trim();
  if (count === 1) return 'Your text';
  const lines = entry.text.slice(0, 400).split('\n').map((words) => words.trim()).filter(Boolean);
  const line = lines.find((words) => !isDate(words)) ?? lines[0];
  if (!line) return `Text ${index + 1}`;
  const words = line.replace(DATELINE, '');
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s*\S*$/, '')}…` : words;
}

export const toSet = (texts) => JSON.stringify({ crossclaim: 1, texts: texts.map(({ text, title, publisher, date }) => ({ title, publisher, date, text })) }, null, 1);

// Texts of a saved set, of a corpus file or of a list of either, and what of it cannot be read: the browser says where and what it expected.
export function fromSet(words) {
  let data;
  try { data = JSON.parse(words); } catch ({ message }) { return { texts: [], lost: message }; }
  const list = Array.isArray(data) ? data : Array.isArray(data?.texts) ? data.texts : [data];
  const string = (value) => (typeof value === 'string' ? value : '');
  const known = list.filter((one) => typeof one?.text === 'string' && one.text.trim());
  const isDay = ({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(string(date));
  if (!known.length) return { texts: [], lost: 'expected {"texts": [{"text": "…"}]}' };
  const texts = known.map((one) => ({ text: one.text, title: string(one.title), publisher: string(one.publisher), date: isDay(one) ? one.date : '', bundled: -1 }));
  const left = list.length - known.length, undated = known.filter((one) => one.date && !isDay(one)).length;
  const lost = [left ? `${left} of ${list.length} entries without a “text”` : '', undated ? `${undated} of ${list.length} dates, expected as 2024-05-31` : ''];
  return { texts, lost: lost.filter(Boolean).join('; ') };
}

export class Texts {
  #texts = [empty()];
  #current = 0;

  constructor({ onChoose, onAbout }) {
    this.onChoose = onChoose;
    for (const field of FIELDS) {
      byId(`about-${field}`).addEventListener('change', () => {
        this.current[field] = byId(`about-${field}`).value.trim();
        this.show();
        onAbout();
      });
    }
    byId('add-text').addEventListener('click', () => { this.add(empty()); onChoose(); });
    byId('texts').addEventListener('click', (event) => this.#press(event));
  }

  get all() { return this.#texts; }
  get current() { return this.#texts[this.#current]; }
  get filled() { return this.#texts.filter((entry) => entry.text.trim() !== ''); }

  // An empty text gives its place to what comes.
  add(entry) {
    if (this.#texts.length >= MAX_TEXTS) return false;
    if (this.current.text.trim() === '' && entry.text) this.#texts[this.#current] = entry;
    else this.#current = this.#texts.push(entry) - 1;
    this.show();
    return true;
  }

  replace(texts) {
    this.#texts = texts.length ? texts.slice(0, MAX_TEXTS) : [empty()];
    this.#current = 0;
    this.show();
  }

  #press(event) {
    const button = event.target.closest('button');
    if (!button) return;
    const index = Number(button.dataset.index);
    if (button.dataset.remove) {
      this.#texts.splice(index, 1);
      if (!this.#texts.length) this.#texts.push(empty());
      this.#current = Math.min(this.#current > index ? this.#current - 1 : this.#current, this.#texts.length - 1);
    } else {
      this.#current = index;
    }
    this.show();
    this.onChoose({ removed: Boolean(button.dataset.remove) });
  }

  // The day that the engine read out of a text, as a hint beside the field.
  hint(date) {
    byId('date-hint').textContent = date && !this.current.date ? `Read from the text: ${date}` : '';
  }

  show() {
    const several = this.#texts.length > 1;
    byId('texts').hidden = !several;
    byId('texts').replaceChildren(...(several ? this.#texts.flatMap((entry, index) => this.#chip(entry, index)) : []));
    for (const field of FIELDS) byId(`about-${field}`).value = this.current[field];
    byId('about-title').placeholder = nameOf({ ...this.current, title: '' }, this.#current, this.#texts.length);
    byId('add-text').disabled = this.#texts.length >= MAX_TEXTS;
  }

  #chip(entry, index) {
    const holder = document.createElement('span');
    holder.className = 'text-chip';
    const name = nameOf(entry, index, this.#texts.length);
    const choose = document.createElement('button');
    const remove = document.createElement('button');
    choose.type = remove.type = 'button';
    choose.textContent = name;
    choose.setAttribute('aria-pressed', String(index === this.#current));
    remove.textContent = '×';
    remove.setAttribute('aria-label', `Remove ${name}`);
    remove.dataset.remove = 'yes';
    choose.dataset.index = remove.dataset.index = index;
    holder.append(choose, remove);
    return holder;
  }
}
