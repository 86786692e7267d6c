import type { Photo } from '../../domain/photo';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import { fill, join, nothing, text } from './values';

/** A photo with its number on the paper. */
export interface NumberedPhoto<Each extends Photo = Photo> {
  readonly number: number;
  readonly photo: Each;
}

/** In the order in which they are printed. */
export const numberedPhotos = <Each extends Photo>(photos: readonly Each[]): readonly NumberedPhoto<Each>[] =>
  photos.map((photo, index) => ({ number: index + 1, photo }));

/** The frames of one row, from the frame `first` on. */
function photoValues(
  shown: readonly NumberedPhoto[],
  { forms: { photos: words } }: Texts,
  first = 1,
): FieldValues {
  return Object.fromEntries(
    shown.flatMap(({ number, photo }, index) => {
      const { attachmentId, caption, marks, isInternal } = photo;
      const title = fill(caption === '' ? words.number : words.caption, { number, caption });
      const at = first + index;
      return [
        [`photo.${at}`, { text: '', photo: { attachmentId, caption: title, marks } }],
        [`caption.${at}`, text(isInternal ? join([words.internal, title], ' ') : title)],
        [`notes.${at}`, text(markWords(photo))],
      ];
    }),
  );
}

/** The words of the marks behind their numbers; a mark without words needs no line. */
const markWords = ({ marks }: Photo): string =>
  marks.flatMap(({ words }, index) => (words === '' ? [] : [`${index + 1}. ${words}`])).join('\n');

const pairsOf = (shown: readonly NumberedPhoto[]): readonly (readonly NumberedPhoto[])[] =>
  Array.from({ length: Math.ceil(shown.length / 2) }, (_, row) => shown.slice(row * 2, row * 2 + 2));

/** An empty frame, on a form that is filled in by hand. */
const emptyFrame = ({ forms: { photos: words } }: Texts): FieldValues => ({
  'photo.1': nothing,
  'caption.1': text(words.title),
});

/** The lists of `photos()` and `photosUnder()`: two to a row, one left over by itself. */
export function photoLists(
  name: string,
  shown: readonly NumberedPhoto[],
  texts: Texts,
  isByHand: boolean,
): FormData['lists'] {
  const rows = pairsOf(shown);
  const full = rows.filter((row) => row.length === 2);
  const alone = rows.filter((row) => row.length === 1);
  return {
    [name]: full.map((row) => photoValues(row, texts)),
    [`${name}.last`]: isByHand ? [emptyFrame(texts)] : alone.map((row) => photoValues(row, texts)),
  };
}

/** Says only that there are photos: their heading stands on it. */
export const anyPhotos = (shown: readonly NumberedPhoto[], isByHand: boolean): FormData['lists'] => ({
  'photos.any': shown.length > 0 || isByHand ? [{}] : [],
});

/** The list of `photosInHalves()`: two to a row in either half. */
export function photosBeside(
  left: readonly NumberedPhoto[],
  right: readonly NumberedPhoto[],
  texts: Texts,
): readonly FieldValues[] {
  const [leftRows, rightRows] = [pairsOf(left), pairsOf(right)];
  return Array.from({ length: Math.max(leftRows.length, rightRows.length) }, (_, row) => ({
    ...photoValues(leftRows[row] ?? [], texts),
    ...photoValues(rightRows[row] ?? [], texts, 3),
  }));
}
