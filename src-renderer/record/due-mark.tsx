import { isInstant, toInstant } from '@shared/domain/calendar';
import { targetOf } from '@shared/domain/deadline';
import { EarliestDay, StandingMark, shortDue, useDesk, useNow, viewTarget } from '../ui';

/** A date of a record with its standing: sign, colour and words. Nothing due is said by a dash. */
export function DueMark(props: {
  /** A civil date or an instant. */
  readonly due: string | null;
  readonly done: string | null;
  /** 最早: given while the date is provisional. */
  readonly earliest?: string | null | undefined;
}) {
  const { texts, rules, calendar } = useDesk();
  const now = useNow();
  const { due, done } = props;
  if (due === null) return <span className="standing tone-grey">–</span>;
  // A day is kept in time until it is over; when it was entered proves nothing here.
  const doneAt =
    done === null ? null : isInstant(done) ? done : `${done}T00:00${offsetOf(now, rules.timeZone)}`;
  const view = viewTarget({
    target: targetOf(due, rules),
    done: doneAt === null ? null : { doneAt, enteredAt: doneAt, hasProof: true },
    now,
    calendar,
    texts,
  });
  const earliest = done === null ? (props.earliest ?? null) : null;
  return (
    <span className="record-due">
      <span className="numbers">{shortDue(due, now, rules.timeZone)}</span>
      <StandingMark view={view} isProvisional={earliest !== null} />
      <EarliestDay day={earliest} />
    </span>
  );
}

const offsetOf = (now: number, timeZone: string): string => toInstant(now, timeZone).slice(16);
