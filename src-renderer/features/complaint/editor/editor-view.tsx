import type { Answer, ChangeNote, Draft } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button, Tag } from 'antd';
import { type ComponentType, memo, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { go, routes, useCommand, useQueryParam, useUnsaved } from '../../../state';
import { ErrorPanel, UnreadableProvider } from '../../../ui';
import { redo, undo } from '../model/editor-store';
import { instantText } from '../model/format';
import { type SectionName, sectionNames } from '../model/sections';
import { useWording } from '../use-wording';
import { EditorBar } from './editor-bar';
import { EditorProvider } from './editor-context';
import { ErrorSummary } from './error-summary';
import { jumpTo } from './jump-to';
import { NoteDialog } from './note-dialog';
import { ClassificationSection } from './sections/classification-section';
import { ClosingSection } from './sections/closing-section';
import { HandlingSection } from './sections/handling-section';
import { IdentificationSection } from './sections/identification-section';
import { MoreSection } from './sections/more-section';
import { ProductsSection } from './sections/products-section';
import { TimesSection } from './sections/times-section';
import { SideIndex } from './side-index';
import { StaleDialog } from './stale-dialog';
import { type SaveOutcome, useEditorSession } from './use-editor-session';

const bodies: Readonly<Record<SectionName, ComponentType>> = {
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
  const wording = useWording();
  const { texts } = wording;
  const { editor } = texts.complaint;
  const session = useEditorSession(answer, draft);
  const { store, messages, base, isDirty } = session;
  const services = useMemo(
    () => ({ store, messages, recordId: answer.stored.id }),
    [store, messages, answer.stored.id],
  );
  const [asksNote, setAsksNote] = useState(false);
  const [isRestored, setIsRestored] = useState(draft !== null);
  const note = useRef<ChangeNote | undefined>(undefined);
  const root = useRef<HTMLDivElement>(null);
  const wanted = useQueryParam('field');

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
  useEffect(() => {
    if (wanted !== null) jumpTo(wanted);
  }, [wanted]);

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isControl && key === 'z' && !event.shiftKey) {
      event.preventDefault();
      undo(store);
    } else if (isControl && (key === 'y' || (key === 'z' && event.shiftKey))) {
      event.preventDefault();
      redo(store);
    } else if (event.key === 'Escape' && !event.isComposing && !isPopupOpen()) {
      // The question that may appear now must not be answered by the same key.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  useEffect(() => {
    const area = root.current;
    const listener = (event: KeyboardEvent): void => onKey(event);
    area?.addEventListener('keydown', listener);
    return () => area?.removeEventListener('keydown', listener);
  }, []);

  return (
    <EditorProvider value={services}>
      <UnreadableProvider value={session.unreadable}>
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
            <Alert
              type="info"
              showIcon
              className="editor-notice"
              title={fill(editor.restored, { at: instantText(draft.savedAt, wording) })}
              action={
                <>
                  <Button
                    onClick={() => {
                      setIsRestored(false);
                      void session.discardDraft();
                    }}
                  >
                    {editor.discardDraft}
                  </Button>
                  <Button type="primary" onClick={() => setIsRestored(false)}>
                    {editor.keepDraft}
                  </Button>
                </>
              }
            />
          )}
          {session.error !== null && (session.error.findings ?? []).length === 0 && (
            <ErrorPanel error={session.error} where={editor.save} />
          )}
          <ErrorSummary findings={session.findings} onJump={jumpTo} />
          <div className="editor-body">
            <SideIndex findings={session.findings} />
            <div className="editor-sections">
              {sectionNames.map((name) => {
                const Body = bodies[name];
                return (
                  <section
                    key={name}
                    id={`section-${name}`}
                    tabIndex={-1}
                    className="editor-section"
                    aria-label={editor.sections[name]}
                  >
                    <h2>{editor.sections[name]}</h2>
                    <Body />
                  </section>
                );
              })}
            </div>
          </div>
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
              merge={session.merge.merge}
              onCancel={session.leaveMerge}
              onSettle={(body) =>
                void session.settle(body, note.current ?? { reason: '', approver: '', proof: '' }).then(show)
              }
            />
          )}
        </div>
      </UnreadableProvider>
    </EditorProvider>
  );
}

/** A list, calendar or dialog that Escape closes first. */
const isPopupOpen = (): boolean =>
  document.querySelector(
    '.ant-select-open, .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-modal-wrap:not([style*="display: none"]), .ant-popover:not(.ant-popover-hidden)',
  ) !== null;
