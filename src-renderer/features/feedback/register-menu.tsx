import { type CallError, type ExportRequest, feedbackRegisters } from '@shared/contract';
import { formDefinitions } from '@shared/forms';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { FormatField, Preview, PrintLanguageField } from '../../preview';
import type { ListConditions as Conditions } from '../../record';
import { startExport } from '../../state';
import { ChoiceField, ErrorPanel, useDesk } from '../../ui';

/** 登记表: the three register forms, from the logs of the list as it is filtered. */
export function RegisterMenu({ filter }: { readonly filter: Conditions }) {
  const words = useDesk().texts.feedback.registers;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.button}</Button>
      {isOpen && <RegisterDialog filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function RegisterDialog(props: { readonly filter: Conditions; readonly onClose: () => void }) {
  const { texts, language } = useDesk();
  const words = texts.feedback.registers;
  const choice = texts.register.export;
  const { frame } = texts;
  const [code, setCode] = useState<(typeof feedbackRegisters)[number]>('FR');
  const [format, setFormat] = useState<ExportRequest['format']>('xlsx');
  const [formLanguage, setFormLanguage] = useState<ExportRequest['language']>(language);
  const [error, setError] = useState<CallError | null>(null);
  const [previewed, setPreviewed] = useState<ExportRequest | null>(null);
  const titleOf = (each: string): string => formDefinitions.get(each)?.title(texts) ?? each;
  const labelOf = (each: ExportRequest['format']): string =>
    fill(frame.job.export, { form: titleOf(code), format: each.toUpperCase() });
  const request: ExportRequest = {
    form: 'feedback-register',
    code,
    format,
    language: formLanguage,
    filter: props.filter,
  };
  const start = async (): Promise<void> => {
    const failure = await startExport(request, labelOf(format));
    if (failure === null) props.onClose();
    else setError(failure);
  };
  return (
    <>
      <Modal
        open
        title={words.title}
        width="40rem"
        onCancel={props.onClose}
        closable={{ 'aria-label': frame.dialog.close }}
        footer={[
          <Button key="cancel" onClick={props.onClose}>
            {frame.dialog.cancel}
          </Button>,
          <Button key="preview" onClick={() => setPreviewed(request)}>
            {texts.preview.button}
          </Button>,
          <Button key="go" type="primary" onClick={() => void start()}>
            {words.action}
          </Button>,
        ]}
      >
        <div className="export-fields">
          <ChoiceField
            label={words.form}
            isButtons
            value={code}
            onChange={(next) => setCode(next ?? code)}
            choices={feedbackRegisters.map((value) => ({ value, label: titleOf(value) }))}
          />
          <FormatField value={format} onChange={setFormat} />
          <PrintLanguageField label={choice.language} value={formLanguage} onChange={setFormLanguage} />
          <p className="field-hint">{words.note}</p>
          {error !== null && <ErrorPanel error={error} where={words.title} onRetry={() => void start()} />}
        </div>
      </Modal>
      <Preview
        request={previewed}
        name={titleOf(code)}
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
