// The tools of the static site: build-dist.mjs puts it together, serve.mjs serves it with the right types and nothing beside it.
//
// In: web/*.mjs. Out: node's test report. Cost: under a second.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileOf, serve } from '../../web/serve.mjs';
import { root } from './sources.mjs';

const folder = mkdtempSync(join(tmpdir(), 'crossclaim-site-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function put(path, text) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

// node's fetch tidies paths; this sends them as they are.
function get(address, path, method = 'GET') {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => { body += part; });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', failed).end();
  });
}

function buildDist(...more) {
  return spawnSync(process.execPath, [join(root, 'web/build-dist.mjs'), '--web', join(folder, 'web'), '--corpus', join(folder, 'corpus'),
    '--examples', join(folder, 'examples'), '--licenses', join(folder, 'licenses'), '--out', join(folder, 'dist'), ...more], { encoding: 'utf8' });
}

test('the site is put together and its manifest tells the sizes', () => {
  put('web/index.html', '<!doctype html>');
  put('web/embed/a.js', '//');
  put('web/serve.mjs', '// a tool');
  put('web/.hidden', 'x');
  put('corpus/one.json', '{}');
  put('corpus/notes.txt', 'not data');
  put('examples/flood.txt', 'rain');
  put('licenses/lib.txt', 'free');
  put('crossclaim.wasm', 'wasm');
  put('dist/old.js', 'left over');
  const run = buildDist('--engine', join(folder, 'crossclaim.wasm'));
  assert.equal(run.status, 0, run.stderr);
  const { files } = JSON.parse(readFileSync(join(folder, 'dist/build-manifest.json'), 'utf8'));
  assert.deepEqual(Object.keys(files).sort(), ['corpus/index.json', 'corpus/one.json', 'crossclaim.wasm', 'embed/a.js', 'examples/flood.txt', 'index.html', 'licenses.txt']);
  assert.equal(files['crossclaim.wasm'], 4);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'dist/corpus/index.json'), 'utf8')), { reports: ['one.json'] });
  assert.match(readFileSync(join(folder, 'dist/licenses.txt'), 'utf8'), /==== lib ====\n\nfree/);
  assert.ok(!existsSync(join(folder, 'dist.next')));
});

test('a missing engine leaves the last site as it was', () => {
  const run = buildDist('--engine', join(folder, 'missing.wasm'));
  assert.equal(run.status, 1);
  assert.match(run.stderr, /build-dist\.mjs: .*missing\.wasm/);
  assert.ok(existsSync(join(folder, 'dist/index.html')));
});

test('files are served with the types that browsers insist on', async () => {
  const server = await serve(join(folder, 'dist'));
  try {
    for (const [path, type] of [['/', 'text/html'], ['/crossclaim.wasm', 'application/wasm'], ['/embed/a.js?x#y', 'text/javascript'],
      ['/corpus/one.json', 'application/json']]) {
      const { status, headers } = await get(server.address, path);
      assert.equal(status, 200, path);
      assert.ok(headers['content-type'].startsWith(type), `${path}: ${headers['content-type']}`);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    assert.equal((await get(server.address, '/none')).status, 404);
    assert.equal((await get(server.address, '/', 'POST')).status, 405);
    assert.equal((await get(server.address, '/crossclaim.wasm', 'HEAD')).body, '');
  } finally {
    await server.close();
  }
});

test('nothing beside the folder is served', async () => {
  const server = await serve(join(folder, 'dist'));
  try {
    for (const path of ['/../crossclaim.wasm', '/%2e%2e/crossclaim.wasm', '/..%2fcrossclaim.wasm', '/embed/../../crossclaim.wasm', '/%00', '/%']) {
      assert.notEqual((await get(server.address, path)).status, 200, path);
    }
    assert.equal(fileOf('/a', '/../ab'), null);
    assert.equal(fileOf('/a', '/b?c'), '/a/b');
  } finally {
    await server.close();
  }
});

test('a taken port: the next one without --port, an error with it', async () => {
  const first = await serve(join(folder, 'dist'));
  const port = Number(new URL(first.address).port);
  try {
    await assert.rejects(serve(join(folder, 'dist'), { port }), /EADDRINUSE/);
    const second = await serve(join(folder, 'dist'), { port, tries: 50 });
    assert.notEqual(second.address, first.address);
    await second.close();
  } finally {
    await first.close();
  }
});

test('a folder without a page is refused with a sentence', () => {
  const run = spawnSync(process.execPath, [join(root, 'web/serve.mjs'), join(folder, 'corpus')], { encoding: 'utf8' });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /give the folder of the built site/);
});

test('the set-up explains itself and refuses what it does not know', () => {
  const help = execFileSync(join(root, 'emsdk-setup.sh'), ['--help'], { encoding: 'utf8' });
  assert.match(help, /--no-browser/);
  const run = spawnSync(join(root, 'emsdk-setup.sh'), ['--nonsense'], { encoding: 'utf8' });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /unknown option --nonsense/);
});
