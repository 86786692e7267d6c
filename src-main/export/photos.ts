import { readFile } from 'node:fs/promises';
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
import { makePicture, type Picture } from './picture';
import { roomIn } from './picture-box';
import type { Prepared } from './prepare';
import type { PhotoFile } from './types';

export type PhotoFiles = Readonly<Record<string, PhotoFile>>;

interface WithPhotos {
  readonly prepared: Prepared;
  /** Names of the files that could not be read; a note stands in their place. */
  readonly unreadable: readonly string[];
}

/** Makes a form's photos ready to be drawn. One that cannot be read never fails the form: its frame says so instead. */
export async function withPhotos(prepared: Prepared, files: PhotoFiles, pace: Pace): Promise<WithPhotos> {
  const cells = photoCells(prepared);
  const pictures = new Map<PhotoValue, Picture>();
  const broken = new Map<PhotoValue, string>();
  for (const { cell, photo } of cells) {
    const file = files[photo.attachmentId];
    try {
      pictures.set(photo, await pictureFor(cell, photo, file));
    } catch {
      broken.set(photo, file?.name ?? photo.caption);
    }
    await pace.step(0, cells.length);
  }
  const data = broken.size === 0 ? prepared.data : withNotes(prepared, broken);
  return { prepared: { ...prepared, data, pictures }, unreadable: [...new Set(broken.values())] };
}

/** Where photos will stand says how large they must be. */
function photoCells({ form, data, metrics }: Prepared) {
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
): Promise<Picture> {
  if (file === undefined || file.path === null) throw new Error('the file of a photo is missing');
  const { width, height } = roomIn(cell);
  return makePicture({ source: await readFile(file.path), marks, width, height });
}

/** Words in place of the photos that could not be read. */
function withNotes({ data, metrics }: Prepared, broken: ReadonlyMap<PhotoValue, string>): FormData {
  const { unreadable } = data.texts.forms.photos;
  const noted = (value: FieldValue): FieldValue => {
    const name = value.photo === undefined ? undefined : broken.get(value.photo);
    return name === undefined ? value : { text: replaceUnprintable(`${unreadable}\n${name}`, metrics) };
  };
  const row = (values: FieldValues): FieldValues =>
    hasPhoto(values)
      ? Object.fromEntries(Object.entries(values).map(([field, value]) => [field, noted(value)]))
      : values;
  const lists = Object.entries(data.lists).map(([name, list]) => [name, list.map(row)] as const);
  return { ...data, lists: Object.fromEntries(lists) };
}
