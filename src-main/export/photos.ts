import { availableParallelism } from 'node:os';
import type { PhotoFault, UnreadablePhoto } from '@shared/domain/photo';
import {
  type FieldValue,
  type FieldValues,
  type FormData,
  type PhotoValue,
  type PlacedCell,
  pagesOf,
  replaceUnprintable,
} from '@shared/forms';
import type { Pace } from './pace';
import { PhotoRefused, type Picture } from './picture';
import { roomIn } from './picture-box';
import type { PictureCache } from './picture-cache';
import type { Prepared } from './prepare';
import type { PhotoFile } from './types';

export type PhotoFiles = Readonly<Record<string, PhotoFile>>;

/** Photos made ready side by side: unpacking one keeps one processor busy, and the window wants one, too. */
const atOnce = Math.min(availableParallelism(), 4);

interface WithPhotos {
  readonly prepared: Prepared;
  /** Each file that could not be read once; a note stands in its place. */
  readonly unreadable: readonly UnreadablePhoto[];
}

/** Makes a form's photos ready to be drawn. One that cannot be read never fails the form: its frame says so instead. */
export async function withPhotos(
  prepared: Prepared,
  files: PhotoFiles,
  cache: PictureCache,
  pace: Pace,
): Promise<WithPhotos> {
  const cells = photoCells(prepared);
  const pictures = new Map<PhotoValue, Picture>();
  const broken = new Map<PhotoValue, UnreadablePhoto>();
  const make = async ({ cell, photo }: PhotoCell): Promise<void> => {
    const file = files[photo.attachmentId];
    try {
      pictures.set(photo, await pictureFor(cell, photo, file, cache));
    } catch (cause) {
      broken.set(photo, { name: file?.name ?? photo.caption, fault: faultOf(cause) });
    }
  };
  for (let from = 0; from < cells.length; from += atOnce) {
    await Promise.all(cells.slice(from, from + atOnce).map(make));
    await pace.step(0, cells.length);
  }
  const data = broken.size === 0 ? prepared.data : withNotes(prepared, broken);
  return { prepared: { ...prepared, data, pictures }, unreadable: inOrder(cells, broken) };
}

/** Why a photo could not be made ready. */
export const faultOf = (cause: unknown): PhotoFault =>
  cause instanceof PhotoRefused ? cause.fault : 'broken';

/** Each file once, as they stand on the form, whichever was given up first. */
function inOrder(
  cells: readonly PhotoCell[],
  broken: ReadonlyMap<PhotoValue, UnreadablePhoto>,
): readonly UnreadablePhoto[] {
  const photos = cells.flatMap(({ photo }) => broken.get(photo) ?? []);
  return [...new Map(photos.map((photo) => [photo.name, photo])).values()];
}

interface PhotoCell {
  readonly cell: PlacedCell;
  readonly photo: PhotoValue;
}

/** Where photos will stand says how large they must be. */
function photoCells({ form, data, metrics }: Prepared): readonly PhotoCell[] {
  const hasPhotos = Object.values(data.lists).some((list) => list.some(hasPhoto));
  if (!hasPhotos) return [];
  return [...pagesOf(form, data, metrics)].flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.photo === undefined ? [] : [{ cell, photo: cell.photo }])),
  );
}

const hasPhoto = (values: FieldValues): boolean =>
  Object.values(values).some(({ photo }) => photo !== undefined);

async function pictureFor(
  cell: PlacedCell,
  { marks }: PhotoValue,
  file: PhotoFile | undefined,
  cache: PictureCache,
): Promise<Picture> {
  if (file === undefined || file.path === null) throw new PhotoRefused('missing');
  const { width, height } = roomIn(cell);
  return cache.pictureOf(file.path, { marks, width, height });
}

/** Words in place of the photos that could not be read. */
function withNotes({ data, metrics }: Prepared, broken: ReadonlyMap<PhotoValue, UnreadablePhoto>): FormData {
  const { unreadable } = data.texts.forms.photos;
  const noted = (value: FieldValue): FieldValue => {
    const found = value.photo === undefined ? undefined : broken.get(value.photo);
    if (found === undefined) return value;
    return { text: replaceUnprintable(`${unreadable}\n${found.name}`, metrics) };
  };
  const row = (values: FieldValues): FieldValues =>
    hasPhoto(values)
      ? Object.fromEntries(Object.entries(values).map(([field, value]) => [field, noted(value)]))
      : values;
  const lists = Object.entries(data.lists).map(([name, list]) => [name, list.map(row)] as const);
  return { ...data, lists: Object.fromEntries(lists) };
}
