import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { dayText, FailureLine, nameOfThing, useTexts } from '../../../ui';
import type { Moved } from './move-dialog';

/** What was just moved, with the way back. */
export function MoveNotice({ moved, onClose }: { readonly moved: Moved; readonly onClose: () => void }) {
  const texts = useTexts();
  const words = texts.dated.move;
  const [isUndone, setIsUndone] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const { thing, from, to, reason, wasMonthOnly } = moved;
  const facts = { what: nameOfThing(thing, texts), number: thing.number };
  const undo = async (): Promise<void> => {
    setIsBusy(true);
    const back = {
      key: thing.key,
      from: to,
      to: from,
      reason: fill(words.undoReason, { reason }),
      isMonthOnly: wasMonthOnly,
    };
    const result = await call('dated.move', back);
    setIsBusy(false);
    setIsUndone(result.ok);
    setError(result.ok ? undefined : result.error);
  };
  return (
    <Alert
      className="notice"
      type="success"
      showIcon
      role="status"
      title={
        isUndone
          ? fill(words.undone, { ...facts, to: dayText(from, texts) })
          : fill(words.done, { ...facts, from: dayText(from, texts), to: dayText(to, texts) })
      }
      description={error && <FailureLine query={{ error, reload: () => void undo() }} where={words.undo} />}
      action={
        <>
          {!isUndone && (
            <Button loading={isBusy} onClick={() => void undo()}>
              {words.undo}
            </Button>
          )}{' '}
          <Button type="text" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    />
  );
}
