import * as v from 'valibot';
import { idSchema, lineText, shortText } from './scalars';

/**
 * A photo in a report or notice (8D D2, 5原则 事实把握): the kept file, what it shows, and the marks that are drawn on it. The file itself
 * is never changed; marks are drawn when it is printed.
 */

export const markKinds = ['box', 'arrow'] as const;

/** Most marks of one photo: their numbers have one digit. */
export const mostMarks = 9;

/** Of the upright picture's width or height, 0 at the left or top. */
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const point = v.strictObject({ x: fraction, y: fraction });

/** Numbered by its place in the list, from 1. */
export const photoMarkSchema = v.strictObject({
  kind: v.picklist(markKinds),
  /** A corner of the box; the arrow's tail. */
  from: point,
  /** The opposite corner; what the arrow points at. */
  to: point,
  /** Printed under the photo behind the mark's number; '' is a number alone. */
  words: shortText,
});

export const photoSchema = v.strictObject({
  id: idSchema,
  attachmentId: idSchema,
  caption: lineText,
  marks: v.pipe(v.array(photoMarkSchema), v.maxLength(mostMarks)),
  /** Never leaves the house. */
  isInternal: v.boolean(),
});

export type PhotoMark = v.InferOutput<typeof photoMarkSchema>;
export type Photo = v.InferOutput<typeof photoSchema>;

/** Most photos of one record. */
export const mostPhotos = 30;

/** Why a photo could not be printed: its file is gone or changed, is of a kind our decoder lacks, or is no sound picture. */
export type PhotoFault = 'missing' | 'heic' | 'broken';

/** A photo that a print had to do without. */
export interface UnreadablePhoto {
  /** Of the kept file. */
  readonly name: string;
  readonly fault: PhotoFault;
}

/** What a reader outside may see. */
export const photosForCustomer = <Each extends Pick<Photo, 'isInternal'>>(photos: readonly Each[]): Each[] =>
  photos.filter(({ isInternal }) => !isInternal);
