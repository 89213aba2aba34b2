// Firefox, driven over its own socket (Marionette: "length:[0, id, command, parameters]"). In: nothing. Out: one window that opens pages,
// runs functions in them and waits.  No package is needed: playwright-core drives only a Firefox of its own making.
//   const firefox = await openFirefox(); await firefox.open(url); await firefox.run(() => document.title); await firefox.close();
// Cost: two seconds to start. Used by firefox.test.mjs.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

const PREFERENCES = { 'marionette.port': 0, 'webgl.force-enabled': true, 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false };

function executable() {
  const found = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  if (!found) throw new Error('no Firefox here: run ./emsdk-setup.sh');
  return found;
}

class Firefox {
  #process; #profile; #socket;
  #waiting = new Map();
  #next = 0;
  #bytes = Buffer.alloc(0);

  async start() {
    this.#profile = mkdtempSync(join(tmpdir(), 'crossclaim-firefox-'));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    writeFileSync(join(this.#profile, 'user.js'), lines.join('\n'));
    this.#process = spawn(executable(), ['--headless', '--no-remote', '--marionette', '--profile', this.#profile], { stdio: 'ignore' });
    const port = join(this.#profile, 'MarionetteActivePort');
    for (let tries = 0; !existsSync(port); tries += 1) {
      if (tries > 300 || this.#process.exitCode !== null) throw new Error('Firefox did not start');
      await pause(100);
    }
    this.#socket = connect(Number(readFileSync(port, 'utf8')), '127.0.0.1');
    this.#socket.on('data', (part) => this.#heard(part));
    await this.call('WebDriver:NewSession', {});
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

  // Into the nth frame of the page; without a number back to the page.
  frame(index = null) { return this.call('WebDriver:SwitchToFrame', { id: index }); }

  // Runs a function in the page; its arguments and its result are JSON.
  async run(action, ...args) {
    return (await this.call('WebDriver:ExecuteScript', { script: `return (${action})(...arguments)`, args })).value;
  }

  async until(condition, ...args) {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await this.run(condition, ...args)) return;
      await pause(100);
    }
    throw new Error(`waited in vain for ${condition}`);
  }

  async close() {
    if (this.#process.exitCode === null) {
      const ended = new Promise((done) => { this.#process.once('exit', done); });
      this.#process.kill();
      await ended;
    }
    this.#socket?.destroy();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function openFirefox() {
  const firefox = new Firefox();
  try {
    await firefox.start();
    return firefox;
  } catch (error) {
    await firefox.close();
    throw error;
  }
}
