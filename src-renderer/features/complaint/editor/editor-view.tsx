import type { Answer, ChangeNote, Draft } from '@shared/contract';
import { fill } from '@shared/text';
import { Tag } from 'antd';
import { type ComponentType, memo, useRef, useState } from 'react';
import {
  EditorBar,
  EditorProvider,
  EditorSections,
  ErrorSummary,
  RestoredNotice,
  type SaveOutcome,
  StaleDialog,
  useEditorKeys,
  usePlaceAsked,
} from '../../../editor';
import { go, routes, useCommand, useUnsaved } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';
import { complaintRules } from '../model/body-rules';
import { plan, type SectionName } from '../model/sections';
import { emptyNote } from '../save-body';
import { jumpTo } from './jump-to';
import { NoteDialog } from './note-dialog';
import { ClassificationSection } from './sections/classification-section';
import { ClosingSection } from './sections/closing-section';
import { HandlingSection } from './sections/handling-section';
import { IdentificationSection } from './sections/identification-section';
import { MoreSection } from './sections/more-section';
import { ProductsSection } from './sections/products-section';
import { TimesSection } from './sections/times-section';
import { useComplaintSession } from './use-complaint-session';
import { useEditorWords } from './use-editor-words';

const parts: Readonly<Record<SectionName, ComponentType>> = {
  identification: memo(IdentificationSection),
  classification: memo(ClassificationSection),
  products: memo(ProductsSection),
  times: memo(TimesSection),
  handling: memo(HandlingSection),
  closing: memo(ClosingSection),
  more: memo(MoreSection),
};

/** Every field of a complaint, in sections; saves drafts while one types. */
export function EditorView(props: {
  readonly answer: Answer<'complaint.get'>;
  readonly draft: Draft | null;
}) {
  const { answer, draft } = props;
  const texts = useTexts();
  const { editor } = texts.complaint;
  const session = useComplaintSession(answer, draft);
  const words = useEditorWords();
  const { store, base, isDirty } = session;
  const [asksNote, setAsksNote] = useState(false);
  const [isRestored, setIsRestored] = useState(draft !== null);
  const note = useRef<ChangeNote | undefined>(undefined);
  const root = useRef<HTMLDivElement>(null);

  const show = (outcome: SaveOutcome): void => {
    if (outcome.kind === 'wrong') requestAnimationFrame(() => jumpTo(outcome.path));
    if (outcome.kind === 'needs-note') setAsksNote(true);
    if (outcome.kind === 'saved') setIsRestored(false);
  };
  const save = (given?: ChangeNote): void => {
    if (session.isSaving) return;
    note.current = given;
    void session.save(given).then(show);
  };
  const close = (): void => void go(routes.complaint(answer.stored.id), { replace: true });

  useCommand('save', () => save());
  useUnsaved(isDirty, base.number, session.flushDraft);
  usePlaceAsked('field', (path) => path, jumpTo);

  useEditorKeys(root, store, close);

  return (
    <EditorProvider session={session} rules={complaintRules} recordId={base.id} words={words}>
      <div className="editor" ref={root}>
        <EditorBar
          title={
            <h1>
              {fill(editor.title, { number: base.number })}{' '}
              <Tag color="blue">{texts.choices.status[answer.row.status]}</Tag>
            </h1>
          }
          isDirty={isDirty}
          isSaving={session.isSaving}
          savedAt={session.savedAt}
          draft={session.draftState}
          onSave={() => save()}
          onClose={close}
        />
        {isRestored && draft !== null && (
          <RestoredNotice
            savedAt={draft.savedAt}
            onKeep={() => setIsRestored(false)}
            onDiscard={() => {
              setIsRestored(false);
              void session.discardDraft();
            }}
          />
        )}
        {session.error !== null && (session.error.findings ?? []).length === 0 && (
          <ErrorPanel error={session.error} where={texts.editor.save} />
        )}
        <ErrorSummary findings={session.findings} onJump={jumpTo} />
        <EditorSections plan={plan} titles={editor.sections} parts={parts} findings={session.findings} />
        {asksNote && (
          <NoteDialog
            onCancel={() => setAsksNote(false)}
            onSave={(given) => {
              setAsksNote(false);
              save(given);
            }}
          />
        )}
        {session.merge !== null && (
          <StaleDialog
            title={editor.staleTitle}
            merge={session.merge.merge}
            onCancel={session.leaveMerge}
            onSettle={(body) => void session.settle(body, note.current ?? emptyNote).then(show)}
          />
        )}
      </div>
    </EditorProvider>
  );
}
