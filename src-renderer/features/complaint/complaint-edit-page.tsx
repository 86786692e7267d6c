import type { Answer, Draft } from '@shared/contract';
import { useEffect, useState } from 'react';
import { draftOf, useQuery } from '../../api';
import { useReady } from '../../state';
import { ErrorPanel, Loading, useTexts } from '../../ui';
import './complaint.css';
import { EditorView } from './editor/editor-view';

/** The editor of one complaint, with its draft when there is one. What is saved elsewhere meanwhile does not disturb it. */
export function ComplaintEditPage({ id }: { readonly id: string }) {
  const { detail } = useTexts().complaint;
  const record = useQuery('complaint.get', { id }, { keeps: false });
  const [first, setFirst] = useState<{
    readonly answer: Answer<'complaint.get'>;
    readonly draft: Draft | null;
  } | null>(null);
  // Asked for once: afterwards every draft kept while typing would come back here.
  const asked = first === null ? ({ editor: 'complaint', recordId: id } as const) : null;
  const draft = useQuery('draft.get', asked, { keeps: false });
  useEffect(() => {
    const answer = record.value;
    const found = draft.value;
    if (answer === undefined || found === undefined) return;
    setFirst((known) => known ?? { answer, draft: draftOf('complaint', found.draft) });
  }, [record.value, draft.value]);
  useReady('complaint-edit', first !== null || record.error !== undefined);
  const error = record.error ?? draft.error;
  if (first === null && error !== undefined)
    return <ErrorPanel error={error} where={detail.loadFailed} onRetry={record.reload} />;
  if (first === null) return record.isSlow ? <Loading /> : null;
  return <EditorView answer={first.answer} draft={first.draft} />;
}
