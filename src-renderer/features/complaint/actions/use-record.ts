import type { CallError, ChangeNote } from '@shared/contract';
import type { Complaint, StoredComplaint } from '@shared/domain/complaint';
import { useState } from 'react';
import { emptyNote, saveBody } from '../save-body';

/** Saves what a dialog records; keeps the dialog open with the reason when it was not saved. */
export function useRecord(stored: StoredComplaint, onDone: () => void) {
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const record = async (body: Complaint, note: ChangeNote = emptyNote): Promise<void> => {
    setIsBusy(true);
    const result = await saveBody(stored, body, note);
    setIsBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  };
  return { error, isBusy, record };
}
