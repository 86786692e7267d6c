import type { Answer, ChangeNote, Result } from '@shared/contract';
import type { Complaint, StoredComplaint } from '@shared/domain/complaint';
import { call } from '../../api';

export const emptyNote: ChangeNote = { reason: '', approver: '', proof: '' };

/** Saves a changed body over the version it was made from. */
export const saveBody = (
  stored: StoredComplaint,
  body: Complaint,
  note: ChangeNote = emptyNote,
): Promise<Result<Answer<'complaint.save'>>> =>
  call('complaint.save', { id: stored.id, version: stored.version, body, note });
