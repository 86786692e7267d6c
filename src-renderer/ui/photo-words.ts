import type { PhotoFault, UnreadablePhoto } from '@shared/domain/photo';
import { fill, listOf, type Texts } from '@shared/text';

const namedAtMost = 3;
const faults: readonly PhotoFault[] = ['heic', 'missing', 'broken'];

/** What a print had to do without, one sentence for each cause with its way out; '' when it had all photos. */
export function unreadablePhotosText(photos: readonly UnreadablePhoto[], texts: Texts): string {
  const words = texts.frame.job.photos;
  return faults
    .flatMap((fault) => {
      const names = photos.filter((photo) => photo.fault === fault).map(({ name }) => name);
      return names.length === 0
        ? []
        : [fill(words[fault], { count: names.length, names: namesText(names, texts) })];
    })
    .join(' ');
}

/** Told when such photos are attached, before anybody prints them; '' when there is none. */
export function heicText(
  files: readonly { readonly name: string; readonly mediaType: string }[],
  texts: Texts,
): string {
  const names = files.filter(({ mediaType }) => mediaType === 'image/heic').map(({ name }) => name);
  return names.length === 0 ? '' : fill(texts.frame.job.photos.attached, { names: namesText(names, texts) });
}

function namesText(names: readonly string[], { frame }: Texts): string {
  const shown = listOf(names.slice(0, namedAtMost), { frame });
  return names.length > namedAtMost ? fill(frame.job.photos.more, { names: shown }) : shown;
}
