import { Suspense } from 'react';
import { deferred } from '../state';
import type { PreviewDialogProps } from './preview-dialog';

const PreviewDialog = deferred(async () => (await import('./preview-dialog')).PreviewDialog);

/** Brings the preview's code and the PDF library with its thread, so that the first preview waits for neither. */
export async function fetchPreview(): Promise<void> {
  await PreviewDialog.fetch();
  const { startReader } = await import('./pdf-document');
  startReader();
}

export interface PreviewProps extends Omit<PreviewDialogProps, 'request'> {
  /** Null shows nothing. */
  readonly request: PreviewDialogProps['request'] | null;
}

/** The preview of an export request; its code and the PDF library come when it is first wanted. */
export function Preview({ request, ...rest }: PreviewProps) {
  if (request === null) return null;
  return (
    <Suspense fallback={null}>
      <PreviewDialog {...rest} request={request} />
    </Suspense>
  );
}
