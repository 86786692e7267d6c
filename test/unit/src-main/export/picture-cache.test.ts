import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPictureCache, type PictureSize } from '@main/export/picture-cache';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-pictures-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const size: PictureSize = { marks: [], width: 72, height: 72 };

async function photo(name: string, background: string, edge = 300): Promise<string> {
  const path = join(folder, name);
  const picture = sharp({ create: { width: edge, height: edge, channels: 3, background } });
  await writeFile(path, await picture.jpeg().toBuffer());
  return path;
}

test('a photo asked for again is the very picture that was made before', async () => {
  const cache = createPictureCache();
  const path = await photo('a.jpg', '#c02020');
  expect(await cache.pictureOf(path, size)).toBe(await cache.pictureOf(path, { ...size, marks: [] }));
});

test('another room on the paper or other marks make another picture', async () => {
  const cache = createPictureCache();
  const path = await photo('a.jpg', '#c02020');
  const first = await cache.pictureOf(path, size);
  const wider = await cache.pictureOf(path, { ...size, width: 144, height: 144 });
  expect(wider.width).toBe(first.width * 2);
  const box = { kind: 'box', from: { x: 0.2, y: 0.2 }, to: { x: 0.8, y: 0.8 }, words: '' } as const;
  const marked = await cache.pictureOf(path, { ...size, marks: [box] });
  expect(Buffer.compare(marked.bytes, first.bytes)).not.toBe(0);
});

test('a file that was changed since is made ready anew, even at the same length', async () => {
  const cache = createPictureCache();
  const path = await photo('a.jpg', '#c02020');
  const first = await cache.pictureOf(path, size);
  await photo('a.jpg', '#2020c0');
  await utimes(path, 1, 1);
  const second = await cache.pictureOf(path, size);
  expect(Buffer.compare(second.bytes, first.bytes)).not.toBe(0);
});

test('a file that is gone or broken is refused, though it was shown before', async () => {
  const cache = createPictureCache();
  const path = await photo('a.jpg', '#c02020');
  await cache.pictureOf(path, size);
  await writeFile(path, 'no picture');
  await expect(cache.pictureOf(path, size)).rejects.toThrow();
  await rm(path);
  await expect(cache.pictureOf(path, size)).rejects.toThrow();
});

test('what was not asked for longest goes first when the room is used up', async () => {
  const paths = [
    await photo('a.jpg', '#c02020'),
    await photo('b.jpg', '#20c020'),
    await photo('c.jpg', '#2020c0'),
  ];
  const [a = '', b = '', c = ''] = paths;
  const { bytes } = await createPictureCache().pictureOf(a, size);
  // Room for two of three.
  const cache = createPictureCache(Math.floor(bytes.length * 2.5));
  const [first, second] = [await cache.pictureOf(a, size), await cache.pictureOf(b, size)];
  expect(await cache.pictureOf(a, size)).toBe(first);
  await cache.pictureOf(c, size);
  expect(await cache.pictureOf(a, size)).toBe(first);
  expect(await cache.pictureOf(b, size)).not.toBe(second);
});
