import type { ChangeNote, Draft } from '@shared/contract';
import { blankFinance, type Customer, type StoredCustomer } from '@shared/domain/customer';
import { call } from '../../../api';
import { type BodyRules, type FramedSession, useEditorSession } from '../../../editor';

export const noNote: ChangeNote = { reason: '', approver: '', proof: '' };

/** Fields need something to stand in: who may see 财务 begins with an empty one. */
export const withFinanceFields = (body: Customer, showsFinance: boolean): Customer =>
  showsFinance && body.finance === null ? { ...body, finance: blankFinance() } : body;

export interface CustomerSession extends FramedSession<unknown> {
  /** The save waits for a note on moved dates. */
  readonly saveWith: (note: ChangeNote) => ReturnType<FramedSession<unknown>['save']>;
}

/** A customer being edited, with his draft and merging. */
export function useCustomerSession(
  stored: StoredCustomer,
  draft: Draft<'customer'> | null,
  rules: BodyRules<unknown>,
  showsFinance: boolean,
): CustomerSession {
  const { id } = stored;
  const shown = (own: StoredCustomer): StoredCustomer => ({
    ...own,
    body: withFinanceFields(own.body, showsFinance),
  });
  const session = useEditorSession<Customer, StoredCustomer, ChangeNote>({
    stored: shown(stored),
    draft: draft === null ? null : { ...draft, body: withFinanceFields(draft.body, showsFinance) },
    rules: rules as never,
    emptyNote: noNote,
    writeDraft: (body, baseVersion) =>
      call('draft.save', { editor: 'customer', recordId: id, baseVersion, body }),
    discardDraft: () => call('draft.discard', { editor: 'customer', recordId: id }),
    send: async (over, body, note) => {
      const result = await call('customer.save', { id, version: over.version, body, note });
      return result.ok ? { ok: true, value: shown(result.value) } : result;
    },
    fetchLatest: async () => {
      const result = await call('customer.get', { id });
      return result.ok ? { ok: true, value: shown(result.value) } : result;
    },
    lacksOnlyNote: (findings) =>
      findings.length > 0 && findings.every(({ path }) => path.startsWith('note.')),
  });
  return {
    ...(session as unknown as FramedSession<unknown>),
    base: { id, number: session.base.body.name },
    save: () => session.save(),
    saveWith: (note) => session.save(note),
    settle: (body) => session.settle(body as Customer, noNote),
  };
}
