/**
 * Draws assets/icon*-*.png from assets/icon*.svg: `npm run icons`.
 *
 * It knows the two shapes that the drawings use, a filled rounded rect and a round-ended polyline, so that no picture
 * library is needed; tests/house/manifest.test.ts holds the files against the drawings.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url));
/** What Excel asks for: 16, 32 and 80 on the ribbon, 32 and 64 for the add-in itself. */
const DRAWINGS = [
  { name: 'icon', sizes: [16, 32, 64, 80] },
  ...['icon-check', 'icon-fill', 'icon-push', 'icon-pull'].map((name) => ({ name, sizes: [16, 32, 80] })),
];
const VIEW_BOX = 80;
/** Points looked at in each pixel, each way. */
const SAMPLES = 8;

const folder = process.argv[2] ?? ASSETS;
for (const { name, sizes } of DRAWINGS) {
  const shapes = readShapes(readFileSync(path.join(ASSETS, `${name}.svg`), 'utf8'));
  for (const size of sizes) writeFileSync(path.join(folder, `${name}-${size}.png`), png(size, draw(shapes, size)));
}

function readShapes(svg) {
  return [...svg.matchAll(/<(rect|polyline) ([^>]*)\/>/g)].map(([, kind, text]) => {
    const of = Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    return kind === 'rect' ? roundedRect(of) : polyline(of);
  });
}

function roundedRect(of) {
  const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map((name) => Number(of[name]));
  const covers = (px, py) => {
    const dx = Math.max(x + rx - px, px - (x + width - rx), 0);
    const dy = Math.max(y + rx - py, py - (y + height - rx), 0);
    return Math.hypot(dx, dy) <= rx;
  };
  return { covers, colour: rgb(of.fill) };
}

function polyline(of) {
  const points = of.points.split(' ').map((pair) => pair.split(',').map(Number));
  const half = Number(of['stroke-width']) / 2;
  const covers = (px, py) => points.slice(1).some((to, i) => distance(px, py, points[i], to) <= half);
  return { covers, colour: rgb(of.stroke) };
}

function distance(px, py, [ax, ay], [bx, by]) {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2));
  return Math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay));
}

function rgb(hex) {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** RGBA rows, each after a zero: PNG's filter type "none". */
function draw(shapes, size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(pixel(shapes, x, y, VIEW_BOX / size), y * (1 + size * 4) + 1 + x * 4);
  }
  return rows;
}

function pixel(shapes, x, y, unit) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = (x + ((i % SAMPLES) + 0.5) / SAMPLES) * unit;
    const py = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * unit;
    const top = shapes.findLast((shape) => shape.covers(px, py));
    if (top === undefined) continue;
    covered += 1;
    top.colour.forEach((value, channel) => (sum[channel] += value));
  }
  const share = Math.max(covered, 1);
  return [...sum.map((value) => Math.round(value / share)), Math.round((255 * covered) / SAMPLES ** 2)];
}

function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, red-green-blue-alpha.
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
