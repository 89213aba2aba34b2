// The tools of the static site: build-dist.mjs puts it together, serve.mjs serves it with the right types and nothing beside it.
//
// In: web/*.mjs. Out: node's test report. Cost: under a second.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { crc32 } from '../../web/build/icons.mjs';
import { joinScripts, joinSheets, leanSheet, withSheet } from '../../web/build/pages.mjs';
import { bundle, small } from '../../web/build/scripts.mjs';
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

const at = (path) => readFileSync(join(folder, 'dist', path));
const text = (path) => at(path).toString('utf8');
// The folder that holds all that the page is made of.
const built = () => `b/${readdirSync(join(folder, 'dist/b')).join()}`;

function putAll() {
  put('web/index.html', '<!doctype html><html lang="en"><head>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'self\'">\n'
    + '<link rel="stylesheet" href="style.css">\n<link href="main.js"><a href="#lead"></a>\n<script type="module" src="main.js"></script>\n</head></html>');
  put('web/main.js', `// why\n  ${'page(); '.repeat(40)}`);
  put('web/embed.js', '//');
  put('web/embed.css', 'p {}');
  put('web/style.css', 'a {}');
  put('web/serve.mjs', '// a tool');
  put('web/sw.js', "const BUILD = { id: '', files: {} };");
  put('web/crossclaim-embed-1.js', '// why\n  run();\n');
  put('web/hosting/sw-kill.js', '//');
  put('web/examples/index.html', '<!doctype html>');
  put('web/.hidden', 'x');
  put('corpus/one.json', '{}');
  put('corpus/notes.txt', 'not data');
  put('examples/flood.txt', 'rain');
  put('licenses/lib.txt', 'free');
  put('crossclaim.wasm', 'wasm');
}
const engine = ['--engine', join(folder, 'crossclaim.wasm')];

test('the site is put together: what changes its name with its content, and what others link to by name', () => {
  putAll();
  put('dist/old.js', 'left over');
  const run = buildDist(...engine);
  assert.equal(run.status, 0, run.stderr);
  const files = list(join(folder, 'dist')).filter((path) => !/\.(br|gz)$/.test(path));
  const b = built();
  assert.match(b, /^b\/[0-9a-f]{16}$/);
  assert.deepEqual(files.sort(), ['SHA256SUMS', '_headers', 'build-manifest.json', 'corpus/index.json', 'corpus/one.json', 'crossclaim-embed-1.js',
    'crossclaim.wasm', 'embed.css', 'embed.js', 'embed/index.html', 'examples/flood.txt', 'examples/index.html', 'hosting/apache.htaccess', 'hosting/nginx.conf',
    'hosting/sw-kill.js', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'index.html', 'licenses.txt', 'main.js', 'manifest.webmanifest',
    'sbom.cdx.json', 'sw.js'].map((path) => (IN_BUILD.test(path) ? `${b}/${path}` : path)).sort());
  assert.equal(JSON.parse(text(`${b}/build-manifest.json`)).files['crossclaim.wasm'], 4);
  assert.deepEqual(JSON.parse(text('corpus/index.json')), { reports: ['one.json'] });
  assert.match(text(`${b}/licenses.txt`), /==== lib ====\n\nfree/);
  assert.equal(text('crossclaim-embed-1.js').trim(), 'run();');
  assert.match(text(`${b}/main.js`), /^(page\(\)[,;]\s*){40}$/);
  assert.ok(!existsSync(join(folder, 'dist.next')));
});

const IN_BUILD = /^(build-manifest\.json|crossclaim\.wasm|embed\.(css|js)|examples\/flood\.txt|icon.*|licenses\.txt|main\.js)$/;

function list(under, path = '') {
  return readdirSync(join(under, path), { withFileTypes: true }).flatMap((entry) => {
    const name = path ? `${path}/${entry.name}` : entry.name;
    return entry.isDirectory() ? list(under, name) : [name];
  });
}

test('both pages name the files of one build; the frame has a script and a style sheet of its own', () => {
  const b = built();
  assert.match(text('index.html'), new RegExp(`<style>a \\{\\}</style>\n<link href="${b}/main.js"><a href="#lead">[^]*src="${b}/main.js"`));
  assert.match(text('embed/index.html'), new RegExp(`class="embed" data-input="off"[^]*<style>a \\{\\}</style>[^]*href="../${b}/embed.css"[^]*src="../${b}/embed.js"`));
  assert.doesNotMatch(text('embed/index.html'), /src="[^"]*main\.js/);
});

test('the scripts of a page are one: each ran once, in the order of the page and of their imports, and what the first exports stays', async () => {
  const { scripts, page } = joinScripts('<p>\n<script type="module" src="a.js"></script>\n<script type="module" src="b.js"></script>\n</p>');
  assert.deepEqual([scripts, page], [['a.js', 'b.js'], '<p>\n<script type="module" src="a.js"></script>\n</p>']);
  assert.deepEqual(joinScripts('<p>'), { scripts: [], page: '<p>' });
  put('modules/a.js', "import { ran } from './c.js';\nconst name = 'a';\nran.push(name);\nexport { ran };\n");
  put('modules/b.js', "// why\nimport { ran } from './c.js';\nconst name = 'b – ß';\nran.push(name);\nexport const unasked = 1;\n");
  put('modules/c.js', "export const ran = ['c'];\n");
  const whole = bundle(join(folder, 'modules'), scripts);
  assert.doesNotMatch(whole, /why|unasked|import|name/);
  put('modules/whole.mjs', whole);
  const made = await import(pathToFileURL(join(folder, 'modules/whole.mjs')).href);
  assert.deepEqual([Object.keys(made), made.ran], [['ran'], ['c', 'a', 'b – ß']]);
  assert.equal(small('// why\n  wanted( 1 );\n').trim(), 'wanted(1);');
  assert.throws(() => small('let = ;'), /esbuild/);
  assert.throws(() => bundle(join(folder, 'modules'), ['gone.js']), /gone/);
});

test('style sheets that a page has one after the other are one, without what is said beside', () => {
  const { first, others, page } = joinSheets('<link rel="stylesheet" href="a.css">\n<link rel="stylesheet" href="b.css">\n<p>');
  assert.deepEqual([first, others, page], ['a.css', ['b.css'], '<link rel="stylesheet" href="a.css">\n<p>']);
  assert.deepEqual(joinSheets('<p>'), { first: undefined, others: [], page: '<p>' });
  assert.equal(leanSheet('/* why,\n and how */\np { /* here */ color: red; }\n\n'), 'p {  color: red; }');
});

test('the sheet stands in the page, and the policy allows it by its hash and no other', () => {
  const page = "<meta content=\"style-src 'self'; img-src 'self'\">\n<link rel=\"stylesheet\" href=\"a.css\">\n<p>";
  const css = "a::before { content: '$&'; }";
  const hash = createHash('sha256').update(css).digest('base64');
  assert.equal(withSheet(page, 'a.css', css), `<meta content="style-src 'self' 'sha256-${hash}'; img-src 'self'">\n<style>${css}</style>\n<p>`);
  assert.throws(() => withSheet(page, 'a.css', '/* </style> */'), /a\.css holds/);
  assert.throws(() => withSheet('<p>', 'a.css', css), /style-src/);
});

test('the service worker knows the SHA-256 of every file that it keeps, and of no other', () => {
  const { id, files } = JSON.parse(/^const BUILD = ([^]*?);$/m.exec(text('sw.js'))[1]);
  assert.equal(`b/${id}`, built());
  const kept = list(join(folder, 'dist', built())).filter((path) => !/\.(br|gz)$/.test(path)).map((path) => `${built()}/${path}`);
  assert.deepEqual(Object.keys(files).sort(), ['', 'embed/', ...kept].sort());
  for (const [path, digest] of Object.entries(files)) assert.equal(digest, sha(at(path === '' || path.endsWith('/') ? `${path}index.html` : path)), path);
});

const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');

test('SHA256SUMS holds every file; compressed ones are what they stand for', () => {
  const lines = text('SHA256SUMS').trim().split('\n').map((line) => line.split('  '));
  assert.deepEqual(lines.map(([, path]) => path), list(join(folder, 'dist')).filter((path) => path !== 'SHA256SUMS').sort());
  for (const [digest, path] of lines) assert.equal(digest, sha(at(path)), path);
  const main = `${built()}/main.js`;
  assert.equal(brotliDecompressSync(at(`${main}.br`)).toString(), text(main));
  assert.equal(gunzipSync(at(`${main}.gz`)).toString(), text(main));
  assert.ok(!existsSync(join(folder, 'dist', `${built()}/embed.js.br`)), 'a file that does not shrink needs none');
});

test('the same sources give the same bytes wherever they lie, others give another build', () => {
  const before = text('SHA256SUMS');
  const elsewhere = mkdtempSync(join(tmpdir(), 'crossclaim-elsewhere-'));
  try {
    cpSync(folder, elsewhere, { recursive: true, filter: (path) => !/dist/.test(relative(folder, path)) });
    const run = spawnSync(process.execPath, [join(root, 'web/build-dist.mjs'), '--web', 'web', '--corpus', 'corpus', '--examples', 'examples', '--licenses', 'licenses',
      '--out', 'out', '--engine', 'crossclaim.wasm'], { cwd: elsewhere, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    assert.equal(readFileSync(join(elsewhere, 'out/SHA256SUMS'), 'utf8'), before);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
  const b = built();
  put('web/main.js', 'another();');
  assert.equal(buildDist(...engine).status, 0);
  assert.notEqual(built(), b);
  putAll();
  assert.equal(buildDist(...engine).status, 0);
  assert.equal(text('SHA256SUMS'), before);
});

test('the icons are pictures of their size: the sign on its ground, round corners, or none where a mask makes them', () => {
  for (const [name, size, corner] of [['icon-192.png', 192, 0], ['icon-512.png', 512, 0], ['icon-maskable-512.png', 512, 255]]) {
    const bytes = at(`${built()}/${name}`);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [size, size]);
    assert.equal(bytes.readUInt32BE(29), crc32(bytes.subarray(12, 29)));
    const pixels = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
    assert.equal(pixels.length, size * (4 * size + 1));
    const pixel = (x, y) => [...pixels.subarray(y * (4 * size + 1) + 1 + 4 * x).subarray(0, 4)];
    assert.equal(pixel(0, 0)[3], corner);
    assert.deepEqual(pixel(size >> 1, size >> 1), [0x1d, 0x1d, 0x1f, 255]);
    const spot = (part) => Math.round(corner ? (part + 4) / 40 * size : part / 32 * size);
    assert.deepEqual(pixel(spot(22), spot(12)), [0xff, 0x91, 0x88, 255]);
  }
  const { icons, share_target: share } = JSON.parse(text('manifest.webmanifest'));
  for (const { src } of icons) if (!src.endsWith('.svg')) assert.ok(existsSync(join(folder, 'dist', src)), src);
  assert.equal(share.method, 'POST');
});

test('the bill of materials names what ships, with its versions and hashes', () => {
  const bill = JSON.parse(text('sbom.cdx.json'));
  assert.equal(bill.bomFormat, 'CycloneDX');
  const named = new Map(bill.components.map((part) => [part.name, part]));
  assert.match(named.get('Dear ImGui').version, /^1\.\d+/);
  assert.match(named.get('nlohmann/json').version, /^3\.\d+/);
  assert.ok(![...named.keys()].some((name) => /doctest/.test(name)), 'doctest does not ship');
  assert.equal(named.get(`${built()}/crossclaim.wasm`).hashes[0].content, sha(at(`${built()}/crossclaim.wasm`)));
  assert.doesNotMatch(text('sbom.cdx.json'), /timestamp/);
});

test('oEmbed answers name the address that the site was built for, and only then are there', () => {
  assert.ok(!existsSync(join(folder, 'dist/oembed')));
  put('corpus/one.json', '{"title": "A <b> & \\"c\\""}');
  assert.equal(buildDist(...engine, '--address', 'https://news.example/tools/').status, 0);
  const report = JSON.parse(text('oembed/report-0.json'));
  assert.deepEqual([report.type, report.version], ['rich', '1.0']);
  assert.match(report.html, /^<iframe src="https:\/\/news\.example\/tools\/embed\/\?view=conflicts&#38;height=fixed#v1\.doc=0" title="A &#60;b&#62; &#38; &#34;c&#34;: /);
  assert.match(report.html, /sandbox="allow-scripts allow-popups/);
  assert.doesNotMatch(report.html, /<script|allow-same-origin/);
  assert.match(text('index.html'), /application\/json\+oembed" title="Crossclaim" href="https:\/\/news\.example\/tools\/oembed\/explorer\.json"/);
  putAll();
  assert.equal(buildDist(...engine).status, 0);
});

test('the header files of three kinds of host say the same: the page’s policy, who may frame what, what may be kept for ever', () => {
  for (const name of ['_headers', 'hosting/nginx.conf', 'hosting/apache.htaccess']) {
    assert.match(text(name), /default-src 'none'; style-src 'self' 'sha256-[^']+'; frame-ancestors 'self'/, name);
    assert.match(text(name), /default-src 'none'; style-src 'self' 'sha256-[^']+'; frame-ancestors \*/, name);
    assert.match(text(name), /immutable/, name);
    assert.doesNotMatch(text(name), /Cross-Origin-(Opener|Embedder)-Policy/, name);
  }
});

test('a missing engine leaves the last site as it was', () => {
  const run = buildDist('--engine', join(folder, 'missing.wasm'));
  assert.equal(run.status, 1);
  assert.match(run.stderr, /build-dist\.mjs: .*missing\.wasm/);
  assert.ok(existsSync(join(folder, 'dist/index.html')));
});

test('files are served with the types that browsers insist on', async () => {
  const server = await serve(join(folder, 'dist'));
  const b = built();
  try {
    for (const [path, type] of [['/', 'text/html'], [`/${b}/crossclaim.wasm`, 'application/wasm'], [`/${b}/main.js?x#y`, 'text/javascript'],
      ['/corpus/one.json', 'application/json'], ['/manifest.webmanifest', 'application/manifest+json']]) {
      const { status, headers } = await get(server.address, path);
      assert.equal(status, 200, path);
      assert.ok(headers['content-type'].startsWith(type), `${path}: ${headers['content-type']}`);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    assert.equal((await get(server.address, '/none')).status, 404);
    assert.equal((await get(server.address, '/', 'POST')).status, 405);
    assert.equal((await get(server.address, `/${b}/crossclaim.wasm`, 'HEAD')).body, '');
    assert.match((await get(server.address, `/${b}/main.js`)).headers['cache-control'], /immutable/);
    assert.equal((await get(server.address, '/sw.js')).headers['cache-control'], 'no-cache');
    assert.match((await get(server.address, '/')).headers['content-security-policy'], /frame-ancestors 'self'/);
    assert.match((await get(server.address, '/embed/')).headers['content-security-policy'], /frame-ancestors \*/);
    assert.deepEqual([(await get(server.address, '/embed?a=b')).status, (await get(server.address, '/embed?a=b')).headers.location], [301, '/embed/?a=b']);
    const packed = await fetch(new URL(`${b}/main.js`, server.address), { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(packed.headers.get('content-encoding'), 'br');
    assert.equal(await packed.text(), text(`${b}/main.js`));
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
