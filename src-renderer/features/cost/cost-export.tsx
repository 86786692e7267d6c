import type { CallError, CostFilter, ExportRequest } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { FormatField, Preview, PrintLanguageField } from '../../preview';
import { startExport } from '../../state';
import { ErrorPanel, useDesk } from '../../ui';

/** 外部质量费用明细 of the list as it is filtered, in Chinese, English or both. */
export function CostExport({ filter }: { readonly filter: CostFilter }) {
  const { costs } = useDesk().texts;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{costs.export}</Button>
      {isOpen && <ExportDialog filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ExportDialog(props: { readonly filter: CostFilter; readonly onClose: () => void }) {
  const { texts, language } = useDesk();
  const { costs, frame, papers, preview, register } = texts;
  const [format, setFormat] = useState<ExportRequest['format']>('xlsx');
  const [formLanguage, setFormLanguage] = useState<ExportRequest['language']>(language);
  const [error, setError] = useState<CallError | null>(null);
  const [previewed, setPreviewed] = useState<ExportRequest | null>(null);
  const request: ExportRequest = {
    form: 'cost-listing',
    code: 'QC',
    format,
    language: formLanguage,
    filter: props.filter,
  };
  const labelOf = (each: ExportRequest['format']): string =>
    fill(frame.job.export, { form: papers.costs.title, format: each.toUpperCase() });
  const start = async (): Promise<void> => {
    const failure = await startExport(request, labelOf(format));
    if (failure === null) props.onClose();
    else setError(failure);
  };
  return (
    <>
      <Modal
        open
        title={papers.costs.title}
        onCancel={props.onClose}
        closable={{ 'aria-label': frame.dialog.close }}
        footer={[
          <Button key="cancel" onClick={props.onClose}>
            {frame.dialog.cancel}
          </Button>,
          <Button key="preview" onClick={() => setPreviewed(request)}>
            {preview.button}
          </Button>,
          <Button key="go" type="primary" onClick={() => void start()}>
            {costs.exportAction}
          </Button>,
        ]}
      >
        <div className="cost-export">
          <FormatField value={format} onChange={setFormat} />
          <PrintLanguageField
            label={register.export.language}
            value={formLanguage}
            onChange={setFormLanguage}
          />
          <p className="field-hint">{costs.exportNote}</p>
          {error !== null && (
            <ErrorPanel error={error} where={papers.costs.title} onRetry={() => void start()} />
          )}
        </div>
      </Modal>
      <Preview
        request={previewed}
        name={papers.costs.title}
        labelOf={labelOf}
        onClose={() => setPreviewed(null)}
        onExported={() => {
          setPreviewed(null);
          props.onClose();
        }}
      />
    </>
  );
}
