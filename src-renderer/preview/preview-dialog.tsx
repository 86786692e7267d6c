import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons';
import type { CallError, ExportRequest } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { startExport, useCommand, useJobs } from '../state';
import { ErrorPanel, unreadablePhotosText, useTexts } from '../ui';
import { DocumentView } from './document-view';
import { DrawingNote } from './drawing-note';
import { useDrawing } from './use-drawing';
import './preview.css';

export interface PreviewDialogProps {
  /** Whatever its format: what is shown is its PDF. */
  readonly request: ExportRequest;
  /** What is shown, for the title. */
  readonly name: string;
  /** How the export is called while it runs. */
  readonly labelOf: (format: ExportRequest['format']) => string;
  readonly onClose: () => void;
  /** An export of it has begun; the preview is to go, and what it was opened from. */
  readonly onExported?: () => void;
}

/** The very PDF that an export would write, on the screen. */
export function PreviewDialog(props: PreviewDialogProps) {
  const texts = useTexts();
  const words = texts.preview;
  const [replacesUnprintable, setReplacesUnprintable] = useState(false);
  const [starting, setStarting] = useState<ExportRequest['format'] | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useFocusBack();
  const request: ExportRequest = replacesUnprintable
    ? { ...props.request, replacesUnprintable }
    : props.request;
  const { drawing, retry } = useDrawing(request);

  const start = async (format: ExportRequest['format']): Promise<void> => {
    const asked: ExportRequest = { ...request, format };
    setStarting(format);
    const failure = await startExport(asked, props.labelOf(format));
    setStarting(null);
    setError(failure);
    // A person who took back where to save goes on looking.
    const hasBegun = useJobs.getState().jobs.some((job) => job.request === asked);
    if (hasBegun) (props.onExported ?? props.onClose)();
  };
  useCommand('export', () => void start('pdf'));
  useCommand('print', () => undefined);

  const actions = (
    <span className="preview-actions">
      <Button
        icon={<FileExcelOutlined aria-hidden />}
        loading={starting === 'xlsx'}
        disabled={starting !== null}
        onClick={() => void start('xlsx')}
      >
        {words.exportXlsx}
      </Button>
      <Button
        type="primary"
        icon={<FilePdfOutlined aria-hidden />}
        aria-keyshortcuts="Control+E"
        loading={starting === 'pdf'}
        disabled={starting !== null}
        onClick={() => void start('pdf')}
      >
        {words.exportPdf}
      </Button>
    </span>
  );
  const photos = drawing.state === 'ready' ? unreadablePhotosText(drawing.unreadablePhotos, texts) : '';
  const isUnprintable = drawing.state === 'failed' && drawing.error.code === 'unprintable';
  return (
    <Modal
      open
      centered
      className="document-preview"
      width="calc(100vw - 1.5rem)"
      title={fill(words.title, { name: props.name })}
      footer={null}
      onCancel={props.onClose}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      mask={{ closable: false }}
    >
      <div className="preview-frame" data-state={drawing.state}>
        {error !== null && <ErrorPanel error={error} onClose={() => setError(null)} />}
        {replacesUnprintable && <Alert type="warning" showIcon title={words.standInUsed} />}
        {photos !== '' && <Alert type="warning" showIcon title={photos} />}
        {drawing.state === 'ready' && <DocumentView pdf={drawing.pdf} actions={actions} />}
        {drawing.state === 'drawing' && drawing.isSlow && <DrawingNote progress={drawing.progress} />}
        {drawing.state === 'failed' && (
          <ErrorPanel
            error={drawing.error}
            where={words.button}
            onRetry={isUnprintable ? () => setReplacesUnprintable(true) : retry}
            retryLabel={isUnprintable ? words.standIn : undefined}
          />
        )}
      </div>
    </Modal>
  );
}

/** Whatever had the focus before gets it back. The dialog goes with its content, too early for the widget to do it. */
function useFocusBack(): void {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (origin instanceof HTMLElement) origin.focus();
    },
    [origin],
  );
}
