import type { Answer } from '@shared/contract';
import { noReceipt } from '@shared/domain/notice';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import {
  ActionDialog,
  ChoiceField,
  choicesOf,
  InstantField,
  instantText,
  momentProblem,
  QuantityField,
  TextField,
  useCall,
  useDesk,
  useNow,
} from '../../../ui';
import { ProofField } from '../../complaint';

/** 顾客回执 came back: who signed, when, what the customer holds. */
export function ReceiveDialog({
  answer,
  onClose,
}: {
  readonly answer: Answer<'notice.get'>;
  readonly onClose: () => void;
}) {
  const { stored } = answer;
  const { number, body } = stored;
  const recipient = body.recipients.find(({ receipt }) => receipt.receivedAt === null) ?? body.recipients[0];
  const { texts, rules } = useDesk();
  const { receive: say } = texts.notices;
  const now = useNow();
  const [receipt, setReceipt] = useState(noReceipt);
  const { error, isBusy, send } = useCall(onClose);
  const { receivedAt, signedBy } = receipt;
  const missing = [
    ...(receivedAt === null ? [say.receivedAt] : []),
    ...(signedBy.trim() === '' ? [say.signedBy] : []),
  ];
  const change = (given: Partial<typeof receipt>): void => setReceipt({ ...receipt, ...given });
  return (
    <ActionDialog
      title={fill(say.title, { number, revision: body.revision })}
      okText={say.ok}
      record={
        receivedAt === null
          ? number
          : fill(say.record, { name: signedBy, at: instantText(receivedAt, texts, rules.timeZone) })
      }
      problem={momentProblem(missing, receivedAt, now, texts)}
      error={error}
      isBusy={isBusy}
      onSubmit={() =>
        void send(
          call('notice.receive', {
            id: stored.id,
            version: stored.version,
            recipientId: recipient?.id ?? '',
            receipt,
          }),
        )
      }
      onCancel={onClose}
    >
      <InstantField
        label={say.receivedAt}
        path="receivedAt"
        isRequired
        value={receivedAt}
        onChange={(at) => change({ receivedAt: at })}
      />
      <div className="editor-grid">
        <TextField
          label={say.signedBy}
          path="signedBy"
          isRequired
          value={signedBy}
          max={caps.short}
          onChange={(name) => change({ signedBy: name })}
        />
        <TextField
          label={say.department}
          value={receipt.department}
          max={caps.short}
          onChange={(department) => change({ department })}
        />
        <ChoiceField
          label={say.opinion}
          value={receipt.opinion}
          onChange={(opinion) => change({ opinion })}
          choices={choicesOf(texts.papers.notice.choices.opinion)}
        />
        <QuantityField
          label={say.inStock}
          value={receipt.inStock}
          onChange={(inStock) => change({ inStock })}
        />
        <QuantityField label={say.atLine} value={receipt.atLine} onChange={(atLine) => change({ atLine })} />
        <QuantityField
          label={say.inVehicles}
          value={receipt.inVehicles}
          onChange={(inVehicles) => change({ inVehicles })}
        />
      </div>
      <TextField
        label={say.comment}
        value={receipt.comment}
        max={caps.long}
        rows={2}
        onChange={(comment) => change({ comment })}
      />
      <ProofField
        label={texts.fields.proofNote}
        value={{ attachmentIds: receipt.attachmentIds, person: '', note: '' }}
        onChange={({ attachmentIds }) => change({ attachmentIds })}
        hasOwnPerson
      />
    </ActionDialog>
  );
}
