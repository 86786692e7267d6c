import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoFile } from '@main/export';
import sharp from 'sharp';

/** Pictures made of coloured fields, as a camera would keep them. No picture file stands in the repository. */

export type Colour = readonly [red: number, green: number, blue: number];

export const red: Colour = [200, 30, 30];
export const green: Colour = [40, 160, 60];
export const blue: Colour = [40, 70, 200];
export const grey: Colour = [150, 150, 150];

/** Four quarters: upper left, upper right, lower left, lower right. */
export async function quarters(
  width: number,
  height: number,
  colours: readonly [Colour, Colour, Colour, Colour],
): Promise<Buffer> {
  const bytes = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [r, g, b] = colours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? grey;
    bytes.set([r, g, b], at * 3);
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** As a telephone writes it: turned by a note in EXIF, with place, maker and a wide colour profile. */
export const fromTelephone = async (picture: Buffer, orientation: number): Promise<Buffer> =>
  sharp(picture)
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: 'Telephone maker', Artist: 'Zhou Ming' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '29/1 52/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1',
      },
    })
    .withMetadata({ orientation })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
    )
    .jpeg({ quality: 95 })
    .toBuffer();

const attachment = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The files that the samples of reports and notices name: lying, upright, see-through. */
export async function samplePhotos(folder: string): Promise<Readonly<Record<string, PhotoFile>>> {
  const lying = await fromTelephone(await quarters(1600, 1200, [red, green, blue, grey]), 1);
  const turned = await fromTelephone(await quarters(1200, 900, [green, grey, red, blue]), 6);
  const seeThrough = await sharp({
    create: { width: 640, height: 640, channels: 4, background: { r: 40, g: 70, b: 200, alpha: 0.5 } },
  })
    .png()
    .toBuffer();
  const files: Record<string, PhotoFile> = {};
  for (const [index, bytes] of [lying, turned, seeThrough].entries()) {
    const path = join(folder, `photo-${index}`);
    await writeFile(path, bytes);
    files[attachment(501 + index)] = { name: `照片${index + 1}.jpg`, path };
  }
  return files;
}
