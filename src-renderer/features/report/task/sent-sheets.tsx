import { civilDateOf } from '@shared/domain/calendar';
import { type AssignmentStanding, assignmentsOf } from '@shared/domain/report';
import { Table } from 'antd';
import { dayText, useDesk } from '../../../ui';
import { useEditor, useFieldValue } from '../fields';
import { DueOfSheet } from './due-of-sheet';
import { taskPartName } from './part-name';
import { SheetOutcome } from './sheet-outcome';

/** Every task sheet that went out: for what, to whom, when, by when, and what became of it. Kept inside the house. */
export function SentSheets() {
  const { texts, rules } = useDesk();
  const { assignments: say } = texts.task;
  const { isFrozen } = useEditor();
  const internal = useFieldValue('internal');
  const actions = useFieldValue('actions');
  const sheets = assignmentsOf({ internal });
  const nameOf = ({ assignment }: AssignmentStanding): string =>
    taskPartName({ actions }, assignment.part, texts);
  return (
    <section className="report-sent-sheets" aria-label={say.title}>
      <h4>{say.title}</h4>
      {sheets.length === 0 ? (
        <p className="editor-quiet">{say.none}</p>
      ) : (
        <Table<AssignmentStanding>
          size="small"
          pagination={false}
          rowKey={({ assignment }) => assignment.id}
          dataSource={[...sheets]}
          columns={[
            { key: 'part', title: say.part, render: (_: unknown, sheet) => nameOf(sheet) },
            { key: 'askedOf', title: say.askedOf, dataIndex: ['assignment', 'askedOf'] },
            {
              key: 'assigned',
              title: say.assigned,
              render: (_: unknown, { assignment: { assignedAt, assignedBy } }) =>
                `${dayText(civilDateOf(assignedAt, rules.timeZone), texts)} ${assignedBy}`,
            },
            { key: 'due', title: say.dueOn, render: (_: unknown, sheet) => <DueOfSheet sheet={sheet} /> },
            {
              key: 'answer',
              title: say.answer,
              width: '34%',
              render: (_: unknown, sheet, index) => (
                <SheetOutcome sheet={sheet} index={index} name={nameOf(sheet)} isFrozen={isFrozen} />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
