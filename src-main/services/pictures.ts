import { readFile } from 'node:fs/promises';
import type { Answer, Input, ScreenPicture } from '@shared/contract';
import type { Store } from '../data';
import { makeScreenPicture } from '../export/picture';
import { locateAttachment } from './attachments';
import { createPictureShelf, type PictureShelf } from './picture-shelf';
import { ServiceError } from './service-error';

/** Bytes of finished pictures that stay at hand: some hundred tiles, or some dozen large ones. */
const roomForPictures = 24 * 1024 * 1024;
/** Photos unpacked at the same time: one of 50 million pixels takes 200 MB while it is. */
const atOnce = 2;

/**
 * Kept photos as the screen shows them. What was made stays at hand, by content and size, as far as there is room; the same picture asked
 * for twice is made once.
 * @throws ServiceError `not-found`, `file-missing`, `not-a-picture` with the file's name
 */
export function createPictures(
  store: Store,
): (input: Input<'attachment.picture'>) => Promise<Answer<'attachment.picture'>> {
  const shelf: PictureShelf = createPictureShelf(roomForPictures, atOnce);
  return async ({ id, edge }) => {
    const { path, info } = await locateAttachment(store, id);
    return shelf.take(`${info.sha256} ${edge}`, () => pictureOf(path, info.name, edge));
  };
}

async function pictureOf(path: string, name: string, edge: number): Promise<ScreenPicture> {
  const source = await readFile(path);
  try {
    const { bytes, ...rest } = await makeScreenPicture(source, edge);
    return { ...rest, bytes: new Uint8Array(bytes) };
  } catch {
    throw new ServiceError('not-a-picture', { file: name });
  }
}
