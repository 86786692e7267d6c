import type { Draft } from '@shared/contract';
import { blankEscape, type EscapeEvent, escapeFromComplaint } from '@shared/domain/escape';
import { call } from '../../../api';

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

/** The draft that was left, or a new escape with what a complaint says. */
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
): Promise<Begun> {
  const start = usual(await known(complaintId, today), operator, department);
  const token = draftToken ?? (complaintId !== null || isAnew ? null : await latestDraft());
  if (token === null) return { token: newId(), start, draft: null };
  const found = await call('draft.get', { editor: 'escape-event', recordId: token });
  const draft = found.ok ? found.value.draft : null;
  return draft?.editor === 'escape-event' ? { token, start, draft } : { token: newId(), start, draft: null };
}

async function known(complaintId: string | null, today: string): Promise<EscapeEvent> {
  if (complaintId === null) return blankEscape();
  const complaint = await call('complaint.get', { id: complaintId });
  if (!complaint.ok) return blankEscape();
  const { stored } = complaint.value;
  const customerId = stored.body.customer.id;
  const file = customerId === null ? null : await call('customer.get', { id: customerId });
  return escapeFromComplaint(stored, { customer: file?.ok === true ? file.value : null, today, newId });
}

/** The token of the escape that was typed last and not issued. */
async function latestDraft(): Promise<string | null> {
  const list = await call('draft.list', {});
  if (!list.ok) return null;
  const own = list.value.drafts.filter(
    ({ editor, baseVersion }) => editor === 'escape-event' && baseVersion === 0,
  );
  const [latest] = own.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return latest?.recordId ?? null;
}
