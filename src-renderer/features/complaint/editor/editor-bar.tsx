import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { toInstant } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useDesk } from '../../../ui';
import type { DraftState } from '../model/draft-keeper';
import { redo, undo } from '../model/editor-store';
import { useEditor } from './editor-context';

/** Sticky: the record, what is saved, undo and redo, save. */
export function EditorBar(props: {
  readonly title: ReactNode;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly savedAt: number | null;
  readonly draft: StoreApi<DraftState>;
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  const { texts } = useDesk();
  const { editor } = texts.complaint;
  const { store } = useEditor();
  const canUndo = useStore(store.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(store.temporal, ({ futureStates }) => futureStates.length > 0);
  return (
    <div className="editor-bar">
      {props.title}
      <EditorState {...props} />
      <span className="editor-bar-buttons">
        <Button
          icon={<UndoOutlined aria-hidden />}
          aria-label={editor.undo}
          title={editor.undo}
          disabled={!canUndo}
          onClick={() => undo(store)}
        />
        <Button
          icon={<RedoOutlined aria-hidden />}
          aria-label={editor.redo}
          title={editor.redo}
          disabled={!canRedo}
          onClick={() => redo(store)}
        />
        <Button onClick={props.onClose}>{editor.close}</Button>
        <Button type="primary" loading={props.isSaving} onClick={props.onSave} title="Ctrl+S">
          {editor.save}
        </Button>
      </span>
    </div>
  );
}

function EditorState(props: {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly savedAt: number | null;
  readonly draft: StoreApi<DraftState>;
}) {
  const { texts, rules } = useDesk();
  const { editor } = texts.complaint;
  const draft = useStore(props.draft);
  const text = (): string => {
    if (props.isSaving) return editor.saving;
    if (!props.isDirty) {
      if (props.savedAt === null) return editor.unchanged;
      return fill(editor.saved, { at: toInstant(props.savedAt, rules.timeZone).slice(11, 16) });
    }
    if (draft.kind === 'failed') return editor.draftFailed;
    if (draft.kind === 'pending') return editor.draftPending;
    return draft.kind === 'saved'
      ? fill(editor.draftSaved, { time: clockText(draft.at, rules.timeZone) })
      : editor.changed;
  };
  return (
    <span className="case-quiet numbers" role="status" data-draft={draft.kind} data-dirty={props.isDirty}>
      {text()}
    </span>
  );
}

/** `14:05:12` on the factory's clock. */
const clockText = (iso: string, timeZone: string): string =>
  `${toInstant(Date.parse(iso), timeZone).slice(11, 16)}:${iso.slice(17, 19)}`;
