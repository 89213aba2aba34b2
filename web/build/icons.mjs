// The icons that a home screen wants, drawn here: the sign of web/icon.svg as pictures.
//
// In: nothing. Out: [name, PNG bytes]. Example: icons()[0] is ['icon-192.png', ...].
// Shapes are distances: a point is inside where the distance is below 0, and its edge is smooth over one pixel.
// Cost: a pass over the pixels, 60 ms. Tested by tests/architecture/site.test.mjs.

import { deflateSync } from 'node:zlib';

const INK = [0x1d, 0x1d, 0x1f], PAPER = [255, 255, 255], RED = [0xff, 0x91, 0x88], GREEN = [0x6b, 0xcb, 0xb6];

const box = (x, y, half, radius) => {
  const dx = Math.abs(x - 16) - half + radius, dy = Math.abs(y - 16) - half + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};
const stroke = (x, y, from, to, at) => Math.hypot(x - Math.min(Math.max(x, from), to), y - at) - 1.5;
const diamond = (x, y) => (Math.abs(x - 22) + Math.abs(y - 12) - 4) * Math.SQRT1_2;
const disc = (x, y) => Math.hypot(x - 10, y - 20) - 3;

// On the 32 x 32 field of icon.svg, later shapes over earlier ones.
const sign = (ground) => [[ground, INK], [(x, y) => stroke(x, y, 7, 18, 12), PAPER], [(x, y) => stroke(x, y, 14, 25, 20), PAPER], [diamond, RED], [disc, GREEN]];

// A maskable icon fills its square and keeps the sign inside the middle four fifths.
function pixels(size, maskable) {
  const scale = (maskable ? 40 : 32) / size;
  const shift = maskable ? 4 : 0;
  const shapes = sign(maskable ? () => -1 : (x, y) => box(x, y, 16, 7));
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0, at = 0; row < size; row += 1) {
    at += 1; // each row begins with its filter: none
    for (let column = 0; column < size; column += 1, at += 4) {
      const x = (column + 0.5) * scale - shift, y = (row + 0.5) * scale - shift;
      shapes.forEach(([distance, colour], index) => {
        const cover = Math.min(Math.max(0.5 - distance(x, y) / scale, 0), 1);
        for (let part = 0; part < 3; part += 1) {
          rows[at + part] = index === 0 ? colour[part] : Math.round(rows[at + part] * (1 - cover) + colour[part] * cover);
        }
        if (index === 0) rows[at + 3] = Math.round(cover * 255);
      });
    }
  }
  return rows;
}

// The checksum of PNG's chunks; node 18 has none to lend.
export function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

export function png(size, maskable = false) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8); // eight bits, red green blue alpha
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(pixels(size, maskable), { level: 9 })),
    chunk('IEND', Buffer.alloc(0))]);
}

export const icons = () => [['icon-192.png', png(192)], ['icon-512.png', png(512)], ['icon-maskable-512.png', png(512, true)]];
