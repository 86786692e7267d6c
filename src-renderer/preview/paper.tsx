import type { CallError } from '@shared/contract';
import { useEffect, useState } from 'react';
import { ErrorPanel, Loading } from '../ui';
import { DocumentView } from './document-view';
import { openPdf, type PdfDocument, startReader } from './pdf-document';
import './preview.css';

/** A PDF whose bytes are there already, in the place of a page instead of a dialog. */
export function Paper({ bytes, where }: { readonly bytes: Uint8Array; readonly where: string }) {
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    let isWanted = true;
    let opened: PdfDocument | null = null;
    startReader();
    // The reader takes the bytes for its own.
    openPdf(bytes.slice())
      .then((document) => {
        if (!isWanted) return document.close();
        opened = document;
        setPdf(document);
      })
      .catch((cause: unknown) => {
        if (isWanted) setError({ code: 'internal', params: { detail: String(cause) }, id: 'screen' });
      });
    return () => {
      isWanted = false;
      opened?.close();
      setPdf(null);
      setError(null);
    };
  }, [bytes]);
  if (error !== null) return <ErrorPanel error={error} where={where} />;
  if (pdf === null) return <Loading />;
  return (
    <div className="preview-frame" data-state="ready">
      <DocumentView pdf={pdf} actions={null} />
    </div>
  );
}
