import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useDesk, useTexts } from '../ui';
import { useEditor } from './editor-context';
import type { DraftState } from './model/draft-keeper';
import { stateText } from './model/draft-text';
import { redo, undo } from './model/editor-store';

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
  const { editor } = useTexts();
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
  const { editor } = texts;
  const draft = useStore(props.draft);
  const { isDirty, isSaving, savedAt } = props;
  return (
    <span className="editor-quiet numbers" role="status" data-draft={draft.kind} data-dirty={isDirty}>
      {stateText({ draft, isDirty, isSaving, savedAt }, editor, rules.timeZone)}
    </span>
  );
}
