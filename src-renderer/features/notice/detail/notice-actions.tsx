import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import type { ShownRecord } from '../../../record';
import { useTexts } from '../../../ui';
import { ReceiveDialog } from '../dialogs/receive-dialog';
import { RemindDialog } from '../dialogs/remind-dialog';
import { SendDialog } from '../dialogs/send-dialog';
import { ReviseNotice } from './revise-notice';

type Task = 'send' | 'receive' | 'remind';

/** What one can do with a notice next. */
export function NoticeActions({ record }: { readonly record: ShownRecord<'notice'> }) {
  const { act } = useTexts().notices;
  const answer = useQuery('notice.get', { id: record.stored.id }).value;
  const [task, setTask] = useState<Task | null>(null);
  if (answer === undefined || answer.isVoid) return null;
  const { body } = answer.stored;
  const isIssued = body.issuedAt !== null;
  const isWaiting = isIssued && body.recipients.some(({ receipt }) => receipt.receivedAt === null);
  const offered: readonly Task[] = [
    ...(isIssued ? [] : (['send'] as const)),
    ...(isWaiting ? (['receive', 'remind'] as const) : []),
  ];
  const close = (): void => setTask(null);
  return (
    <>
      {offered.map((each) => (
        <Button
          key={each}
          type={each === 'send' || each === 'receive' ? 'primary' : 'default'}
          onClick={() => setTask(each)}
        >
          {act[each]}
        </Button>
      ))}
      {task === 'send' && <SendDialog answer={answer} onClose={close} />}
      {task === 'receive' && <ReceiveDialog answer={answer} onClose={close} />}
      {task === 'remind' && <RemindDialog answer={answer} onClose={close} />}
      {isIssued && <ReviseNotice stored={answer.stored} />}
    </>
  );
}
