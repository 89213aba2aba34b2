// Puts the static site together: what a host has to serve, and nothing else.
//
// In:  --web FOLDER  --corpus FOLDER  --examples FOLDER  --licenses FOLDER  --out FOLDER  [--engine FILE]...  [--emscripten VERSION]  [--address URL]
// Out: FOLDER with
//   b/<id>/          all that the pages fetch; <id> is the SHA-256 of it all, so these files never change under their names
//   index.html  embed/index.html    the two pages: the files that name <id>, never kept by a browser unasked
//   sw.js            the service worker, with the SHA-256 of every file it keeps
//   crossclaim-embed-1.js, manifest.webmanifest, corpus/, examples/, hosting/     what others link to by name
//   oembed/          answers for sites that ask for them, with --address alone: they have to name where the site will be
//   _headers, SHA256SUMS, sbom.cdx.json, and a .br and .gz beside every file that gains by it
//   node web/build-dist.mjs --web web --corpus assets/corpus --examples assets/examples --licenses .deps/licenses --out build/web/dist --engine crossclaim.wasm
// A page's own scripts become one (build/scripts.mjs): as modules they cost half as much again. The service worker ships as it is, to be read.
// Nothing here depends on the clock, the machine or the folder: the same sources give the same bytes.
// Written beside and then renamed, so that a half-built site is never served. Cost: a copy; compressing, only what has changed.
// Tested by tests/architecture/site.test.mjs.

import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { headerFiles } from './build/headers.mjs';
import { icons } from './build/icons.mjs';
import { discovery, oembed } from './build/oembed.mjs';
import { compress, list, sha256, sums } from './build/pack.mjs';
import { embedPage, joinScripts, joinSheets, leanSheet, manifest, withPrefix, withSheet, worker } from './build/pages.mjs';
import { sbom } from './build/sbom.mjs';
import { bundle, small } from './build/scripts.mjs';

// Files of web/ that are tools, and those that keep their own names at the top. All others belong to the build's folder.
const TOOLS = ['serve.mjs', 'build-dist.mjs', 'build', 'README.md'];
const TOP = ['index.html', 'sw.js', 'crossclaim-embed-1.js', 'examples', 'hosting'];

function options(args) {
  const result = { engine: [], emscripten: 'unknown' };
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

async function put(folder, path, content) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function copyNames(from, to, ending) {
  const files = (await names(from)).filter((name) => name.endsWith(ending));
  for (const name of files) await put(to, name, await readFile(join(from, name)));
  return files;
}

async function copyPage(from, top, build) {
  for (const name of await names(from)) {
    const above = TOP.includes(name);
    if (TOOLS.includes(name) || name.startsWith('.') || (extname(name) === '.js' && !above)) continue;
    const to = join(above ? top : build, name);
    const lighter = { '.js': small, '.css': leanSheet }[name === 'sw.js' ? '' : extname(name)];
    if (lighter) await writeFile(to, lighter(await readFile(join(from, name), 'utf8')));
    else await cp(join(from, name), to, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
  }
}

// The sheets that all pages share, as one inside them.
async function oneSheet(top, build) {
  const { first, others, page } = joinSheets(await readFile(join(top, 'index.html'), 'utf8'));
  if (!first) return;
  const sheets = [first, ...others].map((name) => join(build, name));
  const css = await Promise.all(sheets.map((path) => readFile(path, 'utf8')));
  for (const path of sheets) await rm(path);
  await writeFile(join(top, 'index.html'), withSheet(page, first, css.join('\n')));
}

// Each page with its one script; -> the two texts, which do not know yet where the build's folder is.
async function oneScript(web, top, build) {
  const page = await readFile(join(top, 'index.html'), 'utf8');
  const joined = [page, embedPage(page)].map(joinScripts);
  for (const { scripts } of joined) if (scripts.length) await put(build, scripts[0], bundle(web, scripts));
  return joined.map((one) => one.page);
}

async function licenses(from) {
  const parts = [];
  for (const name of await names(from)) {
    parts.push(`==== ${name.replace(/\.txt$/, '')} ====\n\n${await readFile(join(from, name), 'utf8')}`);
  }
  return parts.join('\n');
}

// Raw sizes, so that the page can show exact progress: Content-Length is of the compressed bytes.
async function sizes(folder) {
  const files = {};
  for (const path of await list(folder)) files[path] = (await stat(join(folder, path))).size;
  return `${JSON.stringify({ files }, null, 1)}\n`;
}

async function digests(folder) {
  const found = {};
  for (const path of await list(folder)) found[path] = sha256(await readFile(join(folder, path)));
  return found;
}

// The build's own folder; it is called after what is in it and after what the two pages say.
async function buildFolder({ web, engine, examples, licenses: from }, top) {
  const unnamed = join(top, 'b', 'unnamed');
  await mkdir(unnamed, { recursive: true });
  await copyPage(web, top, unnamed);
  await oneSheet(top, unnamed);
  const [page, embed] = await oneScript(web, top, unnamed);
  for (const file of engine) {
    if (extname(file) === '.js') await put(unnamed, basename(file), small(await readFile(file, 'utf8')));
    else await cp(file, join(unnamed, basename(file)));
  }
  for (const [name, png] of icons()) await put(unnamed, name, png);
  await copyNames(examples, join(unnamed, 'examples'), '.txt');
  await put(unnamed, 'licenses.txt', await licenses(from));
  await put(unnamed, 'build-manifest.json', await sizes(unnamed));
  const files = await digests(unnamed);
  const id = sha256(Buffer.from(JSON.stringify([files, page, embed]))).slice(0, 16);
  await rename(unnamed, join(top, 'b', id));
  return { id, files, page, embed };
}

// The two pages, and the service worker that may keep them and the build's folder.
async function pages({ id, files, page, embed }, top, address) {
  const kept = {};
  const main = address ? page.replace('</head>', `${discovery(address)}\n</head>`) : page;
  const placed = (text, prefix) => withPrefix(text, prefix, Object.keys(files));
  const html = { '': placed(main, `b/${id}/`), 'embed/': placed(embed, `../b/${id}/`) };
  for (const [path, text] of Object.entries(html)) {
    await put(top, `${path}index.html`, text);
    kept[path] = sha256(Buffer.from(text));
  }
  for (const [path, digest] of Object.entries(files)) kept[`b/${id}/${path}`] = digest;
  const article = 'examples/index.html';
  if (await exists(join(top, article))) await put(top, article, withPrefix(await readFile(join(top, article), 'utf8'), `../b/${id}/`, Object.keys(files)));
  await put(top, 'manifest.webmanifest', manifest(`b/${id}/`));
  if (await exists(join(top, 'sw.js'))) await put(top, 'sw.js', worker(await readFile(join(top, 'sw.js'), 'utf8'), id, kept));
}

async function answers(address, reports, top) {
  const read = async (name) => JSON.parse(await readFile(join(top, 'corpus', name), 'utf8'));
  for (const [name, text] of oembed(address, await Promise.all(reports.map(read)))) await put(top, name, text);
}

async function main(args) {
  const given = options(args);
  const { corpus, out } = given;
  const next = `${out}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  const build = await buildFolder(given, next);
  await pages(build, next, given.address);
  const reports = await copyNames(corpus, join(next, 'corpus'), '.json');
  await put(next, 'corpus/index.json', `${JSON.stringify({ reports })}\n`);
  if (given.address) await answers(given.address, reports, next);
  for (const [name, text] of headerFiles(build.page)) await put(next, name, text);
  await put(next, 'sbom.cdx.json', sbom(build, given.emscripten));
  await compress(next, `${out}.packed`);
  await put(next, 'SHA256SUMS', await sums(next));
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`build-dist.mjs: ${error.message}`);
  process.exitCode = 1;
});
