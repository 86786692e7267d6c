import type { Answer } from '@shared/contract';
import type { MilestoneKind } from '@shared/domain/deadline';
import { CustomerTimeDialog } from '../actions/customer-time-dialog';
import { ExtendDialog } from '../actions/extend-dialog';
import { HandOverDialog } from '../actions/hand-over-dialog';
import { MarkDialog } from '../actions/mark-dialog';
import { MergeDialog } from '../actions/merge-dialog';
import { ReceiptDialog } from '../actions/receipt-dialog';
import { ReopenDialog } from '../actions/reopen-dialog';
import { StageDialog } from '../actions/stage-dialog';
import { VoidDialog } from '../actions/void-dialog';
import { WithdrawDialog } from '../actions/withdraw-dialog';
import type { CaseAction } from './case-actions';
import type { Case } from './use-case';

export type OpenDialog =
  | { readonly kind: 'mark'; readonly milestone: MilestoneKind }
  | { readonly kind: CaseAction }
  | null;

/** The one dialog that is open. */
export function CaseDialogs(props: {
  readonly of: Case;
  readonly agreedTimes: Answer<'complaint.get'>['agreedTimes'];
  readonly dialog: OpenDialog;
  readonly onClose: () => void;
}) {
  const { of, dialog, onClose } = props;
  switch (dialog?.kind) {
    case 'mark':
      return <MarkDialog of={of} kind={dialog.milestone} onClose={onClose} />;
    case 'extend':
      return <ExtendDialog of={of} onClose={onClose} />;
    case 'customerTime':
      return <CustomerTimeDialog of={of} agreedTimes={props.agreedTimes} onClose={onClose} />;
    case 'handOver':
      return <HandOverDialog of={of} onClose={onClose} />;
    case 'stage':
      return <StageDialog of={of} onClose={onClose} />;
    case 'receipt':
      return <ReceiptDialog of={of} onClose={onClose} />;
    case 'reopen':
      return <ReopenDialog of={of} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog of={of} onClose={onClose} />;
    case 'merge':
      return <MergeDialog of={of} onClose={onClose} />;
    case 'void':
      return <VoidDialog of={of} onClose={onClose} />;
    default:
      return null;
  }
}
