import { makePicture, type Picture, type PictureOrder } from '@main/export/picture';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { blue, type Colour, fromTelephone, green, grey, quarters, red } from '../../../interop/photos';

const order = (source: Buffer, more: Partial<PictureOrder> = {}): PictureOrder => ({
  source,
  marks: [],
  width: 240,
  height: 170,
  ...more,
});

/** The colour at a place given in fractions of the picture. */
async function colourAt({ bytes }: Picture, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const isNear = (found: readonly number[], wanted: Colour): boolean =>
  wanted.every((part, index) => Math.abs(part - (found[index] ?? 999)) < 45);

/** Dark as a mark's line. */
const isDark = (found: readonly number[]): boolean => found.every((part) => part < 90);
const isLight = (found: readonly number[]): boolean => found.every((part) => part > 220);

test('a photo that its EXIF says was turned comes out upright, whatever the turn', async () => {
  // What the camera's chip saw, so that each turn shows red, green, blue, grey from the upper left.
  const seen = {
    1: await quarters(400, 300, [red, green, blue, grey]),
    3: await quarters(400, 300, [grey, blue, green, red]),
    6: await quarters(400, 300, [green, grey, red, blue]),
    8: await quarters(400, 300, [blue, red, grey, green]),
  };
  for (const [orientation, chip] of Object.entries(seen)) {
    const made = await makePicture(order(await fromTelephone(chip, Number(orientation))));
    const isUpright = orientation === '6' || orientation === '8';
    expect(made.height > made.width, `turn ${orientation}`).toBe(isUpright);
    for (const [x, y, colour] of [
      [0.25, 0.25, red],
      [0.75, 0.25, green],
      [0.25, 0.75, blue],
      [0.75, 0.75, grey],
    ] as const)
      expect(isNear(await colourAt(made, x, y), colour), `turn ${orientation} at ${x} ${y}`).toBe(true);
  }
});

test('place, person, camera and colour profile do not reach the print', async () => {
  const source = await fromTelephone(await quarters(400, 300, [red, green, blue, grey]), 6);
  const before = await sharp(source).metadata();
  expect([before.exif, before.icc, before.xmp, before.orientation].every((each) => each !== undefined)).toBe(
    true,
  );
  expect(source.includes('Zhou Ming')).toBe(true);
  const { bytes } = await makePicture(order(source));
  const { exif, icc, xmp, iptc, orientation, space } = await sharp(bytes).metadata();
  expect({ exif, icc, xmp, iptc, orientation, space }).toEqual({
    exif: undefined,
    icc: undefined,
    xmp: undefined,
    iptc: undefined,
    orientation: undefined,
    space: 'srgb',
  });
  for (const trace of ['Zhou Ming', 'Telephone', 'GPS', 'Exif', 'xmpmeta', 'ICC_PROFILE'])
    expect(bytes.includes(trace), trace).toBe(false);
});

test('a photo is as large as 200 dots an inch need at its place, and keeps its shape', async () => {
  const source = await fromTelephone(await quarters(1600, 1200, [red, green, blue, grey]), 1);
  const { width, height, kind } = await makePicture(order(source, { width: 144, height: 144 }));
  expect({ width, height, kind }).toEqual({ width: 400, height: 300, kind: 'jpeg' });
});

test('only a picture one can see through becomes PNG', async () => {
  const of = (alpha: number) =>
    sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 9, g: 99, b: 9, alpha } } })
      .png()
      .toBuffer();
  expect((await makePicture(order(await of(0.5)))).kind).toBe('png');
  expect((await makePicture(order(await of(1)))).kind).toBe('jpeg');
});

test('a box is drawn on its edges and nowhere else, dark between white', async () => {
  const source = await quarters(800, 600, [grey, grey, grey, grey]);
  const marks = [{ kind: 'box', from: { x: 0.3, y: 0.4 }, to: { x: 0.7, y: 0.8 }, words: '' }] as const;
  const made = await makePicture(order(source, { marks }));
  for (const [x, y] of [
    [0.5, 0.4],
    [0.5, 0.8],
    [0.3, 0.6],
    [0.7, 0.6],
  ] as const)
    expect(isDark(await colourAt(made, x, y)), `${x} ${y}`).toBe(true);
  // 1.4 pt beside the line's middle: its white edge.
  expect(isLight(await colourAt(made, 0.5, 0.8 + 1.4 / 170))).toBe(true);
  for (const [x, y] of [
    [0.5, 0.6],
    [0.1, 0.1],
    [0.5, 0.9],
  ] as const)
    expect(isNear(await colourAt(made, x, y), grey), `${x} ${y}`).toBe(true);
});

test('an arrow points where it was put, its number stands at its tail', async () => {
  const source = await quarters(800, 600, [grey, grey, grey, grey]);
  const marks = [{ kind: 'arrow', from: { x: 0.2, y: 0.5 }, to: { x: 0.8, y: 0.5 }, words: '' }] as const;
  const made = await makePicture(order(source, { marks }));
  expect(isDark(await colourAt(made, 0.5, 0.5))).toBe(true);
  expect(isDark(await colourAt(made, 0.795, 0.5))).toBe(true);
  expect(isNear(await colourAt(made, 0.83, 0.5), grey)).toBe(true);
  // Beside the digit the circle is dark, the arrow alone would not reach there.
  expect(isDark(await colourAt(made, 0.2 - 4.5 / 226.7, 0.5 + 2 / 170))).toBe(true);
});

test('each number from 1 to 9 looks different', async () => {
  // See-through, so that it stays PNG: no two circles differ by the noise of JPEG, and all stand on whole pixels.
  const source = await sharp({
    create: { width: 1000, height: 300, channels: 4, background: { r: 150, g: 150, b: 150, alpha: 0.5 } },
  })
    .png()
    .toBuffer();
  const marks = Array.from({ length: 9 }, (_, index) => {
    const point = { x: (index + 1) / 10, y: 0.5 };
    return { kind: 'box' as const, from: point, to: point, words: '' };
  });
  const { bytes } = await makePicture(order(source, { marks, width: 360 }));
  const looks = new Set<string>();
  for (let number = 1; number <= 9; number += 1) {
    const cut = sharp(bytes).extract({ left: number * 100 - 12, top: 138, width: 24, height: 24 });
    looks.add((await cut.raw().toBuffer()).toString('base64'));
  }
  expect(looks.size).toBe(9);
});

test.each([
  ['a bomb of 121 million pixels in a few kilobytes', () => bomb(11_000, 11_000)],
  ['a drawing, which could ask for other files', () => svg()],
  ['a file that only calls itself a photo', () => Promise.resolve(Buffer.from('no picture at all'))],
  ['an empty file', () => Promise.resolve(Buffer.alloc(0))],
  ['half a photo', () => half()],
])('%s is refused', async (_name, source) => {
  await expect(makePicture(order(await source()))).rejects.toThrow();
});

const bomb = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();

const svg = (): Promise<Buffer> =>
  Promise.resolve(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    ),
  );

async function half(): Promise<Buffer> {
  const whole = await fromTelephone(await quarters(400, 300, [red, green, blue, grey]), 1);
  return whole.subarray(0, Math.floor(whole.length / 2));
}

test('a HEIC photo is refused as what it is, whatever its file is called; other broken files as broken', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(400)]);
  await expect(makePicture(order(heic))).rejects.toMatchObject({ fault: 'heic' });
  await expect(makePicture(order(Buffer.from('no picture')))).rejects.toMatchObject({ fault: 'broken' });
  const avif = await sharp(await quarters(64, 48, [red, green, blue, grey]))
    .avif()
    .toBuffer();
  expect((await makePicture(order(avif))).kind).toBe('jpeg');
});
