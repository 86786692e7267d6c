import type { CallError, ScreenPicture } from '@shared/contract';
import { useEffect, useState } from 'react';
import { useDesk } from '../desk-context';

export interface ShownPicture {
  /** A blob URL, good while the component is shown. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type PictureState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly picture: ShownPicture }
  | { readonly state: 'failed'; readonly error: CallError };

const loading: PictureState = { state: 'loading' };

/** A kept photo for an `img`; its memory is given back when it is no longer shown. */
export function usePicture(attachmentId: string, edge: number): PictureState {
  const { files } = useDesk();
  const [shown, setShown] = useState<PictureState>(loading);
  useEffect(() => {
    let isWanted = true;
    let url = '';
    setShown(loading);
    void files.picture(attachmentId, edge).then((result) => {
      if (!isWanted) return;
      if (!result.ok) return setShown({ state: 'failed', error: result.error });
      const { width, height } = result.value;
      url = urlOf(result.value);
      setShown({ state: 'ready', picture: { url, width, height } });
    });
    return () => {
      isWanted = false;
      if (url !== '') URL.revokeObjectURL(url);
    };
  }, [files, attachmentId, edge]);
  return shown;
}

const urlOf = ({ bytes, kind }: ScreenPicture): string =>
  URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: `image/${kind}` }));
