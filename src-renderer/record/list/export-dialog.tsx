import type { CallError, ExportRequest } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { exportLabel, FormatField, PrintLanguageField } from '../../preview';
import { startExport, useJobs } from '../../state';
import { ChoiceField, ErrorPanel, useDesk } from '../../ui';
import type { AnyDescription } from '../description';
import { papersOf, titleOfPaper } from '../papers';

/** So many places are asked for one after the other; more would tire anybody. */
const most = 20;

/** The chosen records, each as a file of its own: which form, format and language; the system then asks where, one by one. */
export function ExportDialog(props: {
  readonly description: AnyDescription;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}) {
  const { texts, language } = useDesk();
  const { record, frame } = texts;
  const words = texts.register.export;
  const papers = papersOf(props.description);
  const [place, setPlace] = useState(0);
  const paper = papers[place] ?? papers[0];
  const [format, setFormat] = useState<ExportRequest['format']>('xlsx');
  const [formLanguage, setFormLanguage] = useState<ExportRequest['language']>(language);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isTooMany = props.ids.length > most;

  /** False once the person took a place back or the program refused. */
  const exportOne = async (recordId: string): Promise<boolean> => {
    const found = await call('record.get', { id: recordId });
    if (!found.ok) {
      setError(found.error);
      return false;
    }
    const request: ExportRequest = {
      form: 'record',
      code: paper.code,
      format,
      language: formLanguage,
      recordId,
      isInternal: paper.isInternal ?? false,
      recipient: 0,
    };
    const name = `${titleOfPaper(paper, texts)} ${found.value.stored.number}`;
    const failure = await startExport(request, exportLabel(name, format, texts));
    setError(failure);
    return failure === null && useJobs.getState().jobs.some((job) => job.request === request);
  };
  const exportAll = async (): Promise<void> => {
    setIsBusy(true);
    let goesOn = true;
    for (const id of props.ids) goesOn = goesOn && (await exportOne(id));
    setIsBusy(false);
    if (goesOn) props.onClose();
  };
  return (
    <Modal
      open
      title={fill(record.exportTitle, { count: props.ids.length })}
      width="40rem"
      onCancel={props.onClose}
      closable={{ 'aria-label': frame.dialog.close }}
      footer={[
        <Button key="cancel" onClick={props.onClose}>
          {frame.dialog.cancel}
        </Button>,
        <Button
          key="go"
          type="primary"
          loading={isBusy}
          disabled={isTooMany}
          onClick={() => void exportAll()}
        >
          {record.exportAction}
        </Button>,
      ]}
    >
      <div className="export-fields">
        {papers.length > 1 && (
          <ChoiceField
            label={record.paper}
            value={String(place)}
            isClearable={false}
            onChange={(next) => setPlace(Number(next ?? 0))}
            choices={papers.map((each, at) => ({ value: String(at), label: titleOfPaper(each, texts) }))}
          />
        )}
        <FormatField value={format} onChange={setFormat} />
        <PrintLanguageField label={words.language} value={formLanguage} onChange={setFormLanguage} />
        <p className="field-hint">{isTooMany ? fill(record.exportMost, { max: most }) : record.exportNote}</p>
        {error !== null && <ErrorPanel error={error} where={record.exportChosen} />}
      </div>
    </Modal>
  );
}
