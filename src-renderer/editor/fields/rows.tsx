import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  HolderOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../../ui';
import { useEditor, useFieldValue } from '../editor-context';
import { duplicated, moved, movedTo } from '../model/row-list';

interface Row {
  readonly id: string;
}
const noRows: readonly Row[] = [];

export interface RowsLook {
  readonly title: string;
  readonly addLabel?: string;
  readonly blank: () => Row;
  readonly row: (index: number) => ReactNode;
  readonly rowTitle?: (index: number) => string;
  readonly max: number;
  readonly isCompact?: boolean;
}

/** A list of rows one can add to, duplicate, delete and reorder: by buttons, or by dragging a row's handle. */
export function Rows(props: RowsLook & { readonly path: string }) {
  const { store } = useEditor();
  const { editor } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const value = useFieldValue(props.path);
  // `boundFields` lets only paths of such lists in.
  const rows = Array.isArray(value) ? (value as readonly Row[]) : noRows;

  const replace = (next: readonly Row[]): void => {
    store.getState().endTyping();
    store.getState().set(props.path, next);
  };
  const add = (): void => {
    replace([...rows, props.blank()]);
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
    if (dragged !== index) replace(movedTo(rows, dragged, index));
  };
  const newId = (): string => crypto.randomUUID();

  return (
    <div className="editor-rows" data-path={props.path} ref={list}>
      <div className="editor-rows-head">
        <h4>{props.title}</h4>
        <Button icon={<PlusOutlined aria-hidden />} onClick={add} disabled={rows.length >= props.max}>
          {props.addLabel ?? editor.add}
        </Button>
      </div>
      {rows.map((row, index) => {
        const name = props.rowTitle?.(index) ?? `${index + 1}`;
        const button = (label: string, icon: ReactNode, isDisabled: boolean, action: () => void) => (
          <Button
            type="text"
            icon={icon}
            aria-label={`${label} ${name}`}
            title={label}
            disabled={isDisabled}
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
              {rows.length > 1 && (
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
                replace(moved(rows, index, -1)),
              )}
              {button(editor.moveDown, <ArrowDownOutlined aria-hidden />, index === rows.length - 1, () =>
                replace(moved(rows, index, 1)),
              )}
              {button(editor.duplicate, <CopyOutlined aria-hidden />, rows.length >= props.max, () =>
                replace(duplicated(rows, index, newId)),
              )}
              {button(editor.remove, <DeleteOutlined aria-hidden />, false, () =>
                replace(rows.filter((_, other) => other !== index)),
              )}
            </div>
            {props.row(index)}
          </fieldset>
        );
      })}
    </div>
  );
}
