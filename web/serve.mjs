// A small static server for the built site, on node's own http module and nothing else.
//
// In: a folder, [--port N] [--host NAME]. Out: one line with the address; runs until it is stopped.
//   node web/serve.mjs build/web/dist      ->  Crossclaim is at http://localhost:8000/  (Ctrl+C ends it)
// Without --port it takes 8000 or the next free one. Tests call serve(folder, { port: 0 }) and get { address, close }.
// It answers as the header files of the build tell other hosts to (web/build/headers.mjs), and sends the compressed file where there is one.
// Cost: one file read a request. Tested by tests/architecture/site.test.mjs.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headersFor, policyOf } from './build/headers.mjs';

// WebAssembly compiles while it loads only under application/wasm; modules run only under a JavaScript type.
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

function send(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(text + '\n');
}

// The file that a request path means, or null when it is outside the folder or not a path at all.
export function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0')) return null;
  const root = resolve(folder);
  const file = normalize(join(root, path));
  return file === root || file.startsWith(root + sep) ? file : null;
}

async function answer(folder, types, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'only GET and HEAD');
  let file = fileOf(folder, request.url);
  if (file === null) return send(response, 400, 'not a path of this site');
  let info = await stat(file).catch(() => null);
  if (info?.isDirectory()) {
    const [path, query] = request.url.split(/(?=\?)/);
    if (!path.endsWith('/')) return send(response, 301, 'moved', { Location: `${path.replace(/^\/+/, '/')}/${query ?? ''}` });
    file = join(file, 'index.html');
    info = await stat(file).catch(() => null);
  }
  if (!info?.isFile()) return send(response, 404, 'not found');
  const packed = await packedAs(file, request.headers['accept-encoding'] ?? '');
  const sent = packed ? `${file}.${packed.ending}` : file;
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': packed ? packed.size : info.size,
    Vary: 'Accept-Encoding',
    ...(packed && { 'Content-Encoding': packed.encoding }),
    ...headersFor(relative(folder, file).split(sep).join('/'), await policy(folder)),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

// The compressed file beside a file, where the browser takes it.
async function packedAs(file, accepted) {
  for (const [encoding, ending] of [['br', 'br'], ['gzip', 'gz']]) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const info = await stat(`${file}.${ending}`).catch(() => null);
    if (info?.isFile()) return { encoding, ending, size: info.size };
  }
  return null;
}

// A folder without a page has no policy to send: its files stand as on a host that was told nothing.
const policy = async (folder) => readFile(join(folder, 'index.html'), 'utf8').then(policyOf, () => null);

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done(server.address().port);
    });
  });
}

// Serves the folder; port 0 is any free one. The host is this machine only unless another is asked for. `seen` is told of each request,
// `types` are other names for files' endings.
export async function serve(folder, { port = 0, host = '127.0.0.1', tries = 1, seen = null, types = {} } = {}) {
  const server = createServer(async (request, response) => {
    await seen?.(request);
    answer(folder, types, request, response).catch(() => response.destroy());
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const actual = await listen(server, port + attempt, host);
      return {
        address: `http://${host}:${actual}/`,
        close: () => new Promise((done) => { server.close(done); server.closeAllConnections?.(); }),
      };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt + 1 >= tries) throw error;
    }
  }
}

async function main(args) {
  const value = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folder = args.find((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'));
  if (!folder || !(await stat(join(folder, 'index.html')).catch(() => null))) {
    console.error('serve.mjs: give the folder of the built site (build/web/dist); it has an index.html');
    return 2;
  }
  const wanted = value('--port');
  const { address } = await serve(folder, {
    port: wanted === undefined ? 8000 : Number(wanted),
    host: value('--host'),
    tries: wanted === undefined ? 50 : 1,
  });
  console.log(`Crossclaim is at ${address.replace('127.0.0.1', 'localhost')}  (Ctrl+C ends it)`);
  return null;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).then(
    (status) => { if (status !== null) process.exitCode = status; },
    (error) => { console.error(`serve.mjs: ${error.message}`); process.exitCode = 1; },
  );
}
