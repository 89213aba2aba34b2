// Scripts as they ship: a page's modules as one file, without what only we read. In: file names, or a text. Out: a text.
//
//   bundle('web', ['main.js', 'offline.js'])   one module that runs both, in this order, and exports what the first one does
//   small('// why\n  wanted( 1 );')            ->  'wanted(1);\n'
// esbuild does it, which emsdk-setup.sh brings with the system's packages. Cost: 20 ms each. Tested by tests/architecture/site.test.mjs.

import { spawnSync } from 'node:child_process';

function esbuild(input, options) {
  const { error, status, stdout, stderr } = spawnSync('esbuild', ['--minify', '--target=es2022', '--charset=utf8', '--log-level=warning', ...options.args],
    { input, cwd: options.folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) throw new Error(`esbuild: ${error.code === 'ENOENT' ? 'is missing, run ./emsdk-setup.sh' : error.message}`);
  if (status !== 0) throw new Error(`esbuild: ${stderr}`);
  return stdout;
}

export const small = (script) => esbuild(script, { args: [] });

export function bundle(folder, [first, ...others]) {
  const entry = [`export * from './${first}';`, ...others.map((name) => `import './${name}';`)];
  return esbuild(entry.join('\n'), { args: ['--bundle', '--format=esm'], folder });
}
