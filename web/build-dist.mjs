// Puts the static site together: what a host has to serve, and nothing else.
//
// In:  --web FOLDER  --corpus FOLDER  --examples FOLDER  --licenses FOLDER  --out FOLDER  [--engine FILE]...
// Out: FOLDER with the page's files (same paths as in web/), engine files, corpus/*.json and corpus/index.json (their names),
//      examples/*.txt, licenses.txt (of the libraries inside the engine), build-manifest.json ({"files": {"crossclaim.wasm": 301312, ...}}).
//   node web/build-dist.mjs --web web --corpus assets/corpus --examples assets/examples --licenses .deps/licenses --out build/web/dist --engine crossclaim.wasm
// Written beside and then renamed, so that a half-built site is never served. Cost: a copy of a few files.
// Tested by tests/architecture/site.test.mjs.

import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

// Files of web/ that are tools rather than page.
const NOT_PAGE = new Set(['serve.mjs', 'build-dist.mjs', 'README.md']);

function options(args) {
  const result = { engine: [] };
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at].replace(/^--/, '');
    if (name === 'engine') result.engine.push(args[at + 1]);
    else result[name] = args[at + 1];
  }
  for (const name of ['web', 'corpus', 'examples', 'licenses', 'out']) {
    if (!result[name]) throw new Error(`--${name} is missing`);
  }
  return result;
}

const exists = async (path) => (await stat(path).catch(() => null)) !== null;
const names = async (folder) => ((await exists(folder)) ? (await readdir(folder)).sort() : []);

async function copyPage(from, to) {
  await cp(from, to, {
    recursive: true,
    filter: (path) => !NOT_PAGE.has(relative(from, path)) && !basename(path).startsWith('.'),
  });
}

async function copyCorpus(from, to) {
  const files = (await names(from)).filter((name) => name.endsWith('.json'));
  await mkdir(to, { recursive: true });
  for (const name of files) await cp(join(from, name), join(to, name));
  await writeFile(join(to, 'index.json'), JSON.stringify({ reports: files }) + '\n');
}

async function copyExamples(from, to) {
  await mkdir(to, { recursive: true });
  for (const name of await names(from)) if (name.endsWith('.txt')) await cp(join(from, name), join(to, name));
}

async function writeLicenses(from, to) {
  const parts = [];
  for (const name of await names(from)) {
    parts.push(`==== ${name.replace(/\.txt$/, '')} ====\n\n${await readFile(join(from, name), 'utf8')}`);
  }
  await writeFile(to, parts.join('\n'));
}

// Raw sizes, so that the page can show exact progress: Content-Length is of the compressed bytes.
async function writeManifest(folder) {
  const files = {};
  const walk = async (at) => {
    for (const name of await names(at)) {
      const path = join(at, name);
      const info = await stat(path);
      if (info.isDirectory()) await walk(path);
      else files[relative(folder, path).split(sep).join('/')] = info.size;
    }
  };
  await walk(folder);
  await writeFile(join(folder, 'build-manifest.json'), JSON.stringify({ files }, null, 1) + '\n');
}

async function main(args) {
  const { web, corpus, examples, licenses, out, engine } = options(args);
  const next = out + '.next';
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await copyPage(web, next);
  for (const file of engine) await cp(file, join(next, basename(file)));
  await copyCorpus(corpus, join(next, 'corpus'));
  await copyExamples(examples, join(next, 'examples'));
  await writeLicenses(licenses, join(next, 'licenses.txt'));
  await writeManifest(next);
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`build-dist.mjs: ${error.message}`);
  process.exitCode = 1;
});
