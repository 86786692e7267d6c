import type { CallError, ExportRequest } from '@shared/contract';
import type { UnreadablePhoto } from '@shared/domain/photo';
import { useEffect, useState } from 'react';
import { call, quietTime, useEvent } from '../api';
import type { PdfDocument } from './pdf-document';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What there is to show of a request. */
export type Drawing =
  | { readonly state: 'drawing'; readonly isSlow: boolean; readonly progress: Progress | null }
  | {
      readonly state: 'ready';
      readonly pdf: PdfDocument;
      readonly unreadablePhotos: readonly UnreadablePhoto[];
    }
  | { readonly state: 'failed'; readonly error: CallError };

const begun = { state: 'drawing', isSlow: false, progress: null } as const satisfies Drawing;

const unreadable = (cause: unknown): Drawing => ({
  state: 'failed',
  error: { code: 'internal', params: { detail: String(cause) }, id: 'screen' },
});

/** The PDF of a request, drawn by the program and opened here; a changed request takes the place of the one before. */
export function useDrawing(request: ExportRequest): {
  readonly drawing: Drawing;
  readonly retry: () => void;
} {
  const [drawing, setDrawing] = useState<Drawing>(begun);
  const [round, setRound] = useState(0);
  const key = JSON.stringify(request);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `request`; `round` asks again
  useEffect(() => {
    let isWanted = true;
    let opened: PdfDocument | null = null;
    const show = (next: Drawing): void => {
      clearTimeout(timer);
      if (isWanted) setDrawing(next);
    };
    const timer = setTimeout(() => setDrawing({ ...begun, isSlow: true }), quietTime);
    const run = async (): Promise<void> => {
      // The library and its thread come while the program draws.
      const library = import('./pdf-document').then((loaded) => {
        loaded.startReader();
        return loaded;
      });
      const answer = await call('preview.draw', { request });
      if (!answer.ok) return show({ state: 'failed', error: answer.error });
      const { openPdf } = await library;
      const { bytes, unreadablePhotos } = answer.value;
      if (isWanted) opened = await openPdf(bytes);
      if (!isWanted) opened?.close();
      else if (opened !== null) show({ state: 'ready', pdf: opened, unreadablePhotos });
    };
    setDrawing(begun);
    run().catch((cause: unknown) => show(unreadable(cause)));
    return () => {
      isWanted = false;
      clearTimeout(timer);
      opened?.close();
      void call('preview.stop', {});
    };
  }, [key, round]);

  useEvent('preview.progress', (progress) =>
    setDrawing((before) => (before.state === 'drawing' ? { ...before, progress } : before)),
  );
  return { drawing, retry: () => setRound((before) => before + 1) };
}
