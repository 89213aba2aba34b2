// Firefox, driven over its own socket (Marionette: "length:[0, id, command, parameters]"). In: nothing. Out: one window that opens pages,
// runs functions in them and waits.  No package is needed: playwright-core drives only a Firefox of its own making.
//   const firefox = await openFirefox(); await firefox.open(url); await firefox.run(() => document.title); await firefox.close();
// It has a screen of its own (Xvfb) with Mesa's software WebGL. Cost: three seconds to start. Used by firefox.test.mjs,
// contract.test.mjs and complaints.test.mjs.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPOSING } from './chromium.mjs';
import { eventually, pause } from './hosts.mjs';

const PREFERENCES = { 'marionette.port': 0, 'webgl.force-enabled': true, 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false };

// The keys' places in WebDriver's list.
const KEYS = { Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Control: '\ue009', Escape: '\ue00c', End: '\ue010', Home: '\ue011', ArrowRight: '\ue014' };

function executable() {
  const found = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  if (!found) throw new Error('no Firefox here: run ./emsdk-setup.sh');
  return found;
}

// A screen of its own, on which Mesa draws: without one Firefox has no WebGL. It chooses its number itself.
function screen() {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((done, failed) => {
    xvfb.once('error', () => failed(new Error('no Xvfb here: run ./emsdk-setup.sh')));
    xvfb.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (number) => done({ process: xvfb, display: `:${String(number).trim()}` }));
  });
}

class Firefox {
  #process; #profile; #socket; #screen;
  #waiting = new Map();
  #next = 0;
  #bytes = Buffer.alloc(0);

  // A start with `preferences` of the reader's own; a second one has the first one's profile.
  async start(preferences = {}) {
    this.#profile ??= mkdtempSync(join(tmpdir(), 'crossclaim-firefox-'));
    const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    writeFileSync(join(this.#profile, 'user.js'), lines.join('\n'));
    rmSync(join(this.#profile, 'MarionetteActivePort'), { force: true });
    this.#screen ??= await screen();
    this.#process = spawn(executable(), ['--no-remote', '--marionette', '--remote-allow-system-access', '--profile', this.#profile],
      { stdio: 'ignore', env: { ...process.env, DISPLAY: this.#screen.display, MOZ_ENABLE_WAYLAND: '0', LIBGL_ALWAYS_SOFTWARE: '1' } });
    const port = join(this.#profile, 'MarionetteActivePort');
    for (let tries = 0; !existsSync(port); tries += 1) {
      if (tries > 600 || this.#process.exitCode !== null) throw new Error('Firefox did not start');
      await pause(100);
    }
    this.#socket = connect(Number(readFileSync(port, 'utf8')), '127.0.0.1');
    this.#socket.on('data', (part) => this.#heard(part));
    await this.call('WebDriver:NewSession', {});
    await this.call('WebDriver:SetTimeouts', { script: 120_000 });
  }

  #heard(part) {
    this.#bytes = Buffer.concat([this.#bytes, part]);
    for (let colon = this.#bytes.indexOf(':'); colon > 0; colon = this.#bytes.indexOf(':')) {
      const end = colon + 1 + Number(this.#bytes.toString('latin1', 0, colon));
      if (this.#bytes.length < end) return;
      const [, id, error, result] = [].concat(JSON.parse(this.#bytes.toString('utf8', colon + 1, end)));
      this.#bytes = this.#bytes.subarray(end);
      const [done, failed] = this.#waiting.get(id) ?? [];
      if (error) failed?.(new Error(`${error.error}: ${error.message}`));
      else done?.(result);
    }
  }

  call(command, parameters) {
    const id = this.#next += 1;
    const words = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(words)}:${words}`);
    return new Promise((done, failed) => { this.#waiting.set(id, [done, failed]); });
  }

  open(url) { return this.call('WebDriver:Navigate', { url }); }

  // Into the nth frame as the page has them, once its document is there; without a number back to the page. Firefox itself counts them as
  // they came: which of two that come into sight at once is the first, nobody knows.
  async frame(index = null) {
    await this.call('WebDriver:SwitchToFrame', { id: null });
    if (index === null) return;
    const frames = await this.call('WebDriver:FindElements', { using: 'css selector', value: 'iframe' });
    await this.call('WebDriver:SwitchToFrame', { element: Object.values(frames[index])[0] });
    await this.until(() => document.URL !== 'about:blank');
  }

  // Runs a function in the page; its arguments and its result are JSON.
  async run(action, ...args) {
    return (await this.call('WebDriver:ExecuteScript', { script: `return (${action})(...arguments)`, args })).value;
  }

  until(condition, ...args) { return eventually(() => this.run(condition, ...args), condition); }

  // 'Tab', 'Shift+Tab', 'a': pressed and released.
  async press(words) {
    const keys = words === ' ' ? [' '] : words.split('+').map((key) => KEYS[key] ?? key);
    const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
    await this.call('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  async wheel(x, y, by) {
    const actions = [{ type: 'scroll', x, y, deltaX: 0, deltaY: by, duration: 0, origin: 'viewport' }];
    await this.call('WebDriver:PerformActions', { actions: [{ type: 'wheel', id: 'wheel', actions }] });
  }

  // The id of an element in Firefox's own words.
  async #find(selector, at = 0) {
    const found = await this.call('WebDriver:FindElements', { using: 'css selector', value: selector });
    return Object.values(found[at])[0];
  }

  async tap(selector) {
    const [x, y] = await this.run((wanted) => {
      const { left, top, width, height } = document.querySelector(wanted).getBoundingClientRect();
      return [left + width / 2, top + height / 2].map(Math.round);
    }, selector);
    const actions = [{ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.call('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }] });
  }

  async picture(selector) {
    const { value } = await this.call('WebDriver:TakeScreenshot', { id: await this.#find(selector), full: false });
    return Buffer.from(value, 'base64');
  }

  async pdf() { return Buffer.from((await this.call('WebDriver:Print', {})).value, 'base64'); }

  // Role and name of the first elements, as a screen reader has them.
  async heard(selector, count = 1) {
    const said = [];
    for (let at = 0; at < count; at += 1) {
      const id = await this.#find(selector, at);
      const ask = async (what) => (await this.call(`WebDriver:GetComputed${what}`, { id })).value;
      said.push([await ask('Role'), await ask('Label')]);
    }
    return said;
  }

  // Runs a function in Firefox itself instead of the page.
  async #within(action, ...args) {
    await this.call('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.run(action, ...args);
    } finally {
      await this.call('Marionette:SetContext', { value: 'content' });
    }
  }

  ratio(number) { return this.#within((ratio) => { Services.prefs.setCharPref('layout.css.devPixelsPerPx', String(ratio)); }, number); }

  // The bytes that pages alone hold, once all that can be thrown away is.
  memory() {
    return this.#within(async () => {
      for (let time = 0; time < 3; time += 1) {
        Services.obs.notifyObservers(null, 'child-mmu-request');
        await new Promise((done) => { setTimeout(done, 300); });
      }
      const { children } = await ChromeUtils.requestProcInfo();
      return children.filter(({ type }) => type.startsWith('web')).reduce((all, { memory }) => all + memory, 0);
    });
  }

  // Composes a word in steps, as an input method does; returns what `asks` answers before it is taken.
  async compose(steps, word, asks) {
    await this.#within((texts) => {
      window.method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      window.method.beginInputTransactionForTests(window, () => true);
      for (const text of texts) {
        window.method.setPendingCompositionString(text);
        window.method.appendClauseToPendingComposition(text.length, window.method.ATTR_RAW_CLAUSE);
        window.method.setCaretInPendingComposition(text.length);
        window.method.flushPendingComposition();
      }
    }, steps);
    await pause(COMPOSING);
    const answer = await this.run(asks);
    await this.#within((text) => { window.method.commitCompositionWith(text); }, word);
    return answer;
  }

  // Another window of the same reader; returns its name. window(name) goes to it.
  async another() {
    const { handle } = await this.call('WebDriver:NewWindow', { type: 'tab' });
    return handle;
  }
  window(handle) { return this.call('WebDriver:SwitchToWindow', { handle }); }
  async here() { return (await this.call('WebDriver:GetWindowHandle', {})).value; }

  // Ended as a reader does it, so that all it keeps is written.
  async end() {
    if (this.#process.exitCode === null) {
      const ended = new Promise((done) => { this.#process.once('exit', done); });
      if (this.#socket) await this.call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      else this.#process.kill();
      await ended;
    }
    this.#socket?.destroy();
    this.#socket = null;
  }

  async close() {
    await this.end();
    this.#screen?.process.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function openFirefox(preferences) {
  const firefox = new Firefox();
  try {
    await firefox.start(preferences);
    return firefox;
  } catch (error) {
    await firefox.close();
    throw error;
  }
}
