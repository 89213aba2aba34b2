// The site as it was built: what a host is told to do with it holds for these very bytes. In: the built site. Out: node's test report.
// The putting together is tested on made-up files in tests/architecture/site.test.mjs. Cost: a second.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { list, sha256 } from '../../web/build/pack.mjs';
import { dist, root } from './browser.mjs';

const read = (path) => readFileSync(join(dist, path), 'utf8');
const build = `b/${readdirSync(join(dist, 'b')).join()}`;

test('sha256sum --check passes, and names every file but itself', async () => {
  execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: dist });
  const named = read('SHA256SUMS').trim().split('\n').map((line) => line.slice(66));
  assert.deepEqual(named, (await list(dist)).filter((path) => path !== 'SHA256SUMS'));
});

test('all that a first visit loads lies there compressed, and smaller', () => {
  for (const path of ['index.html', 'embed/index.html', `${build}/crossclaim.wasm`, `${build}/crossclaim.js`, `${build}/main.js`]) {
    for (const ending of ['br', 'gz']) assert.ok(statSync(join(dist, `${path}.${ending}`)).size < statSync(join(dist, path)).size, `${path}.${ending}`);
  }
});

test('each page runs one script, which asks for no other, and has the engine’s fetched beside it', () => {
  for (const [page, script] of [['index.html', 'main.js'], ['embed/index.html', 'embed.js']]) {
    const named = (pattern) => [...read(page).matchAll(pattern)].map(([, name]) => name);
    assert.deepEqual(named(/<script[^>]* src="[./]*b\/\w+\/([\w.-]+)"/g), [script], page);
    assert.deepEqual(named(/<link rel="modulepreload" href="[./]*b\/\w+\/([\w.-]+)"/g), ['crossclaim.js'], page);
    assert.doesNotMatch(read(`${build}/${script}`), /\b(?:from|import)\s*['"]/, script);
  }
});

test('the bill of materials has every file of the build with its hash, and every licence is told', () => {
  const { components } = JSON.parse(read('sbom.cdx.json'));
  const files = components.filter(({ type }) => type === 'file');
  const shipped = readdirSync(join(dist, build), { recursive: true }).map((path) => `${build}/${path}`).filter((path) => statSync(join(dist, path)).isFile() && !/\.(br|gz)$/.test(path));
  assert.deepEqual(files.map(({ name }) => name).sort(), shipped.sort());
  for (const { name, hashes: [{ alg, content }] } of files) assert.deepEqual([alg, content], ['SHA-256', sha256(readFileSync(join(dist, name)))], name);
  const libraries = components.filter(({ type }) => type === 'library');
  assert.ok(libraries.length >= 3 && libraries.every(({ version, licenses }) => version && version !== 'unknown' && licenses.length), JSON.stringify(libraries));
});

test('the headers for each kind of host hold the policy that the page itself has', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(read('index.html'))[1];
  const sheet = createHash('sha256').update(/<style>([^<]*)<\/style>/.exec(read('index.html'))[1]).digest('base64');
  for (const wanted of [`style-src 'self' 'sha256-${sheet}';`, "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "require-trusted-types-for 'script'", 'trusted-types crossclaim']) assert.ok(policy.includes(wanted), wanted);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  for (const name of ['_headers', 'hosting/nginx.conf', 'hosting/apache.htaccess']) assert.ok(read(name).includes(policy), name);
});

test('the workflow for a pages host types what the README types', () => {
  const steps = [...read('hosting/pages.yml').matchAll(/^ +- run: (.+)$/gm)].flatMap(([, line]) => line.split(' && '));
  assert.ok(steps.includes('cmake --preset web') && steps.includes('cmake --build --preset web'));
  const presets = JSON.parse(readFileSync(join(root, 'CMakePresets.json'), 'utf8'));
  assert.ok(presets.configurePresets.some(({ name }) => name === 'web'));
  const [setup, option] = steps.find((step) => step.startsWith('./')).split(' ');
  assert.ok(execFileSync(join(root, setup), ['--help'], { encoding: 'utf8' }).includes(option));
  assert.match(read('hosting/pages.yml'), /path: build\/web\/dist$/m);
});

test('npm gets what the lock says, by its hash, and runs no script of a package', () => {
  const setup = readFileSync(join(root, 'emsdk-setup.sh'), 'utf8');
  for (const [call] of setup.matchAll(/npm (?:ci|install)[^\n]*/g)) assert.match(call, /npm ci .*--ignore-scripts/);
  const { packages } = JSON.parse(readFileSync(join(root, 'tests/web/package-lock.json'), 'utf8'));
  for (const [name, { integrity }] of Object.entries(packages)) if (name) assert.match(integrity, /^sha512-/, name);
});
