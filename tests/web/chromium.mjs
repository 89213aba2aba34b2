// Chromium with the same few verbs as firefox.mjs, so that a test is written once for both. In: nothing. Out: one window that opens pages,
// runs functions in them or in their frames, presses keys, turns the wheel and waits.
//   const chromium = await openChromium(); await chromium.open(url); await chromium.run(() => document.title); await chromium.close();
// Cost: a second to start. Used by contract.test.mjs.

import { launch } from './hosts.mjs';

class Chromium {
  #browser; #page; #at;

  async start() {
    this.#browser = await launch();
    this.#page = this.#at = await this.#browser.newPage({ viewport: { width: 800, height: 700 } });
  }

  async open(url) {
    this.#at = this.#page;
    await this.#page.goto(url);
  }

  async frame(index = null) {
    if (index === null) this.#at = this.#page;
    else this.#at = await (await this.#page.locator('iframe').nth(index).elementHandle()).contentFrame();
  }

  run(action, ...args) { return this.#at.evaluate(`(${action})(...${JSON.stringify(args)})`); }
  until(condition, ...args) { return this.#at.waitForFunction(`(${condition})(...${JSON.stringify(args)})`); }
  press(key) { return this.#page.keyboard.press(key); }

  async wheel(x, y, by) {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel(0, by);
  }

  close() { return this.#browser.close(); }
}

export async function openChromium() {
  const chromium = new Chromium();
  await chromium.start();
  return chromium;
}
