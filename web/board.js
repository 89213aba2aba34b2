// The panes beside the text: elements always, and over the canvas where there is one. In: the engine, its notices, the browser's
// scrolling and sizes. Out: elements in place, regions for the engine to draw in. Example: board.words() after the claims changed.
// Scrolling is the browser's: the canvas stands still (or is sticky) and is told where its content has moved to.
// Cost: nothing while nothing changes. Tested by tests/web/page.test.mjs, canvas.test.mjs, nowebgl.test.mjs.

import { COMMANDS, NO_CLAIM, NOTICES, PANES } from './engine.js';
import { commandOf, render } from './outline.js';
import { turn } from './steps.js';
import { contrast, dark } from './theme.js';

const byId = (id) => document.getElementById(id);
const LISTS = ['questions', 'claims', 'timeline', 'sources', 'other'];
const DRAWN = ['questions', 'claims', 'timeline', 'sources', 'card'];
const media = (query) => window.matchMedia(query);

export class Board {
  #engine;
  #layers = Object.fromEntries([...LISTS, 'card'].map((pane) => [pane, byId(`pane-${pane}`)]));
  #elements = {};
  #canvas = byId('canvas');
  #hasCanvas = false;
  #queries = {
    dark, contrast,
    forced: media('(forced-colors: active)'), print: media('print'), wide: media('(min-width: 62rem)'),
  };
  #selected = NO_CLAIM;
  #beside = NO_CLAIM;
  #dragged = false;
  #returnTo = 0;
  #measuring = false;

  // onWords hears of every change of what is said, onSelect of the claim that is chosen.
  constructor(engine, { onWords, onSelect }) {
    this.#engine = engine;
    this.onWords = onWords;
    this.onSelect = onSelect;
    engine.onNotice = (notices) => this.#notice(notices);
    for (const query of Object.values(this.#queries)) query.addEventListener('change', () => this.#mode());
    window.addEventListener('beforeprint', () => this.#renderHidden());
    for (const scroller of [byId('list-scroller'), byId('card-scroller'), window]) {
      scroller.addEventListener('scroll', () => this.#measureSoon(), { passive: true });
    }
    const sizes = new ResizeObserver(() => this.#measureSoon());
    for (const element of [byId('board'), byId('list-scroller'), byId('card-scroller')]) sizes.observe(element);
    window.addEventListener('resize', () => this.#measureSoon());
    byId('board').addEventListener('click', (event) => this.#click(event));
    this.#tabs();
    this.#drag();
    this.#search();
    this.#mode();
  }

  // Draws on the canvas from now on, where the browser can. A small view in an article (web/embed.js) has its elements alone: its height is known
  // before it is ever drawn.
  attach() {
    this.#hasCanvas = document.documentElement.dataset.canvas !== 'off' && this.#engine.attachCanvas();
    if (this.#hasCanvas) this.#mode();
  }

  get drawn() { return document.body.classList.contains('canvas-on'); }

  // Commands come from the keyboard and from readers' tools here; a real pointer on a drawn pane goes through Dear ImGui.
  #click(event) {
    const layer = event.target.closest('.layer');
    const drawn = this.drawn && layer && !layer.classList.contains('reading');
    if (event.target.closest('a')) event.preventDefault();
    if (event.detail > 0 && (drawn || this.#dragged)) return;
    this.send(commandOf(event.target));
  }

  send(command) {
    if (command) this.#engine.command(command.type, command.argument);
  }

  // Forced colours and paper show the elements themselves, in the reader's colours.
  #mode() {
    const on = this.#hasCanvas && !this.#queries.forced.matches && !this.#queries.print.matches;
    document.body.classList.toggle('canvas-on', on);
    if (on) this.#place();
    else this.#unplace();
    if (this.#queries.print.matches) this.#renderHidden();
    this.#measureSoon();
  }

  #notice(notices) {
    if (notices & NOTICES.canvasLost) { this.#hasCanvas = false; this.#mode(); }
    if (notices & NOTICES.canvasBack) { this.#hasCanvas = true; this.#mode(); }
    if (notices & NOTICES.words) { this.words(); this.onWords(); }
    if (notices & NOTICES.places) turn().then(() => this.#place());   // a task of its own: drawing has taken its time
  }

  words() {
    this.#renderShown();
    this.#showPanes();
    const selected = this.#engine.selected;
    if (selected !== this.#selected) this.#select(selected);
    const before = this.#beside;
    this.#beside = this.#engine.beside;
    if (this.#beside !== before && this.#beside !== NO_CLAIM) this.#meet();
    this.#measureSoon();
  }

  #render(pane) { this.#elements[pane] = render(this.#layers[pane], this.#engine.nodes(pane), { bars: !this.drawn }); }

  #renderShown() { for (const pane of ['card', this.#engine.pane]) this.#render(pane); }

  // What is not in sight is made when it comes into sight, or onto paper.
  #renderHidden() { for (const pane of LISTS) if (pane !== this.#engine.pane) this.#render(pane); }

  // Side by side: both texts at their claims, on one height where there is room for both.
  #meet() {
    const at = (place, claim) => place.querySelector(`a[href="#claim-${claim}"]`)?.getBoundingClientRect().top ?? null;
    const wide = this.#queries.wide.matches;
    const own = at(byId('read'), this.#selected);
    if (wide && own !== null) window.scrollBy({ top: own - window.innerHeight / 3 });
    const scroller = byId('list-scroller');
    const other = at(this.#layers.other, this.#beside);
    if (other === null) return;
    if (wide) scroller.scrollTop += other - scroller.getBoundingClientRect().top - scroller.clientHeight / 3;
    else window.scrollBy({ top: other - window.innerHeight / 3 });
  }

  // The timeline goes sideways under a finger or a pressed mouse; up and down is the browser's (panes.css: touch-action).
  #drag() {
    const layer = this.#layers.timeline;
    let from = null;
    let begun = 0;
    let length = 1;
    // How many pixels all that is shown takes: two ticks of the axis know.
    const measure = (list) => {
      const ticks = [...list?.querySelectorAll('li.s-axis') ?? []].map((tick) => {
        const { left, width } = tick.getBoundingClientRect();
        return [tick.node.bar[0], left + width / 2];
      });
      const [[low, left], [high, right]] = ticks.length > 1 ? [ticks[0], ticks.at(-1)] : [[0, 0], [1, layer.clientWidth]];
      length = Math.max(1, (right - left) / (high - low));
    };
    layer.addEventListener('pointerdown', (event) => {
      const list = event.target.closest('ul.s-time_line');
      this.#dragged = false;
      if (event.button !== 0 || !list) return;
      measure(list);
      from = begun = event.clientX;
    });
    layer.addEventListener('pointermove', (event) => {
      if (from === null || event.clientX === from) return;
      this.#dragged ||= Math.abs(event.clientX - begun) >= 4;
      const part = (from - event.clientX) / length;
      from = event.clientX;
      this.send({ type: COMMANDS.pan, argument: Math.round(part * 1e6) });
    });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) layer.addEventListener(end, () => { from = null; });
  }

  #select(selected) {
    const before = this.#selected;
    this.#selected = selected;
    byId('card-scroller').scrollTop = 0;
    this.onSelect(selected);
    if (this.#queries.wide.matches) {
      // Below a long lead the card would open out of sight.
      const below = byId('card-scroller').getBoundingClientRect().bottom - window.innerHeight;
      if (selected !== NO_CLAIM && below > 0) window.scrollBy({ top: Math.min(below, byId('aside').getBoundingClientRect().top) });
      return;
    }
    // In one column the card stands above the list; closing it leads back to where the reader was.
    if (before === NO_CLAIM) this.#returnTo = window.scrollY;
    if (selected === NO_CLAIM) window.scrollTo({ top: this.#returnTo });
    else window.scrollBy({ top: byId('card-scroller').getBoundingClientRect().top }); // scrollIntoView would move the page around a frame too
  }

  #showPanes() {
    const pane = this.#engine.pane;
    for (const name of LISTS) {
      this.#layers[name].hidden = name !== pane;
      const tab = byId(`tab-${name}`);
      tab.setAttribute('aria-selected', String(name === pane));
      tab.tabIndex = name === pane ? 0 : -1;
    }
    byId('tab-other').hidden = this.#engine.beside === NO_CLAIM;
    byId('search').hidden = pane !== 'claims';
    byId('card-scroller').hidden = this.#engine.selected === NO_CLAIM;
    byId('board').classList.toggle('with-card', this.#engine.selected !== NO_CLAIM);
  }

  #tabs() {
    for (const name of LISTS) {
      byId(`tab-${name}`).addEventListener('click', () => {
        this.#engine.command(COMMANDS.showPane, PANES.indexOf(name));
        byId('list-scroller').scrollTop = 0;
      });
    }
    byId('tabs').addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const shown = LISTS.map((name) => byId(`tab-${name}`)).filter((tab) => !tab.hidden);
      const next = shown[(shown.indexOf(document.activeElement) + step + shown.length) % shown.length];
      next.focus();
      next.click();
    });
  }

  #search() {
    byId('search').addEventListener('input', () => this.#engine.search(byId('search').value));
  }

  search(words) {
    byId('search').value = words;
    this.#engine.search(words);
  }

  // --- over the canvas ---

  #measureSoon() {
    if (this.#measuring || !this.drawn) return;
    this.#measuring = true;
    requestAnimationFrame(() => {
      this.#measuring = false;
      if (this.drawn) this.#measure();
    });
  }

  #measure() {
    const placed = this.#canvas.getBoundingClientRect();
    if (placed.width < 1 || placed.height < 1) return;
    // The browser moves the canvas to whole pixels of the screen: what is drawn has as many, or it would be stretched and blurred.
    const ratio = window.devicePixelRatio;
    const [left, top, right, bottom] = [placed.left, placed.top, placed.right, placed.bottom].map((edge) => Math.round(edge * ratio));
    if (this.#canvas.width !== right - left) this.#canvas.width = right - left;
    if (this.#canvas.height !== bottom - top) this.#canvas.height = bottom - top;
    // A hundredth more, for Dear ImGui cuts off what is no whole pixel.
    const [width, height] = [right - left, bottom - top].map((pixels) => (pixels + 0.01) / ratio);
    const box = new DOMRect(left / ratio, top / ratio, width, height);
    const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    this.#engine.display({
      width, height, ratio, left: box.left, top: box.top, unit,
      dark: this.#queries.dark.matches, contrast: this.#queries.contrast.matches,
    });
    for (const pane of DRAWN) this.#region(pane, box);
  }

  #region(pane, box) {
    const layer = this.#layers[pane];
    const scroller = layer.parentElement;
    const shown = !layer.hidden && !scroller.hidden;
    const at = layer.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const left = Math.max(view.left, box.left);
    const top = Math.max(view.top, box.top);
    const clip = {
      x: left - box.left, y: top - box.top,
      width: Math.min(view.left + scroller.clientWidth, box.right) - left, height: Math.min(view.bottom, box.bottom) - top,
    };
    this.#engine.region(pane, shown && clip.width > 0 && clip.height > 0, at.left - box.left, at.top - box.top, at.width, clip);
  }

  #place() {
    if (!this.drawn) return;
    for (const pane of DRAWN) {
      const layer = this.#layers[pane];
      if (layer.hidden || layer.parentElement.hidden) continue;
      const height = this.#engine.contentHeight(pane);
      if (height <= 0) continue;  // not drawn yet: without a height it would never come into sight
      layer.style.height = `${Math.ceil(height)}px`;
      const places = this.#engine.places(pane);
      (this.#elements[pane] ?? []).forEach((element, index) => this.#placeOne(element, places[index]));
    }
    this.#measureSoon();
  }

  #placeOne(element, place) {
    if (!place) return;  // composed anew, and not yet rendered
    const [x, y, width, height] = place;
    const drawn = width > 0 && height > 0;
    const leaf = !['UL', 'DIV', 'TABLE'].includes(element.tagName) && !(element.tagName === 'LI' && element.node.style !== 'axis');
    element.classList.toggle('placed', drawn);
    element.classList.toggle('unplaced', !drawn && leaf && element.tagName !== 'TR');
    if (!drawn) return;
    element.place = [x, y];
    const [left, top] = element.parentElement.closest('.placed')?.place ?? [0, 0];
    Object.assign(element.style, { left: `${x - left}px`, top: `${y - top}px`, width: `${width}px`, height: `${height}px` });
  }

  #unplace() {
    this.#renderShown();
    for (const layer of Object.values(this.#layers)) {
      layer.style.height = '';
      for (const element of layer.querySelectorAll('.placed, .unplaced')) {
        element.classList.remove('placed', 'unplaced');
        Object.assign(element.style, { left: '', top: '', width: '', height: '' });
      }
    }
  }
}
