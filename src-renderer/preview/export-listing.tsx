import type { CallError, ExportRequest } from '@shared/contract';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { startExport } from '../state';
import { ErrorPanel, useDesk } from '../ui';
import { exportLabel, FormatField, PrintLanguageField } from './export-fields';
import { Preview } from './preview';

export interface ExportListingProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Of the form, as the job and the preview are called. */
  readonly name: string;
  /** On the button that starts it. */
  readonly action: string;
  readonly note: string;
  /** What is asked for besides format and language has an answer. */
  readonly isReady?: boolean;
  readonly requestOf: (choice: Pick<ExportRequest, 'format' | 'language'>) => ExportRequest;
  readonly onClose: () => void;
  /** Asked before format and language. */
  readonly children?: ReactNode;
  /** Told after them. */
  readonly hint?: ReactNode;
}

/** A form made of many records as a file: format and language, the preview if one wants it, then the system asks where. */
export function ExportListing(props: ExportListingProps) {
  const { title, name, isReady = true } = props;
  const { texts, language } = useDesk();
  const { frame, preview, register } = texts;
  const [format, setFormat] = useState<ExportRequest['format']>('xlsx');
  const [formLanguage, setFormLanguage] = useState<ExportRequest['language']>(language);
  const [error, setError] = useState<CallError | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const [previewed, setPreviewed] = useState<ExportRequest | null>(null);
  const request = props.requestOf({ format, language: formLanguage });
  const labelOf = (each: ExportRequest['format']): string => exportLabel(name, each, texts);
  const close = (): void => {
    setError(null);
    props.onClose();
  };
  const start = async (): Promise<void> => {
    setIsStarting(true);
    const failure = await startExport(request, labelOf(format));
    setIsStarting(false);
    if (failure === null) close();
    else setError(failure);
  };
  return (
    <>
      <Modal
        open={props.isOpen}
        title={title}
        width="40rem"
        onCancel={close}
        closable={{ 'aria-label': frame.dialog.close }}
        footer={[
          <Button key="cancel" onClick={close}>
            {frame.dialog.cancel}
          </Button>,
          <Button key="preview" disabled={!isReady} onClick={() => setPreviewed(request)}>
            {preview.button}
          </Button>,
          <Button
            key="go"
            type="primary"
            loading={isStarting}
            disabled={!isReady}
            onClick={() => void start()}
          >
            {props.action}
          </Button>,
        ]}
      >
        <div className="export-fields">
          {props.children}
          <FormatField value={format} onChange={setFormat} />
          <PrintLanguageField
            label={register.export.language}
            value={formLanguage}
            onChange={setFormLanguage}
          />
          {props.hint}
          <p className="field-hint">{props.note}</p>
          {error !== null && <ErrorPanel error={error} where={title} onRetry={() => void start()} />}
        </div>
      </Modal>
      <Preview
        request={previewed}
        name={name}
        labelOf={labelOf}
        onClose={() => setPreviewed(null)}
        onExported={() => {
          setPreviewed(null);
          close();
        }}
      />
    </>
  );
}
