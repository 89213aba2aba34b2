// Light, dark, more contrast: as the reader's system says, or as the page around a frame asks. In: 'auto', 'light', 'dark', 'contrast'.
// Out: `dark` and `contrast`, which answer as matchMedia does, and style sheets whose media rules agree with them.
// Example: setTheme('dark') turns "@media screen and (prefers-color-scheme: dark)" into "@media screen"; 'auto' turns it back.
// Cost: a pass over the rules, when asked. Tested by tests/web/embed.test.mjs.

class Preference extends EventTarget {
  #query;
  #forced = null;
  #rules = null;

  constructor(media) {
    super();
    this.media = media;
    this.#query = globalThis.matchMedia?.(media);
    this.#query?.addEventListener('change', () => this.dispatchEvent(new Event('change')));
  }

  get matches() { return this.#forced ?? this.#query?.matches ?? false; }

  force(value) {
    this.#forced = value;
    this.#rules ??= [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === this.media);
    for (const rule of this.#rules) rule.media.mediaText = value === null ? this.media : value ? 'screen' : 'not all';
    this.dispatchEvent(new Event('change'));
  }
}

export const dark = new Preference('screen and (prefers-color-scheme: dark)');
export const contrast = new Preference('(prefers-contrast: more)');
export const THEMES = ['auto', 'light', 'dark', 'contrast'];

export function setTheme(name) {
  document.documentElement.style.colorScheme = name === 'dark' ? 'dark' : name === 'light' ? 'light' : '';
  dark.force(name === 'auto' || name === 'contrast' ? null : name === 'dark');
  contrast.force(name === 'contrast' ? true : null);
}
