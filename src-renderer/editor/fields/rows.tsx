import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  HolderOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { clausesOf, fill } from '@shared/text';
import { Button } from 'antd';
import { type ClipboardEvent, type DragEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { presentNow } from '../../state';
import { useTexts } from '../../ui';
import { useEditor, useFieldProps } from '../editor-context';
import { valueAt } from '../model/field-path';
import { type Column, cellsOf, withPasted } from '../model/pasted-table';
import { duplicated, moved, movedTo } from '../model/row-list';

interface Row {
  readonly id: string;
}

/** `boundFields` lets only paths of such lists in. */
function rowsAt(body: unknown, path: string): readonly Row[] {
  const value = valueAt(body, path);
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}

export interface RowsLook {
  readonly title: string;
  readonly addLabel?: string;
  readonly blank: () => Row;
  readonly row: (index: number) => ReactNode;
  readonly rowTitle?: (index: number) => string;
  readonly max: number;
  readonly isCompact?: boolean;
  /** Rows that stay in the record, out of sight. */
  readonly isHidden?: (index: number) => boolean;
  /** Fields that a table copied from a spreadsheet fills, in their order on the screen. */
  readonly columns?: readonly Column[];
}

/** A list of rows one can add to, duplicate, delete and reorder: by buttons, or by dragging a row's handle. */
export function Rows(props: RowsLook & { readonly path: string }) {
  const { store } = useEditor();
  const texts = useTexts();
  const { editor } = texts;
  const { error, isDisabled: isFrozen } = useFieldProps(props.path);
  const list = useRef<HTMLDivElement>(null);
  // Typing inside a row is none of the list's concern: with many rows their buttons would be painted anew at every key.
  const ids = useStore(store, ({ body }) =>
    rowsAt(body, props.path)
      .map(({ id }) => id)
      .join(' '),
  );
  const rows = useMemo(() => (ids === '' ? [] : ids.split(' ').map((id) => ({ id }))), [ids]);
  const current = (): readonly Row[] => rowsAt(store.getState().body, props.path);

  const replace = (next: readonly Row[]): void => {
    store.getState().endTyping();
    store.getState().set(props.path, next);
  };
  const add = (): void => {
    replace([...current(), props.blank()]);
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(
          `[data-row="${rows.length}"] input, [data-row="${rows.length}"] textarea`,
        )
        ?.focus(),
    );
  };
  const [dragged, setDragged] = useState<number | null>(null);
  const drag = (event: DragEvent<HTMLElement>, index: number): void => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    const row = event.currentTarget.closest('fieldset');
    if (row !== null) event.dataTransfer.setDragImage(row, 0, 0);
    setDragged(index);
  };
  const allowDrop = (event: DragEvent<HTMLElement>): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };
  const drop = (event: DragEvent<HTMLElement>, index: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    setDragged(null);
    if (dragged !== index) replace(movedTo(current(), dragged, index));
  };
  const newId = (): string => crypto.randomUUID();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const at = placeOf(event.target, props.path, props.columns ?? []);
    const cells = at === null ? null : cellsOf(event.clipboardData.getData('text/plain'));
    if (isFrozen || at === null || cells === null) return;
    event.preventDefault();
    const { columns = [], blank, max } = props;
    const pasted = withPasted(current(), cells, {
      columns,
      at,
      blank,
      max,
      thisYear: new Date(presentNow()).getFullYear(),
    });
    replace(pasted.rows);
    setUnread(pasted.unread);
  };

  // Below the last row: there one is after filling it, by mouse and by Tab, and there the new one appears.
  const addButton = (
    <Button icon={<PlusOutlined aria-hidden />} onClick={add} disabled={isFrozen || rows.length >= props.max}>
      {props.addLabel ?? editor.add}
    </Button>
  );

  return (
    <div className="editor-rows" data-path={props.path} ref={list} onPaste={paste}>
      <div className="editor-rows-head">
        <h4>{props.title}</h4>
        {rows.length === 0 && addButton}
      </div>
      {error !== undefined && <div className="field-error">{error}</div>}
      {unread.length > 0 && (
        <p className="field-warning" role="status">
          {fill(editor.unread, { texts: clausesOf(unread, texts) })}
        </p>
      )}
      {rows.map((row, index) => {
        if (props.isHidden?.(index) === true) return null;
        const name = props.rowTitle?.(index) ?? `${index + 1}`;
        const button = (label: string, icon: ReactNode, isDisabled: boolean, action: () => void) => (
          <Button
            type="text"
            icon={icon}
            aria-label={`${label} ${name}`}
            title={label}
            disabled={isFrozen || isDisabled}
            onClick={action}
          />
        );
        return (
          <fieldset
            key={row.id}
            className={props.isCompact === true ? 'editor-row editor-row-compact' : 'editor-row'}
            data-row={index}
            data-dragged={dragged === index ? true : undefined}
            aria-label={name}
            // Only a row of this list may be dropped here; a list inside a row has its own.
            onDragEnter={allowDrop}
            onDragOver={allowDrop}
            onDrop={(event) => drop(event, index)}
          >
            <div className="editor-row-tools">
              {rows.length > 1 && !isFrozen && (
                // For the mouse alone; by keyboard rows move with the buttons.
                <span
                  className="editor-row-handle"
                  title={editor.drag}
                  aria-hidden
                  draggable
                  onDragStart={(event) => drag(event, index)}
                  onDragEnd={() => setDragged(null)}
                >
                  <HolderOutlined />
                </span>
              )}
              <span className="editor-row-name">{name}</span>
              {button(editor.moveUp, <ArrowUpOutlined aria-hidden />, index === 0, () =>
                replace(moved(current(), index, -1)),
              )}
              {button(editor.moveDown, <ArrowDownOutlined aria-hidden />, index === rows.length - 1, () =>
                replace(moved(current(), index, 1)),
              )}
              {button(editor.duplicate, <CopyOutlined aria-hidden />, rows.length >= props.max, () =>
                replace(duplicated(current(), index, newId)),
              )}
              {button(editor.remove, <DeleteOutlined aria-hidden />, false, () =>
                replace(current().filter((_, other) => other !== index)),
              )}
            </div>
            {props.row(index)}
          </fieldset>
        );
      })}
      {rows.length > 0 && <div className="editor-rows-foot">{addButton}</div>}
    </div>
  );
}

/** The row and column of the field with the cursor; null outside the columns. */
function placeOf(
  target: EventTarget,
  path: string,
  columns: readonly Column[],
): { readonly row: number; readonly column: number } | null {
  if (!(target instanceof Element)) return null;
  const field = target.closest('[data-path]')?.getAttribute('data-path') ?? '';
  if (!field.startsWith(`${path}.`)) return null;
  const [row = '', ...keys] = field.slice(path.length + 1).split('.');
  const key = keys.join('.');
  const column = columns.findIndex((each) => each.key === key);
  return column === -1 ? null : { row: Number(row), column };
}
