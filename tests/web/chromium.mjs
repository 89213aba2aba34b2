// Chromium with the same few verbs as firefox.mjs, so that a test is written once for both. In: nothing. Out: one window that opens pages,
// runs functions in them or in their frames, presses keys, turns the wheel, taps, composes words, listens, prints and waits.
//   const chromium = await openChromium(); await chromium.open(url); await chromium.run(() => document.title); await chromium.close();
// Cost: a second to start. Used by contract.test.mjs and complaints.test.mjs.

import { eventually, launch } from './hosts.mjs';

const [WIDTH, HEIGHT] = [1280, 900];
// Longer than the page waits before it compares what is typed.
export const COMPOSING = 900;

class Chromium {
  #browser; #page; #at;

  async start() {
    this.#browser = await launch();
    this.#page = this.#at = await this.#browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, hasTouch: true });
  }

  async open(url) {
    this.#at = this.#page;
    await this.#page.goto(url);
  }

  async frame(index = null) {
    this.#at = this.#page;
    if (index === null) return;
    this.#at = await (await this.#page.locator('iframe').nth(index).elementHandle()).contentFrame();
    await this.until(() => document.URL !== 'about:blank');
  }

  run(action, ...args) { return this.#at.evaluate(`(${action})(...${JSON.stringify(args)})`); }

  until(condition, ...args) { return eventually(() => this.run(condition, ...args), condition); }

  press(key) { return this.#page.keyboard.press(key); }

  async wheel(x, y, by) {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel(0, by);
  }

  #tools() { return this.#page.context().newCDPSession(this.#page); }

  tap(selector) { return this.#page.locator(selector).first().tap(); }
  picture(selector) { return this.#page.locator(selector).first().screenshot(); }
  pdf() { return this.#page.pdf(); }

  async ratio(deviceScaleFactor) {
    await (await this.#tools()).send('Emulation.setDeviceMetricsOverride', { width: WIDTH, height: HEIGHT, deviceScaleFactor, mobile: false });
  }

  // The bytes of the page's heap, once all that can be thrown away is.
  async memory() {
    const tools = await this.#tools();
    await tools.send('HeapProfiler.collectGarbage');
    return (await tools.send('Runtime.getHeapUsage')).usedSize;
  }

  // Composes a word in steps; returns what `asks` answers before it is taken.
  async compose(steps, word, asks) {
    const tools = await this.#tools();
    for (const text of steps) await tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await this.#page.waitForTimeout(COMPOSING);
    const answer = await this.run(asks);
    await tools.send('Input.insertText', { text: word });
    return answer;
  }

  // Role and name of the first elements, as a screen reader has them.
  async heard(selector, count = 1) {
    const tools = await this.#tools();
    const said = [];
    for (let at = 0; at < count; at += 1) {
      const { result } = await tools.send('Runtime.evaluate', { expression: `document.querySelectorAll(${JSON.stringify(selector)})[${at}]` });
      const { nodes: [node] } = await tools.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
      said.push([node.role.value, node.name.value]);
    }
    return said;
  }

  close() { return this.#browser.close(); }
}

export async function openChromium() {
  const chromium = new Chromium();
  await chromium.start();
  return chromium;
}
