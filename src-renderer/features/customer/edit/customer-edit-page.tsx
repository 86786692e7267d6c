import type { ChangeNote, Draft } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../../api';
import { useRecordEditing } from '../../../editor';
import { jumperOf, RecordForm } from '../../../record';
import { go, routes, useHasRight, useReady } from '../../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../../ui';
import { customerForm } from '../model/customer-form';
import { FinanceNote } from './finance-note';
import { NoteDialog } from './note-dialog';
import { useCustomerSession } from './use-customer-session';

interface Opened {
  readonly stored: StoredCustomer;
  readonly draft: Draft<'customer'> | null;
}

/** The editor of a customer's file, with its draft; what is saved elsewhere meanwhile is merged at the save. */
export function CustomerEditPage({ id }: { readonly id: string }) {
  const { customer: words } = useTexts();
  const found = useQuery('customer.get', { id }, { keeps: false });
  const kept = useQuery('draft.get', { editor: 'customer', recordId: id }, { keeps: false });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value: stored, error } = found;
  const { value: draft } = kept;
  useEffect(() => {
    if (stored === undefined || draft === undefined) return;
    setOpened((known) => known ?? { stored, draft: draftOf('customer', draft.draft) });
  }, [stored, draft]);
  const isMissing = error?.code === 'not-found' || error?.code === 'bad-input';
  useReady('customer-edit', opened !== null || error !== undefined);
  if (isMissing)
    return (
      <EmptyState
        text={words.notFound}
        action={<Button onClick={() => void go(routes.customers)}>{words.toList}</Button>}
      />
    );
  const failure = error ?? kept.error;
  if (opened === null && failure !== undefined)
    return <ErrorPanel error={failure} where={words.loadFailed} onRetry={found.reload} />;
  if (opened === null) return found.isSlow ? <Loading /> : null;
  return <EditedCustomer opened={opened} />;
}

function EditedCustomer({ opened }: { readonly opened: Opened }) {
  const { customer: words } = useTexts();
  const mayFinance = useHasRight('finance');
  // Whoever takes over the desk while the editor is open goes on with the fields it was opened with; the program judges the save.
  const [showsFinance] = useState(mayFinance);
  const form = customerForm(showsFinance);
  const session = useCustomerSession(opened.stored, opened.draft, form.rules, showsFinance);
  const [isNoteWanted, setIsNoteWanted] = useState(false);
  const watched = {
    ...session,
    save: async () => {
      const outcome = await session.save();
      if (outcome.kind === 'needs-note') setIsNoteWanted(true);
      return outcome;
    },
  };
  const editing = useRecordEditing(watched, {
    draftSavedAt: opened.draft?.savedAt ?? null,
    isFrozen: false,
    jumpTo: jumperOf(form),
  });
  const saveWith = async (note: ChangeNote): Promise<void> => {
    const outcome = await session.saveWith(note);
    if (outcome.kind !== 'needs-note') setIsNoteWanted(false);
    editing.show(outcome);
  };
  return (
    <>
      <RecordForm
        description={form}
        session={watched}
        editing={editing}
        title={<h1>{`${words.title} · ${session.base.number}`}</h1>}
        notices={!showsFinance && <FinanceNote />}
      />
      {isNoteWanted && (
        <NoteDialog
          error={session.error}
          isBusy={session.isSaving}
          onSubmit={(note) => void saveWith(note)}
          onCancel={() => setIsNoteWanted(false)}
        />
      )}
    </>
  );
}
