// The answer headers of the site, once: for web/serve.mjs, and as the files that three kinds of host read.
//
// In: the page's HTML, whose own policy is the one truth. Out: headersFor(path, policy) -> { name: value }; headerFiles(html) ->
// [name, text] of _headers (Netlify, Cloudflare Pages and their like), hosting/nginx.conf and hosting/apache.htaccess.
//   headersFor('b/1f/main.js', policy)['Cache-Control']  ->  'public, max-age=31536000, immutable'
// Cost: none. Tested by tests/architecture/site.test.mjs and tests/web/security.test.mjs, whose pages come with these headers.

export function policyOf(html) {
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "default-src 'none'";
}

// Frames without an origin of their own (sandbox="allow-scripts") and isolated pages may load the site's files: they are public.
const EVERYWHERE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// Which part of the site has which further headers; the first that fits counts. `frames` says who may put it into a frame.
const PARTS = [
  { pattern: '/b/*', test: /^b\//, cache: 'public, max-age=31536000, immutable' },
  { pattern: '/embed/*', test: /^embed\//, cache: 'no-cache', frames: '*' },
  { pattern: '/examples/*', test: /^examples\//, cache: 'no-cache', frames: "'self'", holds: "'self'" },
  { pattern: '/*', test: /^/, cache: 'no-cache', frames: "'self'" },
];

// `holds`: the frames that it may have in itself.
const further = ({ cache, frames, holds }, policy) => ({
  'Cache-Control': cache,
  ...(frames && policy && { 'Content-Security-Policy': `${policy}; frame-ancestors ${frames}${holds ? `; frame-src ${holds}` : ''}` }),
});

export function headersFor(path, policy) {
  const part = PARTS.find(({ test }) => test.test(path));
  return { ...EVERYWHERE, ...further(part, policy) };
}

const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value)).join('\n');

function forPagesHosts(policy) {
  // Rules add up there: what a later rule says again has to be taken back first.
  const rule = (pattern, headers, before = '') => `${pattern}\n${before}${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`;
  const rest = PARTS.at(-1);
  const undo = '  ! Cache-Control\n  ! Content-Security-Policy\n';
  return [rule(rest.pattern, { ...EVERYWHERE, ...further(rest, policy) }), ...PARTS.slice(0, -1).map((part) => rule(part.pattern, further(part, policy), undo))].join('');
}

const quoted = (value) => `"${value}"`;

function forNginx(policy) {
  const block = (where, headers) => `location ${where} {\n${lines(headers, (name, value) => `  add_header ${name} ${quoted(value)} always;`)}\n}\n`;
  return `# For the server block of a site whose root is the folder of the build, served at "/"; elsewhere put the sub-path before each location.
types { application/wasm wasm; application/manifest+json webmanifest; text/javascript js mjs; text/css css; text/html html; text/plain txt;
  application/json json; image/svg+xml svg; image/png png; }
charset utf-8;
charset_types text/css text/javascript text/plain application/json;
gzip_static on;  gzip_vary on;  # and "brotli_static on;" where that module is there
${PARTS.map((part) => block(part.pattern.slice(0, -1), { ...EVERYWHERE, ...further(part, policy) })).join('')}`;
}

function forApache(policy) {
  const set = (headers) => lines(headers, (name, value) => `  Header always set ${name} ${quoted(value)}`);
  const when = (part) => `<If "%{REQUEST_URI} =~ m#${part.pattern.slice(0, -1)}#">\n${set(further(part, policy))}\n${part.frames ? '' : '  Header always unset Content-Security-Policy\n'}</If>\n`;
  return `# To be put beside index.html as .htaccess; needs mod_headers, and mod_rewrite for the compressed files.
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType text/javascript .js .mjs
AddDefaultCharset utf-8
AddEncoding br .br
AddEncoding gzip .gz
RemoveType .gz
<IfModule mod_headers.c>
${set({ ...EVERYWHERE, ...further(PARTS.at(-1), policy) })}
${PARTS.slice(0, -1).map(when).join('')}</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine on
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.*)$ $1.br [L]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.*)$ $1.gz [L]
  Header append Vary Accept-Encoding
</IfModule>
`;
}

export function headerFiles(html) {
  const policy = policyOf(html);
  return [['_headers', forPagesHosts(policy)], ['hosting/nginx.conf', forNginx(policy)], ['hosting/apache.htaccess', forApache(policy)]];
}
