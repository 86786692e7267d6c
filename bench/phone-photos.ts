import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoFile } from '@main/export';
import sharp from 'sharp';

/** As a telephone keeps a photo: 12 million pixels, about 3.5 MB. */
const width = 4032;
const height = 3024;
const grain = { type: 'gaussian', mean: 128, sigma: 28 } as const;
const black = { r: 0, g: 0, b: 0 };

/** Files by attachment id; every second one was taken upright, which its file only says in a note. */
export async function phonePhotos(
  ids: readonly string[],
  folder: string,
): Promise<Readonly<Record<string, PhotoFile>>> {
  const files: Record<string, PhotoFile> = {};
  for (const [index, id] of ids.entries()) {
    const name = `photo-${index + 1}.jpg`;
    const path = join(folder, name);
    await writeFile(path, await phonePhoto(index % 2 === 0 ? 1 : 6));
    files[id] = { name, path };
  }
  return files;
}

/** Coarse grain made large: its detail weighs as much as a real photo's. */
async function phonePhoto(orientation: number): Promise<Buffer> {
  const small = {
    width: width / 4,
    height: height / 4,
    channels: 3,
    background: black,
    noise: grain,
  } as const;
  const pixels = await sharp({ create: small }).png().toBuffer();
  return sharp(pixels).resize(width, height).withMetadata({ orientation }).jpeg({ quality: 90 }).toBuffer();
}
