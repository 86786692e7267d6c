import type { ExportRequest } from '@shared/contract';
import type { TemplateChoice, TemplateForm } from '@shared/domain/customer-template';
import type { RecordKind } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { PrintLanguageField } from '../../../preview';
import { startExport } from '../../../state';
import { ChoiceField, ErrorPanel, FailureLine, useCall, useTexts } from '../../../ui';

/** The kind of record that a form's template takes; a complaint is none of the further ones. */
const kindOf: Readonly<Record<TemplateForm, RecordKind | null>> = {
  '8D': 'report',
  NTF: 'ntf-analysis',
  'RTSP01-03': 'notice',
  'RTSP01-02': 'visit-report',
  'RTSP01-01-case': null,
};

const shown = 100;

/** 填入一份记录: which record of this customer, in which language; the system asks where to. */
export function FillDialog(props: {
  readonly customerId: string;
  readonly form: TemplateForm;
  readonly choice: TemplateChoice;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { customerTemplate: words, frame, preview } = useTexts();
  const { customerId, form, name } = props;
  const records = useRecordsOf(customerId, form);
  const customer = useQuery('customer.get', { id: customerId });
  const [id, setId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ExportRequest['language'] | null>(null);
  const language = chosen ?? customer.value?.body.language ?? 'zh-CN';
  const notice = useQuery('record.get', kindOf[form] === 'notice' && id !== null ? { id } : null);
  const { error, isBusy, send } = useCall(props.onClose);
  const number = records.rows.find((row) => row.id === id)?.number ?? '';
  const recipient = recipientOf(notice.value?.stored.body, customerId);
  const start = (): void => {
    if (id === null) return;
    const request = requestOf({ form, id, language, recipient, choice: props.choice });
    void send(
      startExport(request, `${name} ${number}`).then((failure) =>
        failure === null ? { ok: true as const, value: null } : { ok: false as const, error: failure },
      ),
    );
  };
  const isWaiting = kindOf[form] === 'notice' && id !== null && notice.value === undefined;
  return (
    <Modal
      open
      title={fill(words.fill.title, { name })}
      width="40rem"
      onCancel={props.onClose}
      closable={{ 'aria-label': frame.dialog.close }}
      footer={[
        <Button key="cancel" onClick={props.onClose}>
          {frame.dialog.cancel}
        </Button>,
        <Button key="ok" type="primary" disabled={id === null || isWaiting} loading={isBusy} onClick={start}>
          {words.fill.ok}
        </Button>,
      ]}
    >
      <div className="export-fields">
        <FailureLine query={records.query} where={words.fill.which} />
        <ChoiceField
          label={words.fill.which}
          isRequired
          isClearable={false}
          value={id}
          hint={records.isEmpty ? words.fill.none : undefined}
          choices={records.rows.map((row) => ({ value: row.id, label: `${row.number} ${row.subject}` }))}
          onChange={setId}
        />
        <PrintLanguageField label={preview.language} value={language} onChange={setChosen} />
        <p className="field-hint">{words.fill.intro}</p>
        {error !== null && <ErrorPanel error={error} where={name} onRetry={start} />}
      </div>
    </Modal>
  );
}

function useRecordsOf(customerId: string, form: TemplateForm) {
  const kind = kindOf[form];
  const page = { offset: 0, limit: shown, descending: true };
  const complaints = useQuery(
    'complaint.page',
    kind === null
      ? { filter: { customerId }, sort: { key: 'receivedAt', descending: true }, offset: 0, limit: shown }
      : null,
  );
  const records = useQuery(
    'record.page',
    kind === null ? null : { kind, customerId, sort: 'dated', ...page },
  );
  const query = kind === null ? complaints : records;
  const rows =
    kind === null
      ? (complaints.value?.rows ?? []).map(({ id, number, problem }) => ({ id, number, subject: problem }))
      : (records.value?.records ?? []).map(({ id, printedNumber, subject }) => ({
          id,
          number: printedNumber,
          subject,
        }));
  return { query, rows, isEmpty: query.value !== undefined && rows.length === 0 };
}

/** Which copy of a notice is this customer's, from 0. */
function recipientOf(body: object | undefined, customerId: string): number {
  if (body === undefined || !('recipients' in body) || !Array.isArray(body.recipients)) return 0;
  const recipients: readonly { readonly customerId?: string | null }[] = body.recipients;
  return Math.max(
    recipients.findIndex((each) => each.customerId === customerId),
    0,
  );
}

function requestOf(given: {
  readonly form: TemplateForm;
  readonly id: string;
  readonly language: ExportRequest['language'];
  readonly recipient: number;
  readonly choice: TemplateChoice;
}): ExportRequest {
  const { form, id, language, recipient, choice: customerTemplate } = given;
  const shared = { format: 'xlsx', language, customerTemplate } as const;
  return form === 'RTSP01-01-case'
    ? { form, complaintId: id, ...shared }
    : { form: 'record', code: form, recordId: id, isInternal: false, recipient, ...shared };
}
