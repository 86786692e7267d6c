import { call } from '../../../api';
import { useTexts, VoidForm } from '../../../ui';
import type { Case } from '../detail/use-case';

/** 作废 of a complaint. */
export function VoidDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { id, version, number } = of.stored;
  const words = useTexts().complaint.dialog.void;
  return (
    <VoidForm
      number={number}
      okText={words.ok}
      send={(reason) => call('complaint.void', { id, version, reason })}
      onDone={onClose}
      onCancel={onClose}
    />
  );
}
