import type { Draft, Result } from '@shared/contract';
import { blankEscape, type EscapeEvent, escapeFromComplaint } from '@shared/domain/escape';
import { call, done, draftOf, latestDraft } from '../../../api';

/** An escape as its page begins with it. */
export interface Begun {
  readonly token: string;
  readonly start: EscapeEvent;
  readonly draft: Draft<'escape-event'> | null;
}

const newId = (): string => crypto.randomUUID();

/** Harmless beginnings: who writes, and what one asks of a customer in any case. When it was found is never assumed. */
function usual(event: EscapeEvent, operator: string, department: string): EscapeEvent {
  return {
    ...event,
    urgency: 'urgent',
    certainty: event.certainty ?? 'suspect',
    owner: event.owner === '' ? operator : event.owner,
    sender: { ...event.sender, department, contactName: operator },
    requests: ['stop-use', 'isolate', 'report-stock'],
  };
}

/**
 * The draft that was left, or a new escape with what a complaint says. What cannot be read fails the whole: an escape begun without it
 * would look as if nothing were known.
 */
export async function beginning(
  {
    complaintId,
    draftToken,
    isAnew,
  }: {
    readonly complaintId: string | null;
    readonly draftToken: string | null;
    readonly isAnew: boolean;
  },
  {
    operator,
    department,
    today,
  }: { readonly operator: string; readonly department: string; readonly today: string },
): Promise<Result<Begun>> {
  const event = await known(complaintId, today);
  if (!event.ok) return event;
  const start = usual(event.value, operator, department);
  const isBegunHere = complaintId !== null || isAnew;
  const left = isBegunHere || draftToken !== null ? done(null) : await latestDraft('escape-event');
  if (!left.ok) return left;
  const token = draftToken ?? left.value;
  if (token === null) return done({ token: newId(), start, draft: null });
  const found = await call('draft.get', { editor: 'escape-event', recordId: token });
  if (!found.ok) return found;
  const draft = draftOf('escape-event', found.value.draft);
  return done(draft === null ? { token: newId(), start, draft } : { token, start, draft });
}

async function known(complaintId: string | null, today: string): Promise<Result<EscapeEvent>> {
  if (complaintId === null) return done(blankEscape());
  const complaint = await call('complaint.get', { id: complaintId });
  if (!complaint.ok) return complaint;
  const { stored } = complaint.value;
  const customerId = stored.body.customer.id;
  const file = customerId === null ? done(null) : await call('customer.get', { id: customerId });
  return file.ok ? done(escapeFromComplaint(stored, { customer: file.value, today, newId })) : file;
}
