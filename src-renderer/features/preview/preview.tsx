import { Suspense } from 'react';
import { deferred } from '../../state';
import type { PreviewDialogProps } from './preview-dialog';

const PreviewDialog = deferred(async () => (await import('./preview-dialog')).PreviewDialog);

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
