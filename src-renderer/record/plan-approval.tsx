import type { CallError, Result } from '@shared/contract';
import type { PlanApproval, PlanChange } from '@shared/domain/plan-approval';
import { fill } from '@shared/text';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { ActionDialog, ApproverField, CivilDateField, instantText, useDesk, useTexts, useToday } from '../ui';

/** What a kind of plan says of its own approval. */
interface ApprovalWords {
  readonly approveTitle: string;
  readonly approveRecord: string;
}

interface Approving {
  readonly year: number | null;
  readonly say: ApprovalWords;
  readonly approve: (approval: {
    readonly approver: string;
    readonly on: string;
  }) => Promise<Result<unknown>>;
}

/** 批准: releases a year's plan; from then on it changes with a reason. */
export function ApprovePlanButton(props: Approving) {
  const { approval } = useTexts().record;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{approval.approve}</Button>
      {isOpen && <ApproveDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ApproveDialog({ year, say, approve, onClose }: Approving & { readonly onClose: () => void }) {
  const { approval } = useTexts().record;
  const today = useToday();
  const [approver, setApprover] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (on === null) return;
    setIsBusy(true);
    const result = await approve({ approver, on });
    setIsBusy(false);
    if (result.ok) onClose();
    else setError(result.error);
  };
  const isMissing = approver === '' || on === null;
  return (
    <ActionDialog
      title={fill(say.approveTitle, { year: year ?? '' })}
      okText={approval.approve}
      record={isMissing ? '' : fill(say.approveRecord, { by: approver, on })}
      problem={isMissing ? approval.missing : null}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ApproverField label={approval.approver} value={approver} onChange={setApprover} isRequired />
      <CivilDateField label={approval.on} value={on} onChange={setOn} latest={today} isRequired />
    </ActionDialog>
  );
}

/** Who approved the year, and what was changed after that and why. */
export function PlanChangesTable({
  approval,
  changes,
}: {
  readonly approval: PlanApproval;
  readonly changes: readonly PlanChange[];
}) {
  const { texts, rules } = useDesk();
  const say = texts.record.approval;
  return (
    <>
      {approval.on !== null && <p>{fill(say.approved, { by: approval.by, on: approval.on })}</p>}
      {changes.length > 0 && (
        <Table<PlanChange>
          size="small"
          pagination={false}
          rowKey="at"
          dataSource={[...changes]}
          columns={[
            {
              key: 'at',
              title: say.when,
              render: (_: unknown, { at }) => instantText(at, texts, rules.timeZone),
            },
            { key: 'by', title: say.who, dataIndex: 'by' },
            { key: 'reason', title: say.why, dataIndex: 'reason' },
          ]}
        />
      )}
    </>
  );
}
