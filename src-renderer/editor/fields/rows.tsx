import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTexts } from '../../ui';
import { useEditor, useFieldValue } from '../editor-context';
import { duplicated, moved } from '../model/row-list';

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

/** A list of rows one can add to, duplicate, delete and reorder, by mouse or keyboard. */
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
            aria-label={name}
          >
            <div className="editor-row-tools">
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
