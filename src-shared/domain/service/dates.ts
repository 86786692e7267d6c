import { addDays } from '../calendar';
import { type DateRules, defaultEndingWarnDays, type RecordDate, singleDate } from '../record-date';
import { renewalDue } from './agreement';
import type { InternalHandOver, ServiceAgreement, ServicePlan, ServiceStaff, SupportRequest } from './schema';

/** What was handed over comes back by its day. */
export const handOverDates = ({
  dueOn,
  returnedOn,
  to,
  task,
  subject,
}: InternalHandOver): readonly RecordDate[] =>
  singleDate('hand-over', dueOn, {
    text: task === '' ? subject : task,
    owner: to.person === '' ? to.department : to.person,
    done: returnedOn,
  });

/** The day by which the customer wants support; a request that was refused waits for nothing. */
export const supportDates = (request: SupportRequest): readonly RecordDate[] =>
  request.decision === 'refused'
    ? []
    : singleDate('support', request.wantedOn, {
        text: request.request,
        owner: request.engineer === '' ? request.receivedBy : request.engineer,
        done: request.finishedOn,
      });

/** Every item of the service that was agreed, but for those that will not be done (5.3.11). */
export const servicePlanDates = ({ items, manager }: ServicePlan): readonly RecordDate[] =>
  items
    .filter(({ doneOn, result }) => doneOn !== null || result !== 'not-done')
    .map(({ id, content, responsible, plannedOn, doneOn }) => ({
      id,
      what: 'service',
      text: content,
      owner: responsible === '' ? manager : responsible,
      due: plannedOn,
      done: doneOn,
    }));

/** By when it is said whether an agreement goes on, and its end; the decision fulfils both (5.3.11). */
export function agreementDates(agreement: ServiceAgreement): readonly RecordDate[] {
  const { title, product, manager: owner, to, renewal } = agreement;
  const rest = { text: title === '' ? product : title, owner, done: renewal.on };
  return [
    ...((agreement.noticeDays ?? 0) > 0 ? singleDate('renewal', renewalDue(agreement), rest) : []),
    ...singleDate('expiry', to, rest),
  ];
}

/** End of the qualification and the next assessment (5.3.12), as long as the person serves; a new qualification moves both on. */
export function serviceStaffDates(
  staff: ServiceStaff,
  { endingWarnDays = defaultEndingWarnDays }: Pick<DateRules, 'endingWarnDays'> = {},
): readonly RecordDate[] {
  const { name: text, department: owner, validUntil, nextAssessmentOn, endedOn } = staff;
  return [
    ...singleDate('expiry', validUntil, { text, owner, done: endedOn }),
    ...singleDate('assessment', nextAssessmentOn, {
      text,
      owner,
      done: assessedOn(staff, endingWarnDays) ?? endedOn,
    }),
  ];
}

/**
 * The last assessment that fulfils the next one: not before it is warned of, and since the qualification began; an earlier one was another's.
 * Where the beginning is not known, on the day it is due or later.
 */
function assessedOn(
  { assessments, validFrom, nextAssessmentOn }: ServiceStaff,
  warnDays: number,
): string | null {
  if (nextAssessmentOn === null) return null;
  const made = assessments.flatMap(({ on }) => on ?? []);
  const first = addDays(nextAssessmentOn, -warnDays);
  const counts = (on: string): boolean =>
    validFrom === null ? on >= nextAssessmentOn : on > validFrom && on >= first;
  return made.filter(counts).sort().at(-1) ?? null;
}
