import type { ChangeNote } from '@shared/contract';
import type { Complaint } from '@shared/domain/complaint';
import { useState } from 'react';
import { useSettings } from '../../../state';
import { useNow } from '../../../ui';
import type { Case } from '../detail/use-case';
import { judgeChange } from '../model/change-note';
import { emptyNote } from '../save-body';

/** Whether a change moves a clock that is due or done, and the note it then needs (decisions.md, Deadlines). */
export function useChangeNote(of: Case, after: Complaint) {
  const now = useNow();
  const closingRules = useSettings(({ settings }) => settings.closing);
  const [note, setNote] = useState<ChangeNote>(emptyNote);
  const missing = (given: ChangeNote): boolean =>
    judgeChange(of.stored.body, after, { now, duesBefore: of.dues, closingRules }, given).fromNote.length > 0;
  return { note, setNote, isNeeded: missing(emptyNote), isComplete: !missing(note) };
}
