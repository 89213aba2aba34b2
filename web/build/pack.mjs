// Files of the site: their list, their SHA-256, and what a host can send instead of them.
//
// In: a folder. Out: list(folder) -> sorted paths with "/"; sums(folder) -> the text of SHA256SUMS, for `sha256sum --check`;
//     compress(folder, memory) writes x.br and x.gz beside each x that shrinks by it.
// Cost: brotli at its best is slow (seconds for the engine), so `memory`, a folder, keeps results by the SHA-256 of their source.
// Tested by tests/architecture/site.test.mjs.

import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export async function list(folder, under = '') {
  const found = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...await list(folder, path));
    else found.push(path);
  }
  return found.sort();
}

export async function sums(folder) {
  const lines = [];
  for (const path of await list(folder)) lines.push(`${sha256(await readFile(join(folder, path)))}  ${path}\n`);
  return lines.join('');
}

const WORTH = /\.(html|js|mjs|css|json|wasm|svg|txt|webmanifest)$/;
const ENCODINGS = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
};

export async function compress(folder, memory) {
  await mkdir(memory, { recursive: true });
  const used = new Set();
  for (const path of await list(folder)) {
    if (!WORTH.test(path)) continue;
    const bytes = await readFile(join(folder, path));
    for (const [ending, encode] of Object.entries(ENCODINGS)) {
      const kept = `${sha256(bytes)}.${ending}`;
      used.add(kept);
      let packed = await readFile(join(memory, kept)).catch(() => null);
      if (!packed) {
        packed = encode(bytes);
        await writeFile(join(memory, kept), packed);
      }
      if (packed.length < bytes.length) await writeFile(join(folder, `${path}.${ending}`), packed);
    }
  }
  for (const name of await readdir(memory)) if (!used.has(name)) await rm(join(memory, name));
}
