// A small static server for the built site, on node's own http module and nothing else.
//
// In: a folder, [--port N] [--host NAME]. Out: one line with the address; runs until it is stopped.
//   node web/serve.mjs build/web/dist      ->  Crossclaim is at http://localhost:8000/  (Ctrl+C ends it)
// Without --port it takes 8000 or the next free one. Tests call serve(folder, { port: 0 }) and get { address, close }.
// Cost: one file read a request. Tested by tests/architecture/serve.test.mjs.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

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

function send(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
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

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'only GET and HEAD');
  let file = fileOf(folder, request.url);
  if (file === null) return send(response, 400, 'not a path of this site');
  let info = await stat(file).catch(() => null);
  if (info?.isDirectory()) {
    file = join(file, 'index.html');
    info = await stat(file).catch(() => null);
  }
  if (!info?.isFile()) return send(response, 404, 'not found');
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': info.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done(server.address().port);
    });
  });
}

// Serves the folder; port 0 is any free one. The host is this machine only unless another is asked for.
export async function serve(folder, { port = 0, host = '127.0.0.1', tries = 1 } = {}) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
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
