import type { ReportChange } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Checkbox, Table } from 'antd';
import { useTexts } from '../../../ui';
import { useReportWords } from '../model/words';

/** Each change with both values, taken or left. */
export function TaskChanges(props: {
  readonly changes: readonly ReportChange[];
  readonly conflicts: readonly string[];
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (taken: ReadonlySet<string>) => void;
}) {
  const { changes, conflicts, taken, onTaken } = props;
  const { task } = useTexts();
  const words = useReportWords();
  const { read: say } = task;
  const nameOf = ({ path, kind }: ReportChange): string =>
    kind === 'added' ? `${words.labelOf(path)}${say.added}` : words.labelOf(path);
  const toggle = (path: string, isTaken: boolean): void =>
    onTaken(new Set(isTaken ? [...taken, path] : [...taken].filter((each) => each !== path)));
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="path"
      className="report-compare"
      dataSource={[...changes]}
      columns={[
        {
          key: 'take',
          title: say.takes,
          width: '5rem',
          render: (_: unknown, change) => (
            <Checkbox
              aria-label={fill(say.takeOne, { field: nameOf(change) })}
              checked={taken.has(change.path)}
              onChange={(event) => toggle(change.path, event.target.checked)}
            />
          ),
        },
        {
          key: 'field',
          title: say.field,
          width: '22%',
          render: (_: unknown, change) => (
            <>
              {nameOf(change)}
              {conflicts.includes(change.path) && <p className="field-warning">{say.conflict}</p>}
            </>
          ),
        },
        {
          key: 'before',
          title: say.before,
          render: (_: unknown, { path, before, kind }) =>
            kind === 'added' ? '–' : words.valueText(path, before),
        },
        {
          key: 'after',
          title: say.after,
          className: 'report-changed',
          render: (_: unknown, { path, after, kind }) =>
            kind === 'added' ? <NewRow path={path} row={after} /> : words.valueText(path, after),
        },
      ]}
    />
  );
}

/** A new row by its fields, those with something in them. */
function NewRow({ path, row }: { readonly path: string; readonly row: unknown }) {
  const words = useReportWords();
  if (typeof row !== 'object' || row === null) return null;
  const fields = Object.entries(row as Readonly<Record<string, unknown>>).filter(
    ([key, value]) => key !== 'id' && value !== '' && value !== null,
  );
  return (
    <ul className="report-task-row">
      {fields.map(([key, value]) => (
        <li key={key}>
          {words.labelOf(`${path}.${key}`)}: {words.valueText(`${path}.${key}`, value)}
        </li>
      ))}
    </ul>
  );
}
