import type { HandlerParts, HandlersFor } from './parts';

/** Told at most this often (ms). */
const REPORT_EVERY = 80;

/** The preview: the PDF of an export, for the screen only. One at a time: a newer request ends the one before as `cancelled`. */
export const previewHandlers = (
  parts: Pick<HandlerParts, 'emit' | 'exports'>,
): HandlersFor<'preview.draw' | 'preview.stop'> => {
  let current: AbortController | null = null;
  const stop = (): void => {
    current?.abort();
    current = null;
  };
  const reporter = (signal: AbortSignal) => {
    let last = Date.now();
    return (done: number, total: number): void => {
      const now = Date.now();
      if (signal.aborted || now - last < REPORT_EVERY) return;
      last = now;
      parts.emit('preview.progress', { done, total });
    };
  };
  return {
    'preview.draw': ({ request }) => {
      stop();
      current = new AbortController();
      const { signal } = current;
      return parts.exports().draw(request, { signal, report: reporter(signal) });
    },
    'preview.stop': () => {
      stop();
      return null;
    },
  };
};
