import { civilDateAt } from '@shared/domain/calendar';
import type { AssignmentStanding } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { dayText, useDesk, useNow } from '../../../ui';
import { BoundText, useSetField } from '../fields';
import { useWaive } from './assign-context';

/** What became of a sheet: answered by whom and when, still waited for, or waited for no longer, and why. */
export function SheetOutcome(props: {
  readonly sheet: AssignmentStanding;
  /** Its place in the report. */
  readonly index: number;
  readonly name: string;
  readonly isFrozen: boolean;
}) {
  const { sheet, index, name, isFrozen } = props;
  const { texts, rules } = useDesk();
  const { assignments: say } = texts.task;
  const today = civilDateAt(useNow(), rules.timeZone);
  const setClosedOn = useSetField(`internal.assignments.${index}.closedOn`);
  const waive = useWaive();
  const { answer, assignment } = sheet;
  if (answer !== null)
    return fill(say.answered, { by: answer.answeredBy, on: dayText(answer.answeredOn, texts) });
  const { closedOn } = assignment;
  const isClosed = closedOn !== null;
  const label = fill(isClosed ? say.reopenOf : say.closeOf, { part: name });
  return (
    <div className="report-sheet-outcome" data-path={`internal.assignments.${index}`}>
      <span>{isClosed ? fill(say.closed, { on: dayText(closedOn, texts) }) : say.waiting}</span>
      {!isFrozen && (
        <Button size="small" aria-label={label} onClick={() => setClosedOn(isClosed ? null : today)}>
          {isClosed ? say.reopen : say.close}
        </Button>
      )}
      {isFrozen && !isClosed && waive !== null && (
        // What is read only is greyed out as a whole; this is no content of what was sent.
        <Button size="small" disabled={false} aria-label={label} onClick={() => waive(assignment.id)}>
          {say.close}
        </Button>
      )}
      {isClosed && <BoundText path={`internal.assignments.${index}.closedReason`} />}
    </div>
  );
}
