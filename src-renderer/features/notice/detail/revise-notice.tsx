import { revisionOf } from '@shared/domain/notice';
import type { StoredRecord } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { go, routes } from '../../../state';
import { useTexts } from '../../../ui';
import { ReasonDialog } from '../dialogs/reason-dialog';

/** Opens the next revision of a notice that went out. @param isAway it stands elsewhere than on the notice's page, and leads there */
export function ReviseNotice(props: { readonly stored: StoredRecord<'notice'>; readonly isAway?: boolean }) {
  const { act, revise } = useTexts().notices;
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, number, body } = props.stored;
  const before = revisionOf(body);
  const send = async (reason: string) => {
    const result = await call('notice.revise', { id, version, reason });
    if (result.ok && props.isAway === true) void go(routes.record('notice', id));
    return result;
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{act.revise}</Button>
      {isOpen && (
        <ReasonDialog
          words={{
            ...revise,
            title: fill(revise.title, { number }),
            record: fill(revise.record, { number, revision: `R${before + 1}`, before: `R${before}` }),
          }}
          send={send}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
