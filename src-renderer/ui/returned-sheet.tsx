import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Checkbox, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from './desk-context';
import { ErrorPanel } from './error-panel';
import { FormFrame } from './form-frame';
import { createUnreadableStore, UnreadableProvider, useHasUnreadable } from './unreadable';

/** What a cell of the sheet says against the record. */
export interface ReturnedRow {
  readonly path: string;
  readonly name: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
  /** The record was changed here too since the sheet went out. */
  readonly isConflict: boolean;
}

/** A cell that could not be read. */
export interface ReturnedFault {
  readonly path: string;
  readonly cell: string;
  readonly name: string;
  readonly why: string;
  /** What stands in the cell. */
  readonly text: string;
}

/** How the kind of sheet words it. */
export interface ReturnedSheetWords {
  readonly take: string;
  readonly takeNone: string;
  readonly cancel: string;
  readonly count: string;
  readonly nothing: string;
  readonly takes: string;
  readonly takeOne: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly conflict: string;
  readonly problems: string;
  readonly problem: string;
  readonly said: string;
}

/** What is taken at first: where both were changed, a person decides. */
export const withoutConflicts = (
  rows: readonly { readonly path: string; readonly isConflict: boolean }[],
): ReadonlySet<string> => new Set(rows.filter(({ isConflict }) => !isConflict).map(({ path }) => path));

/** A returned sheet against the record: each difference taken or left; what cannot be read is named with its cell and text. */
export function ReturnedSheet(props: {
  readonly title: string;
  readonly words: ReturnedSheetWords;
  readonly rows: readonly ReturnedRow[];
  readonly faults: readonly ReturnedFault[];
  readonly error: CallError | null;
  readonly isBusy: boolean;
  /** @param taken paths of the rows that are taken */
  readonly onTake: (taken: ReadonlySet<string>) => void;
  readonly onClose: () => void;
  /** From whom and when, above the differences. */
  readonly intro?: ReactNode;
  /** What is asked besides, below them. */
  readonly children?: ReactNode;
}) {
  const { words: say, rows } = props;
  const { frame } = useTexts();
  const [taken, setTaken] = useState(() => withoutConflicts(rows));
  const [unreadable] = useState(createUnreadableStore);
  const hasUnreadable = useHasUnreadable(unreadable);
  const count = taken.size;
  return (
    <FormFrame
      width="72rem"
      title={props.title}
      cancelText={say.cancel}
      okText={count === 0 ? say.takeNone : fill(say.take, { count })}
      onOk={() => props.onTake(taken)}
      isReady={!hasUnreadable}
      isBusy={props.isBusy}
      onClose={props.onClose}
    >
      <div className="returned-sheet">
        {props.intro}
        {props.error !== null && <ErrorPanel error={props.error} />}
        <Faults faults={props.faults} words={say} />
        {rows.length === 0 ? (
          <p>{say.nothing}</p>
        ) : (
          <>
            <p className="field-hint" role="status">
              {fill(say.count, { n: rows.length, chosen: count })}
            </p>
            <Differences rows={rows} words={say} taken={taken} onTaken={setTaken} />
          </>
        )}
        <UnreadableProvider value={unreadable}>{props.children}</UnreadableProvider>
        {hasUnreadable && <p className="tone-amber">{frame.field.fixUnreadable}</p>}
      </div>
    </FormFrame>
  );
}

/** What could not be read, by its cell and with its text: nothing is dropped silently. */
function Faults(props: { readonly faults: readonly ReturnedFault[]; readonly words: ReturnedSheetWords }) {
  const { faults, words: say } = props;
  if (faults.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(say.problems, { n: faults.length })}
      description={
        <ul>
          {faults.map(({ path, cell, name, why, text }) => (
            <li key={`${path} ${cell} ${why}`}>
              {fill(say.problem, { cell, field: name, why })}
              {text !== '' && <q>{fill(say.said, { text })}</q>}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Each difference with both values, taken or left. */
function Differences(props: {
  readonly rows: readonly ReturnedRow[];
  readonly words: ReturnedSheetWords;
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (taken: ReadonlySet<string>) => void;
}) {
  const { words: say, taken, onTaken } = props;
  const toggle = (path: string, isTaken: boolean): void =>
    onTaken(new Set(isTaken ? [...taken, path] : [...taken].filter((each) => each !== path)));
  return (
    <Table<ReturnedRow>
      size="small"
      pagination={false}
      rowKey="path"
      dataSource={[...props.rows]}
      columns={[
        {
          key: 'take',
          title: say.takes,
          width: '5rem',
          render: (_: unknown, { path, name }) => (
            <Checkbox
              aria-label={fill(say.takeOne, { field: name })}
              checked={taken.has(path)}
              onChange={(event) => toggle(path, event.target.checked)}
            />
          ),
        },
        {
          key: 'item',
          title: say.item,
          width: '22%',
          render: (_: unknown, { name, isConflict }) => (
            <>
              {name}
              {isConflict && <p className="field-warning">{say.conflict}</p>}
            </>
          ),
        },
        { key: 'before', title: say.before, dataIndex: 'before' },
        { key: 'after', title: say.after, dataIndex: 'after', className: 'returned-after' },
      ]}
    />
  );
}
