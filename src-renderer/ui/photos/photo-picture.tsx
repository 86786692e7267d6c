import type { Photo } from '@shared/domain/photo';
import { useTexts } from '../desk-context';
import { errorSentences } from '../error-panel';
import { MarkOverlay } from './mark-overlay';
import { tileEdge } from './photo-files';
import { usePicture } from './use-picture';

/** A photo in its tile, with its marks; in its place a sentence while it comes or when it cannot be shown. */
export function PhotoPicture({ photo, name }: { readonly photo: Photo; readonly name: string }) {
  const texts = useTexts();
  const shown = usePicture(photo.attachmentId, tileEdge);
  if (shown.state === 'loading') return <span className="photo-note">{texts.photos.loading}</span>;
  if (shown.state === 'failed') {
    const { what, way } = errorSentences(shown.error, texts);
    return (
      <span className="photo-note tone-red">
        {what} {way}
      </span>
    );
  }
  const { url, width, height } = shown.picture;
  return (
    <span className="photo-frame">
      <img src={url} alt={name} width={width} height={height} draggable={false} />
      {photo.marks.length > 0 && <MarkOverlay marks={photo.marks} width={width} height={height} />}
    </span>
  );
}
