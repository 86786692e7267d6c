import type { Answer, ChangeNote, Draft, Result } from '@shared/contract';
import { type Complaint, complaintDues, type StoredComplaint } from '@shared/domain/complaint';
import { call } from '../../../api';
import { useEditorSession } from '../../../editor';
import { presentNow, useSettings } from '../../../state';
import { useDesk } from '../../../ui';
import { complaintRules } from '../model/body-rules';
import { judgeChange, lacksOnlyNote } from '../model/change-note';
import { emptyNote, saveBody } from '../save-body';

/** The stored record of an answer. */
const storedOf = (result: Result<{ readonly stored: StoredComplaint }>): Result<StoredComplaint> =>
  result.ok ? { ok: true, value: result.value.stored } : result;

/** One complaint being edited; a change of a clock that is due or done needs a note, closing obeys the closing rules. */
export function useComplaintSession(answer: Answer<'complaint.get'>, draft: Draft | null) {
  const { rules, calendar } = useDesk();
  const closingRules = useSettings(({ settings }) => settings.closing);
  const { id } = answer.stored;

  const duesOf = (of: Complaint) =>
    complaintDues(of, {
      rules,
      calendar,
      agreedTimes: of.customer.id === answer.stored.body.customer.id ? answer.agreedTimes : null,
    });

  return useEditorSession<Complaint, StoredComplaint, ChangeNote>({
    stored: answer.stored,
    draft,
    rules: complaintRules,
    emptyNote,
    writeDraft: (body, baseVersion) =>
      call('draft.save', { editor: 'complaint', recordId: id, baseVersion, body }),
    discardDraft: () => call('draft.discard', { editor: 'complaint', recordId: id }),
    send: async (over, body, note) => storedOf(await saveBody(over, body, note)),
    fetchLatest: async () => storedOf(await call('complaint.get', { id })),
    judgeChange: (before, after, note) => {
      const context = {
        now: presentNow(),
        duesBefore: duesOf(before),
        duesAfter: duesOf(after),
        closingRules,
      };
      const { errors, fromNote } = judgeChange(before, after, context, note);
      return { errors, needsNote: fromNote.length > 0 };
    },
    lacksOnlyNote,
  });
}
