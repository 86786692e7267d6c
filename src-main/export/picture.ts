import type { PhotoFault, PhotoMark } from '@shared/domain/photo';
import type { Sharp } from 'sharp';
import { marksOverlay } from './picture-marks';

/** A photo as it is put into a file: upright, as large as the paper needs, without a word about camera, place or person. */
export interface Picture {
  readonly bytes: Buffer;
  readonly kind: 'jpeg' | 'png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureOrder {
  readonly source: Buffer;
  readonly marks: readonly PhotoMark[];
  /** Room on the paper, pt. */
  readonly width: number;
  readonly height: number;
}

/** Print needs no more. */
const dotsPerInch = 200;
const pixelsPerPoint = dotsPerInch / 72;
/** Cameras of today reach 108 million; what claims more is a fault or a bomb. */
const mostPixels = 120_000_000;
const secondsAtMost = 20;
/** What a camera or a scanner writes. A drawing (SVG) or a document could ask for other files. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);
const jpegQuality = 85;

/** A photo that cannot be printed, with a cause that has a way out. */
export class PhotoRefused extends Error {
  override readonly name = 'PhotoRefused';
  constructor(
    readonly fault: PhotoFault,
    options?: ErrorOptions,
  ) {
    super(`photo refused: ${fault}`, options);
  }
}

/** Prepares one photo. @throws PhotoRefused when it is no picture, broken, too large, or of a kind that the decoder lacks */
export async function makePicture(order: PictureOrder): Promise<Picture> {
  try {
    return await pictureOf(order);
  } catch (cause) {
    throw new PhotoRefused(isHeic(order.source) ? 'heic' : 'broken', { cause });
  }
}

/** Brands of ISO/IEC 23008-12 that hold HEVC, whose decoder sharp's builds leave out for its patents. AVIF has others and is read. */
const heicBrands: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'mif1',
  'msf1',
]);

/** Whatever the file is called: chat programs rename it to .jpg. */
const isHeic = (source: Buffer): boolean =>
  source.toString('latin1', 4, 8) === 'ftyp' && heicBrands.has(source.toString('latin1', 8, 12));

function pictureOf({ source, marks, width, height }: PictureOrder): Promise<Picture> {
  const sizeFor = (picture: Size): Size =>
    fitted(picture, { width: width * pixelsPerPoint, height: height * pixelsPerPoint });
  return draw(source, sizeFor, marks);
}

/**
 * The same photo for the screen, without marks: its longer edge at most `edge` pixels, and never larger than it is.
 * @throws Error when it is no picture, broken or too large
 */
export function makeScreenPicture(source: Buffer, edge: number): Promise<Picture> {
  const sizeFor = (picture: Size): Size => {
    const longest = Math.min(edge, Math.max(picture.width, picture.height));
    return fitted(picture, { width: longest, height: longest });
  };
  return draw(source, sizeFor, []);
}

async function draw(
  source: Buffer,
  sizeFor: (picture: Size) => Size,
  marks: readonly PhotoMark[],
): Promise<Picture> {
  // Loaded with the first photo, never with the program.
  const { default: sharp } = await import('sharp');
  const open = (): Sharp =>
    sharp(source, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: secondsAtMost });
  const found = await open().metadata();
  if (!formats.has(found.format)) throw new Error(`not a photo: ${found.format}`);
  const size = sizeFor(found.autoOrient);
  const overlay = marksOverlay(marks, { ...size, pixelsPerPoint });
  const drawn = open()
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .composite(overlay === '' ? [] : [{ input: Buffer.from(overlay) }]);
  // Written anew: sharp carries no EXIF, XMP, IPTC or colour profile over unless it is asked to.
  const isSeeThrough = found.hasAlpha && !(await open().stats()).isOpaque;
  const bytes = await (isSeeThrough
    ? drawn.png()
    : drawn.flatten({ background: '#ffffff' }).jpeg({ quality: jpegQuality })
  ).toBuffer();
  return { bytes, kind: isSeeThrough ? 'png' : 'jpeg', ...size };
}

/** Greys enough for smooth letters. */
const greys = 16;

/** An SVG of our own, measured in pt, as a PNG for paper. Never for one that came from outside: it could ask for other files. */
export async function makeGreyPicture(svg: string): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(Buffer.from(svg), { density: dotsPerInch })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .png({ palette: true, colours: greys, effort: 3 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, kind: 'png', width: info.width, height: info.height };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as fits, in whole pixels. */
function fitted(picture: Size, room: Size): Size {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const whole = (length: number): number => Math.max(Math.round(length * scale), 1);
  return { width: whole(picture.width), height: whole(picture.height) };
}
