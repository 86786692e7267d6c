import type { PhotoFault, PhotoMark } from '@shared/domain/photo';
import { isHeic } from './picture-heic';
import { workPictures } from './picture-process';

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

/** A photo for the screen. */
export interface ScreenOrder {
  readonly source: Buffer;
  /** Its longer edge at most, pixels. */
  readonly edge: number;
}

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
    return await workPictures({ kind: 'photo', order });
  } catch (cause) {
    throw new PhotoRefused(isHeic(order.source) ? 'heic' : 'broken', { cause });
  }
}

/**
 * The same photo for the screen, without marks, and never larger than it is.
 * @param edge its longer edge at most, pixels
 * @throws Error when it is no picture, broken or too large
 */
export const makeScreenPicture = (source: Buffer, edge: number): Promise<Picture> =>
  workPictures({ kind: 'screen', order: { source, edge } });

/** An SVG of our own, measured in pt, as a PNG for paper. Never for one that came from outside: it could ask for other files. */
export const makeGreyPicture = (svg: string): Promise<Picture> => workPictures({ kind: 'grey', order: svg });
