// Texts made short enough for an address. In: words. Out: base64url of their deflated bytes, and back. Example: unpack(await pack('a')) is 'a'.
// Broken or oversized data throws. Cost: one pass. Tested by tests/web/rich.test.mjs (no browser needed).

const MAX_INFLATED = 8 << 20;

function toBase64Url(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(words) {
  const binary = atob(words.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

// A short address may hold a very long text: what comes out is counted while it comes.
async function through(bytes, transform, limit) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > limit) { await reader.cancel(); throw new Error('too long'); }
    parts.push(value);
  }
}

export const pack = async (words) => toBase64Url(await through(new TextEncoder().encode(words), new CompressionStream('deflate-raw'), Infinity));
export const unpack = async (words) => new TextDecoder('utf-8', { fatal: true }).decode(
  await through(fromBase64Url(words), new DecompressionStream('deflate-raw'), MAX_INFLATED));
