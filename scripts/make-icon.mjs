// Draws the program's icon (a speech bubble with a tick on a desk-green ground) into resources/icons.
// Run by hand when the drawing changes: node scripts/make-icon.mjs
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ROOT } from './lib/paths.mjs';

/** @typedef {readonly [number, number, number]} Colour */

/** @type {Colour} */
const GROUND = [22, 105, 110];
/** @type {Colour} */
const PAPER = [255, 255, 255];
/** @type {Colour} */
const TICK = [22, 105, 110];
/** Points looked at per pixel and axis, for smooth edges. */
const SAMPLES = 4;

/**
 * Distance to a rectangle with round corners, negative inside; all lengths are shares of the icon's side.
 * @param {number} x
 * @param {number} y
 * @param {{ x: number, y: number, width: number, height: number, radius: number }} box
 */
function boxDistance(x, y, box) {
  const dx = Math.abs(x - box.x) - box.width / 2 + box.radius;
  const dy = Math.abs(y - box.y) - box.height / 2 + box.radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - box.radius;
}

/**
 * Distance to a line from a to b.
 * @param {number} x
 * @param {number} y
 * @param {readonly [number, number]} a
 * @param {readonly [number, number]} b
 */
function lineDistance(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}

/**
 * @param {number} x
 * @param {number} y
 */
function isTail(x, y) {
  return x >= 0.3 && x <= 0.48 && y >= 0.6 && y <= 0.84 - (x - 0.3) * 1.25;
}

/**
 * The colour at a point, null outside the icon.
 * @param {number} x
 * @param {number} y
 * @returns {Colour | null}
 */
function colourAt(x, y) {
  if (boxDistance(x, y, { x: 0.5, y: 0.5, width: 0.94, height: 0.94, radius: 0.2 }) > 0) return null;
  const tick = Math.min(
    lineDistance(x, y, [0.35, 0.46], [0.46, 0.56]),
    lineDistance(x, y, [0.46, 0.56], [0.66, 0.34]),
  );
  if (tick < 0.042) return TICK;
  const bubble = boxDistance(x, y, { x: 0.5, y: 0.45, width: 0.66, height: 0.48, radius: 0.12 });
  return bubble <= 0 || isTail(x, y) ? PAPER : GROUND;
}

/**
 * One pixel as red, green, blue, opacity.
 * @param {number} column
 * @param {number} row
 * @param {number} side
 */
function pixel(column, row, side) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let index = 0; index < SAMPLES ** 2; index += 1) {
    const x = (column + ((index % SAMPLES) + 0.5) / SAMPLES) / side;
    const y = (row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES) / side;
    const colour = colourAt(x, y);
    if (colour === null) continue;
    covered += 1;
    for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0);
  }
  const mean = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)));
  return [...mean, Math.round((covered / SAMPLES ** 2) * 255)];
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @param {number} side in pixels */
function png(side) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: side }, (_, row) => {
    const pixels = Array.from({ length: side }, (__, column) => pixel(column, row, side));
    return Buffer.from([0, ...pixels.flat()]);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Windows' container of several sizes.
 * @param {readonly number[]} sides
 */
function ico(sides) {
  const images = sides.map((side) => png(side));
  const head = Buffer.alloc(6 + 16 * sides.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sides.length, 4);
  let offset = head.length;
  for (const [index, image] of images.entries()) {
    const at = 6 + 16 * index;
    const side = sides[index] ?? 0;
    head.set([side % 256, side % 256, 0, 0, 1, 0, 32, 0], at);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}

const folder = join(ROOT, 'resources', 'icons');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'icon.png'), png(512));
await writeFile(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 256]));
