import type { PhotoMark } from '@shared/domain/photo';
import type { Sharp } from 'sharp';
import type { Picture, PictureOrder, ScreenOrder } from './picture';
import { marksOverlay } from './picture-marks';
import type { PictureWork } from './picture-process';

/** The decoder's part; whoever wants a picture asks picture.ts. */

/** Print needs no more. */
const dotsPerInch = 200;
const pixelsPerPoint = dotsPerInch / 72;
/** Cameras of today reach 108 million; what claims more is a fault or a bomb. */
const mostPixels = 120_000_000;
const secondsAtMost = 20;
/** What a camera or a scanner writes. A drawing (SVG) or a document could ask for other files. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);
const jpegQuality = 85;

/** Upright, with its marks, as large as its room needs. @throws Error when it is no picture, broken or too large */
function drawPhoto({ source, marks, width, height }: PictureOrder): Promise<Picture> {
  const sizeFor = (picture: Size): Size =>
    fitted(picture, { width: width * pixelsPerPoint, height: height * pixelsPerPoint });
  return draw(source, sizeFor, marks);
}

/** Without marks, its longer edge at most `edge` pixels. @throws Error when it is no picture, broken or too large */
function drawForScreen({ source, edge }: ScreenOrder): Promise<Picture> {
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

/** An SVG of our own as a PNG. */
async function drawGrey(svg: string): Promise<Picture> {
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

/** Makes what was asked for in this process. @throws Error when it is no picture, broken or too large */
export function workPicture(work: PictureWork): Promise<Picture> {
  if (work.kind === 'photo') return drawPhoto(work.order);
  return work.kind === 'screen' ? drawForScreen(work.order) : drawGrey(work.order);
}
