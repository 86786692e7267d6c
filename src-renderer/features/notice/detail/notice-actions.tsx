import { revisionOf } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import type { ShownRecord } from '../../../record';
import { useTexts } from '../../../ui';
import { ReasonDialog } from '../dialogs/reason-dialog';
import { ReceiveDialog } from '../dialogs/receive-dialog';
import { RemindDialog } from '../dialogs/remind-dialog';
import { SendDialog } from '../dialogs/send-dialog';

type Task = 'send' | 'receive' | 'remind' | 'revise';

/** What one can do with a notice next. */
export function NoticeActions({ record }: { readonly record: ShownRecord<'notice'> }) {
  const { act, revise } = useTexts().notices;
  const answer = useQuery('notice.get', { id: record.stored.id }).value;
  const [task, setTask] = useState<Task | null>(null);
  if (answer === undefined || answer.isVoid) return null;
  const { id, version, number, body } = answer.stored;
  const isIssued = body.issuedAt !== null;
  const isWaiting = isIssued && body.recipients.some(({ receipt }) => receipt.receivedAt === null);
  const offered: readonly Task[] = [
    ...(isIssued ? [] : (['send'] as const)),
    ...(isWaiting ? (['receive', 'remind'] as const) : []),
    ...(isIssued ? (['revise'] as const) : []),
  ];
  const close = (): void => setTask(null);
  const before = revisionOf(body);
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
      {task === 'revise' && (
        <ReasonDialog
          words={{
            ...revise,
            title: fill(revise.title, { number }),
            record: fill(revise.record, { number, revision: `R${before + 1}`, before: `R${before}` }),
          }}
          send={(reason) => call('notice.revise', { id, version, reason })}
          onClose={close}
        />
      )}
    </>
  );
}
