// Draws color.png (192 x 192) and outline.png (32 x 32, white on transparent): a speech bubble with the mark of a citation in it.
// Run in this folder: node draw-icons.mjs
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const rounded = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.max(left + radius - x, x - right + radius, 0), dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return Math.hypot(dx, dy) - radius;
};
const tail = (x, y) => Math.max(0.62 - y, 0.26 - x, (x + 0.9 * y - 1.054) / Math.hypot(1, 0.9));
const bubble = (x, y) => Math.min(rounded(x, y, 0.14, 0.16, 0.86, 0.7, 0.13), tail(x, y));
const bar = (x, y, left, top, right, bottom) => rounded(x, y, left, top, right, bottom, 0);
const citation = (x, y) => Math.min(
  bar(x, y, 0.3, 0.28, 0.355, 0.58), bar(x, y, 0.3, 0.28, 0.41, 0.33), bar(x, y, 0.3, 0.53, 0.41, 0.58),
  bar(x, y, 0.645, 0.28, 0.7, 0.58), bar(x, y, 0.59, 0.28, 0.7, 0.33), bar(x, y, 0.59, 0.53, 0.7, 0.58),
  bar(x, y, 0.48, 0.3, 0.54, 0.56), bar(x, y, 0.44, 0.32, 0.5, 0.37));

const blue = [31, 78, 121], white = [255, 255, 255];
const icons = {
  'color.png': [192, (x, y) => bubble(x, y) < 0 && citation(x, y) > 0 ? [...white, 255] : [...blue, 255]],
  'outline.png': [32, (x, y) => [...white, Math.abs(bubble(x, y) + 0.03) < 0.03 || citation(x, y) <= 0 ? 255 : 0]],
};

const smooth = 8;
function draw(size, colour) {
  const rows = [];
  for (let py = 0; py < size; py++) {
    rows.push(0);
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0, 0];
      for (let n = 0; n < smooth * smooth; n++) {
        const [r, g, b, a] = colour((px + (n % smooth + 0.5) / smooth) / size, (py + (Math.floor(n / smooth) + 0.5) / smooth) / size);
        [r * a, g * a, b * a, a].forEach((value, channel) => { sum[channel] += value; });
      }
      rows.push(...[0, 1, 2].map(channel => sum[3] ? Math.round(sum[channel] / sum[3]) : 255), Math.round(sum[3] / smooth ** 2));
    }
  }
  return Buffer.from(rows);
}

function png(size, rows) {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]), length = Buffer.alloc(4), check = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

for (const [file, [size, colour]] of Object.entries(icons)) writeFileSync(file, png(size, draw(size, colour)));
