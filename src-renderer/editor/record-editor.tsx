import { ConfigProvider } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { ErrorPanel, useTexts } from '../ui';
import { EditorBar } from './editor-bar';
import { EditorProvider, type EditorWords } from './editor-context';
import { EditorSections } from './editor-sections';
import { ErrorSummary } from './error-summary';
import type { BodyRules } from './model/body-rules';
import type { FramedSession } from './model/framed-session';
import type { SectionPlan } from './model/sections';
import { RestoredNotice } from './restored-notice';
import { StaleDialog } from './stale-dialog';
import type { RecordEditing } from './use-record-editing';

/** The frame of a record's editor: bar, tools, what is wrong, what is missing, the sections, and the question after a save elsewhere. */
export function RecordEditor<Body, Name extends string>(props: {
  readonly session: FramedSession<Body>;
  readonly editing: RecordEditing;
  readonly rules: BodyRules<Body>;
  readonly words: EditorWords;
  readonly className?: string;
  readonly title: ReactNode;
  readonly tools: ReactNode;
  /** Why the record stands as it stands: voided, frozen. */
  readonly notices: ReactNode;
  readonly gates: ReactNode;
  readonly plan: SectionPlan<Name, Body>;
  readonly titles: Readonly<Record<Name, string>>;
  /** Painted once: give memoised components. */
  readonly parts: Readonly<Record<Name, ComponentType>>;
  /** Beside the sections; null where nothing is. */
  readonly side?: ReactNode;
  readonly dialogs: ReactNode;
  readonly isFrozen: boolean;
  /** Fields that cannot be changed while others can. */
  readonly isLocked?: ((path: string) => boolean) | undefined;
  readonly staleTitle: string;
  readonly onJump: (path: string) => void;
}) {
  const { session, editing, onJump } = props;
  const texts = useTexts();
  const side = props.side ?? null;
  return (
    <EditorProvider
      session={session}
      rules={props.rules}
      recordId={session.base.id}
      isFrozen={props.isFrozen}
      isLocked={props.isLocked}
      words={props.words}
    >
      <div className={`editor ${props.className ?? ''}`} ref={editing.root}>
        <EditorBar
          title={props.title}
          isDirty={session.isDirty}
          isSaving={session.isSaving}
          savedAt={session.savedAt}
          draft={session.draftState}
          onSave={() => void editing.save()}
          onClose={editing.close}
        />
        <div className="editor-tools">{props.tools}</div>
        {props.notices}
        {editing.restoredFrom !== null && (
          <RestoredNotice
            savedAt={editing.restoredFrom}
            onKeep={editing.settleRestored}
            onDiscard={() => {
              editing.settleRestored();
              void session.discardDraft();
            }}
          />
        )}
        {session.error !== null && (session.error.findings ?? []).length === 0 && (
          <ErrorPanel error={session.error} where={texts.editor.save} />
        )}
        <ErrorSummary findings={session.findings} onJump={onJump} />
        {props.gates}
        <div className={side === null ? undefined : 'editor-with-side'}>
          <ConfigProvider componentDisabled={props.isFrozen}>
            <EditorSections
              plan={props.plan}
              titles={props.titles}
              parts={props.parts}
              findings={session.findings}
            />
          </ConfigProvider>
          {side}
        </div>
        {props.dialogs}
        {session.merge !== null && (
          <StaleDialog
            title={props.staleTitle}
            merge={session.merge.merge}
            onCancel={session.leaveMerge}
            onSettle={(body) => void session.settle(body, '').then(editing.show)}
          />
        )}
      </div>
    </EditorProvider>
  );
}
