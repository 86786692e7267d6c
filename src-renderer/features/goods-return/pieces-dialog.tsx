import type { ReturnComplaintState } from '@shared/contract';
import { fill } from '@shared/text';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { ActionDialog, useCall, useTexts } from '../../ui';

/** The pieces agreed on become what the complaint counts for PPM, after somebody saw old and new. */
export function PiecesDialog(props: {
  readonly record: ShownRecord<'goods-return'>;
  readonly complaint: ReturnComplaintState;
  readonly onClose: () => void;
}) {
  const { record, complaint, onClose } = props;
  const { goodsReturn, complaint: words } = useTexts();
  const say = goodsReturn.complaints;
  const { error, isBusy, send } = useCall(onClose);
  const { id, version, number } = record.stored;
  const confirm = () =>
    send(
      call('return.pieces', {
        id,
        version,
        complaintId: complaint.id,
        complaintVersion: complaint.version,
        lineIds: complaint.pieces.map(({ lineId }) => lineId),
      }),
    );
  return (
    <ActionDialog
      title={fill(say.dialogTitle, { number: complaint.number })}
      intro={say.intro}
      okText={say.ok}
      record={fill(say.record, { number })}
      problem={null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void confirm()}
      onCancel={onClose}
    >
      <ul className="numbers">
        {complaint.pieces.map(({ lineId, part, counted, agreed }) => (
          <li key={lineId}>{fill(say.change, { part, counted: counted ?? words.empty, agreed })}</li>
        ))}
      </ul>
    </ActionDialog>
  );
}
