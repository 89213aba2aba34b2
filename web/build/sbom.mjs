// What the site is made of, as a bill of materials in CycloneDX 1.5.
//
// In: the build ({ id, files: { path: SHA-256 } }) and the version of Emscripten. Out: JSON text.
// Versions come from emsdk-setup.sh and hashes from cmake/deps.sha256, which are what the set-up holds the files against; the serial
// number is made of the build's own hash, so that the same sources give the same bill. Cost: none.
// Tested by tests/architecture/site.test.mjs.

import { readFileSync } from 'node:fs';
import { sha256 } from './pack.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

// What emsdk-setup.sh pins: { IMGUI: '1.92.2b', JSON: '3.11.2' }.
function pinned() {
  return Object.fromEntries([...read('emsdk-setup.sh').matchAll(/\b([A-Z]+)_VERSION=(\S+)/g)].map(([, name, version]) => [name, version]));
}

// One hash for a library of many files: of its lines in the lock.
const lockOf = (prefix) => sha256(Buffer.from(read('cmake/deps.sha256').split('\n').filter((line) => line.includes(`  ${prefix}/`)).join('\n')));

const license = (expression) => [{ expression }];

function library(name, version, expression, prefix) {
  return {
    type: 'library', 'bom-ref': name, name, version, scope: 'required', licenses: license(expression),
    ...(prefix && { properties: [{ name: 'crossclaim:sha256-of-lock-lines', value: lockOf(prefix) }] }),
  };
}

export function sbom({ id, files }, emscripten) {
  const versions = pinned();
  const uuid = sha256(Buffer.from(id)).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
  const libraries = [
    library('Dear ImGui', versions.IMGUI, 'MIT', 'imgui'),
    library('nlohmann/json', versions.JSON, 'MIT', 'include/nlohmann'),
    library('Emscripten system libraries (musl, libc++, libc++abi, compiler-rt)', emscripten, 'MIT AND (Apache-2.0 WITH LLVM-exception)'),
  ];
  const shipped = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => ({
    type: 'file', 'bom-ref': `file:${path}`, name: `b/${id}/${path}`, hashes: [{ alg: 'SHA-256', content }],
  }));
  const bill = {
    bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${uuid}`, version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'crossclaim', name: 'Crossclaim', version: id, licenses: license('MIT') } },
    components: [...libraries, ...shipped],
    dependencies: [{ ref: 'crossclaim', dependsOn: [...libraries, ...shipped].map((part) => part['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}
