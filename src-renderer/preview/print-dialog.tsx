import type { ExportRequest } from '@shared/contract';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useQuery } from '../api';
import { FailureLine, useTexts } from '../ui';
import { PrintLanguageField } from './export-fields';
import { Preview } from './preview';

type Language = ExportRequest['language'];
type RecordRequest = Extract<ExportRequest, { readonly form: 'record' }>;
type CustomerRequest = Extract<ExportRequest, { readonly form: 'customer' }>;

/** A record's form in Chinese, English or both: chosen, looked at, exported. */
export function PrintDialog(props: {
  /** Which record by which form. */
  readonly paper:
    | Pick<RecordRequest, 'code' | 'recordId' | 'isInternal' | 'submissionId'>
    | Pick<CustomerRequest, 'form' | 'code' | 'customerId' | 'showsFinance'>;
  /** Who gets it: his agreed language is proposed (5.1.5). */
  readonly customerId: string | null;
  /** What the document is called: title and number. */
  readonly name: string;
  /** Further choices about the paper, above the language. */
  readonly children?: ReactNode;
  /** What should be known before printing in this language; null where nothing. */
  readonly warningFor?: (language: Language) => ReactNode;
  readonly onClose: () => void;
}) {
  const { frame, preview } = useTexts();
  const { name } = props;
  const [chosen, setChosen] = useState<Language | null>(null);
  const { customerId } = props;
  const customer = useQuery('customer.get', customerId === null ? null : { id: customerId });
  const language = chosen ?? customer.value?.body.language ?? 'zh-CN';
  const [isShown, setIsShown] = useState(false);
  const request: ExportRequest =
    'form' in props.paper
      ? { ...props.paper, format: 'pdf', language }
      : { form: 'record', format: 'pdf', language, recipient: 0, ...props.paper };
  return (
    <>
      <Modal
        open={!isShown}
        title={preview.button}
        closable={{ 'aria-label': frame.dialog.close }}
        onCancel={props.onClose}
        footer={[
          <Button key="cancel" onClick={props.onClose}>
            {frame.dialog.cancel}
          </Button>,
          <Button key="ok" type="primary" onClick={() => setIsShown(true)}>
            {preview.button}
          </Button>,
        ]}
      >
        {props.children}
        <PrintLanguageField label={preview.language} value={language} onChange={setChosen} />
        {chosen === null && <FailureLine query={customer} where={preview.language} />}
        {props.warningFor?.(language)}
      </Modal>
      <Preview
        request={isShown ? request : null}
        name={name}
        labelOf={(format) => (format === 'pdf' ? `${name} PDF` : `${name} Excel`)}
        onClose={() => setIsShown(false)}
        onExported={props.onClose}
      />
    </>
  );
}
