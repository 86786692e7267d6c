import type { Answer } from '@shared/contract';
import { paperNumber } from '@shared/domain/record';
import { milestonesBy } from '@shared/domain/report';
import { fill, listOf } from '@shared/text';
import { call } from '../../../api';
import { useTexts, VoidForm } from '../../../ui';

/** 作废 of a report; what it fulfilled of its complaint is said before the click. */
export function ReportVoidDialog(props: {
  readonly answer: Answer<'report.get'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { stored, submissions, complaint } = props.answer;
  const { choices, frame, workspace } = useTexts();
  const { void: say } = workspace;
  const number = paperNumber(stored);
  const reopened = complaint === null ? [] : milestonesBy(submissions, complaint.stored.body);
  const milestones = listOf(
    reopened.map((kind) => choices.milestone[kind]),
    { frame },
  );
  return (
    <VoidForm
      number={number}
      okText={say.action}
      record={
        <>
          <p>{fill(say.record, { number })}</p>
          {reopened.length > 0 && <p className="tone-amber">▲ {fill(say.reopens, { milestones })}</p>}
        </>
      }
      send={(reason) => call('record.void', { id: stored.id, version: stored.version, reason })}
      onDone={props.onDone}
      onCancel={props.onCancel}
    />
  );
}
