import type { ChangeNote } from '@shared/contract';
import { type Complaint, checkChange } from '@shared/domain/complaint';
import { useState } from 'react';
import { useSettings } from '../../../state';
import { useNow } from '../../../ui';
import type { Case } from '../detail/use-case';
import { emptyNote } from '../save-body';

/** Whether a change moves a clock that is due or done, and the note it then needs (decisions.md, Deadlines). */
export function useChangeNote(of: Case, after: Complaint) {
  const now = useNow();
  const closingRules = useSettings(({ settings }) => settings.closing);
  const [note, setNote] = useState<ChangeNote>(emptyNote);
  const findings = (given: ChangeNote) =>
    checkChange(of.stored.body, after, { now, duesBefore: of.dues, closingRules, note: given }).filter(
      ({ code }) => ['needs-reason', 'needs-approver', 'needs-proof'].includes(code),
    );
  return { note, setNote, isNeeded: findings(emptyNote).length > 0, isComplete: findings(note).length === 0 };
}
