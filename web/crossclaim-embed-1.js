// Puts Crossclaim into an article: <crossclaim-explorer src="embed/?view=claim#v1.doc=2&claim=412" label="..." height="400">
// fallback</crossclaim-explorer>, or <div class="crossclaim" data-src data-label data-height>. The frame comes shortly before
// it is in sight, keeps its place meanwhile, and then is as tall as its content. text-from="#story" gives it that element's text.
// Methods: setText(text, about), open(state), getResult(), send(type, data). Events: crossclaim-ready, -result, -state, -select...
// A listener that prevents crossclaim-navigate opens its href itself.
(() => {
  const here = new URL('.', document.currentScript.src);
  class Explorer extends HTMLElement {
    #frame; #seq = 0; #waiting = new Map();
    #hear = (event) => this.#heard(event);
    connectedCallback() {
      if (this.#frame) this.#frame.remove();
      this.style.display = 'block';
      this.style.minHeight = `${parseInt(this.getAttribute('height'), 10) || 560}px`;
      const seen = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        if (this.isConnected) this.#load();
      }, { rootMargin: '200px' });
      seen.observe(this);
    }
    disconnectedCallback() { removeEventListener('message', this.#hear); }
    #load() {
      const url = new URL(this.getAttribute('src') || 'embed/', here);
      url.searchParams.set('origin', location.origin);
      const frame = this.#frame = document.createElement('iframe');
      frame.title = this.getAttribute('label') || 'Crossclaim';
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads');
      frame.allow = 'clipboard-write';
      frame.referrerPolicy = 'no-referrer';
      frame.style.cssText = `border:0;display:block;width:100%;height:${this.style.minHeight}`;
      addEventListener('message', this.#hear);
      frame.src = url;
      this.replaceChildren(frame);
    }
    #heard({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== 'null' || data?.source !== 'crossclaim' || data.version !== 1) return;
      const { type, data: said } = data;
      if (type === 'resize' && said.height > 0 && said.height < 20000) {
        this.style.minHeight = this.#frame.style.height = `${Math.ceil(said.height)}px`;
      }
      if (type === 'ready') {
        const story = document.querySelector(this.getAttribute('text-from') || ':not(*)');
        if (story) this.setText(story.innerText, { title: document.title, url: location.href });
      }
      if (type === 'reply') {
        const [done, failed] = this.#waiting.get(said.seq) || [];
        this.#waiting.delete(said.seq);
        if (done) said.ok ? done(said.data) : failed(new Error(said.error));
      } else if (!this.dispatchEvent(new CustomEvent(`crossclaim-${type}`, { detail: said, cancelable: true })) && type === 'navigate') this.send('navigated', said);
    }
    send(type, data = {}) {
      return new Promise((done, failed) => {
        const seq = this.#seq += 1;
        this.#waiting.set(seq, [done, failed]);
        this.#frame.contentWindow.postMessage({ target: 'crossclaim', version: 1, seq, type, data }, '*');
      });
    }
    setText(text, about) { return this.send('setText', { text, ...about }); }
    open(state) { return this.send('open', state); }
    getResult() { return this.send('getResult'); }
  }
  customElements.define('crossclaim-explorer', Explorer);
  const upgrade = () => document.querySelectorAll('div.crossclaim[data-src]').forEach((place) => {
    const element = document.createElement('crossclaim-explorer');
    for (const name of ['src', 'label', 'height']) if (place.dataset[name]) element.setAttribute(name, place.dataset[name]);
    element.append(...place.childNodes);
    place.replaceWith(element);
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', upgrade);
  else upgrade();
})();
