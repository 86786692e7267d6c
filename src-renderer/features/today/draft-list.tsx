import type { CallError, DraftInfo } from '@shared/contract';
import { fill, type Texts } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { go, routes } from '../../state';
import { ConfirmDialog, ErrorPanel, instantText, useDesk } from '../../ui';
import { GroupFrame } from './agenda-group';

/** What it is, where that is not a complaint, and what it is about. */
function labelOf(
  { editor, recordId, baseVersion, label }: DraftInfo,
  { frame, recordFacts, customer }: Texts,
): string {
  if (editor === 'complaint' || editor === 'intake') return label === '' ? frame.today.draftIntake : label;
  const kind = editor === 'customer' ? customer.draft : recordFacts.kind[editor];
  const name = recordId === null || baseVersion === 0 ? fill(recordFacts.newDraft, { kind }) : kind;
  return label === '' ? name : `${name} · ${label}`;
}

function placeOf({ editor, recordId, baseVersion }: DraftInfo): string {
  if (editor === 'intake' || editor === 'complaint')
    return recordId === null ? routes.intake : routes.complaintEdit(recordId);
  if (editor === 'customer') return recordId === null ? routes.customerNew : routes.customerEdit(recordId);
  if (recordId === null) return routes.recordNew(editor);
  if (editor === 'report' || editor === 'ntf-analysis') return routes.record(editor, recordId);
  // Of a record that is not registered yet the draft is all there is.
  return baseVersion === 0
    ? routes.recordNew(editor, { draft: recordId })
    : routes.recordEdit(editor, recordId);
}

/** What was begun and not registered: to go on with, or to throw away. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftInfo[] }) {
  const { texts, rules } = useDesk();
  const { today: words } = texts.frame;
  const [discarding, setDiscarding] = useState<DraftInfo | null>(null);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const resume = (draft: DraftInfo): void => void go(placeOf(draft));
  const discard = async (draft: DraftInfo): Promise<void> => {
    const result = await call('draft.discard', { editor: draft.editor, recordId: draft.recordId });
    setError(result.ok ? undefined : result.error);
    if (result.ok) setDiscarding(null);
  };
  return (
    <GroupFrame group="drafts" count={drafts.length} hint={drafts.length === 0 ? words.noDrafts : ''}>
      <ul className="agenda-rows">
        {drafts.map((draft) => (
          <li key={`${draft.editor} ${draft.recordId}`} className="agenda-row draft-row">
            <span className="agenda-what">
              <span className="agenda-customer">{labelOf(draft, texts)}</span>
              <span className="agenda-problem numbers">
                {fill(words.draftAt, { at: instantText(draft.savedAt, texts, rules.timeZone) })}
              </span>
            </span>
            <Button type="text" onClick={() => setDiscarding(draft)}>
              {words.discard}
            </Button>
            <Button type="primary" className="agenda-action" onClick={() => resume(draft)}>
              {words.resume}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={discarding !== null}
        title={fill(words.discardTitle, {
          label: discarding === null ? '' : labelOf(discarding, texts),
        })}
        action={words.discard}
        onConfirm={() => {
          if (discarding !== null) void discard(discarding);
        }}
        onCancel={() => {
          setDiscarding(null);
          setError(undefined);
        }}
      >
        <p>{words.discardBody}</p>
        {error !== undefined && <ErrorPanel error={error} where={words.discard} />}
      </ConfirmDialog>
    </GroupFrame>
  );
}
