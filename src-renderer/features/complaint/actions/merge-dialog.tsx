import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { mergeInto } from '../model/actions';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** 并案: refers to another complaint; number and clocks stay its own. */
export function MergeDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const { dialog, empty } = useWording().texts.complaint;
  const words = dialog.merge;
  const [into, setInto] = useState(body.mergedInto);
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const target = into.trim();
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={fill(words.record, { number, into: target === '' ? empty : target })}
      problem={
        target === '' ? fill(dialog.fillAll, { fields: words.into }) : target === number ? words.own : null
      }
      error={error}
      isBusy={isBusy}
      onSubmit={() => void record(mergeInto(body, target))}
      onCancel={onClose}
    >
      <TextField label={words.into} value={into} max={caps.short} onChange={setInto} isRequired />
    </ActionDialog>
  );
}
