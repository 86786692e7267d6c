import { datedName, fill, type Texts } from '@shared/text';
import { Button, Modal } from 'antd';
import { dayText, dueText, ScrollBox, useDesk } from '../../ui';
import type { DateChange } from './use-settings-draft';

/** Before saving: every open date that the new settings move, old → new, and what was planned for a day that becomes a rest day. */
export function MovedDialog({
  change,
  onSave,
  onCancel,
}: {
  readonly change: DateChange | null;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const { texts, rules, copy } = useDesk();
  const words = texts.settings.moved;
  const moved = change === null ? [] : movedRows(change, texts, rules.timeZone);
  const resting = change === null ? [] : restingRows(change, texts);
  const restingTitle = fill(words.resting, { count: resting.length });
  const movedTitle = fill(words.title, { count: moved.length });
  return (
    <Modal
      open={change !== null}
      title={moved.length > 0 ? movedTitle : restingTitle}
      width="46rem"
      onCancel={onCancel}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      footer={[
        <Button key="copy" onClick={() => void copy(asLines([...moved, ...resting]))}>
          {words.copy}
        </Button>,
        <Button key="cancel" onClick={onCancel}>
          {words.back}
        </Button>,
        <Button key="save" type="primary" onClick={onSave}>
          {moved.length > 0 ? words.save : words.saveAll}
        </Button>,
      ]}
    >
      {moved.length > 0 && (
        <ScrollBox label={movedTitle}>
          <Rows head={[words.number, words.milestone, words.old, words.new]} rows={moved} />
        </ScrollBox>
      )}
      {resting.length > 0 && (
        <>
          {moved.length > 0 && <h3>{restingTitle}</h3>}
          <p className="settings-intro">{words.restingIntro}</p>
          <ScrollBox label={restingTitle}>
            <Rows head={[words.number, words.planned, words.day, words.rest]} rows={resting} />
          </ScrollBox>
        </>
      )}
    </Modal>
  );
}

type Row = readonly string[];

const asLines = (rows: readonly Row[]): string => rows.map((row) => row.join('\t')).join('\n');

const movedRows = ({ moved, things }: DateChange, texts: Texts, timeZone: string): readonly Row[] =>
  [
    ...moved.map(({ number, kind, old, new: is }) => ({
      number,
      name: texts.choices.milestone[kind],
      old,
      is,
    })),
    ...things.map(({ thing, old }) => ({
      number: thing.number,
      name: datedName(thing.what, texts),
      old,
      is: thing.due,
    })),
  ].map(({ number, name, old, is }) => [
    number,
    name,
    dueText(old, texts, timeZone),
    dueText(is, texts, timeZone),
  ]);

const restingRows = ({ resting }: DateChange, texts: Texts): readonly Row[] =>
  resting.map(({ thing, day }) => [
    thing.number,
    [datedName(thing.what, texts), thing.text].filter((part) => part !== '').join(' · '),
    dayText(thing.day, texts),
    day.name ?? texts.choices.dayKind[day.kind],
  ]);

function Rows({ head, rows }: { readonly head: Row; readonly rows: readonly Row[] }) {
  return (
    <table className="settings-table numbers">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, column) => (
              <td key={head[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
