import type { Draft } from '@shared/contract';
import { blankCustomer, type Customer, type StoredCustomer } from '@shared/domain/customer';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { call, draftOf, useQuery } from '../../../api';
import { type FirstSession, useFirstSession, useRecordEditing } from '../../../editor';
import { type FreeForm, jumperOf, RecordForm } from '../../../record';
import { go, routes, useHasRight, useReady } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';
import { customerForm } from '../model/customer-form';
import { FinanceNote } from './finance-note';
import { withFinanceFields } from './use-customer-session';

/** 新建顾客档案; what was begun and not saved is taken up again. */
export function CustomerNewPage() {
  const { customer: words } = useTexts();
  const kept = useQuery('draft.get', { editor: 'customer', recordId: null }, { keeps: false });
  const [begun, setBegun] = useState<{ readonly draft: Draft<'customer'> | null } | null>(null);
  const { value, error } = kept;
  useEffect(() => {
    if (value !== undefined) setBegun((known) => known ?? { draft: draftOf('customer', value.draft) });
  }, [value]);
  useReady('customer-new', begun !== null || error !== undefined);
  if (begun === null && error !== undefined)
    return <ErrorPanel error={error} where={words.loadFailed} onRetry={kept.reload} />;
  return begun === null ? null : <NewCustomer draft={begun.draft} />;
}

function NewCustomer({ draft }: { readonly draft: Draft<'customer'> | null }) {
  const { customer: words, editor } = useTexts();
  const mayFinance = useHasRight('finance');
  const [showsFinance] = useState(mayFinance);
  const form = customerForm(showsFinance);
  const [start] = useState(() => withFinanceFields(blankCustomer(''), showsFinance));
  const session = useNewCustomer(
    form,
    start,
    draft === null ? null : withFinanceFields(draft.body, showsFinance),
  );
  const [isTakenUp, setIsTakenUp] = useState(draft !== null);
  const editing = useRecordEditing(session, { draftSavedAt: null, isFrozen: false, jumpTo: jumperOf(form) });
  const { root } = editing;
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-path] input')?.focus();
  }, [root]);
  const id = session.made?.id ?? null;
  useEffect(() => {
    if (id !== null) void go(routes.customer(id), { replace: true });
  }, [id]);
  return (
    <RecordForm
      description={form}
      session={session}
      editing={editing}
      title={<h1>{words.newTitle}</h1>}
      notices={
        <>
          {!showsFinance && <FinanceNote />}
          {isTakenUp && (
            <Alert
              type="info"
              showIcon
              className="editor-notice"
              title={words.takenUp}
              action={
                <>
                  <Button
                    onClick={() => {
                      setIsTakenUp(false);
                      void session.discardDraft();
                    }}
                  >
                    {editor.discardDraft}
                  </Button>
                  <Button type="primary" onClick={() => setIsTakenUp(false)}>
                    {editor.keepDraft}
                  </Button>
                </>
              }
            />
          )}
        </>
      }
    />
  );
}

/** A customer before the first save: one draft for all, since nobody makes two at a time. */
function useNewCustomer(
  form: FreeForm,
  start: Customer,
  draft: Customer | null,
): FirstSession<unknown, StoredCustomer> {
  const place = { editor: 'customer', recordId: null } as const;
  return useFirstSession<unknown, StoredCustomer>({
    start,
    draft,
    rules: form.rules,
    drafts: {
      write: (body) => call('draft.save', { ...place, baseVersion: 0, body: body as Customer }),
      discard: () => call('draft.discard', place),
    },
    send: (body) => call('customer.save', { id: null, version: 0, body: body as Customer }),
  });
}
