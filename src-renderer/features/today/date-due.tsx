import type { CivilDate, Instant } from '@shared/domain/calendar';
import { dueText, EarliestDay, useDesk } from '../../ui';

/** When something of the workbench's lists is due; 暂定 with 最早 where a notice to come may still move it. */
export function DateDue(props: {
  readonly due: CivilDate | Instant | null;
  readonly isProvisional: boolean;
  readonly earliest: CivilDate | null;
}) {
  const { texts, rules } = useDesk();
  const { due, isProvisional, earliest } = props;
  return (
    <span className="agenda-milestone numbers">
      {due === null ? texts.recordFacts.noDay : dueText(due, texts, rules.timeZone)}
      {isProvisional && (
        <>
          {' '}
          <span className="standing-provisional">{texts.frame.due.provisional}</span>{' '}
          {earliest !== null && <EarliestDay day={earliest} />}
        </>
      )}
    </span>
  );
}
