import { type RecordDate, singleDate } from '../record-date';
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

/** End of the qualification and the next assessment (5.3.12); a new one moves both on. */
export const serviceStaffDates = ({
  name,
  validUntil,
  nextAssessmentOn,
  department,
}: ServiceStaff): readonly RecordDate[] => [
  ...singleDate('expiry', validUntil, { text: name, owner: department }),
  ...singleDate('assessment', nextAssessmentOn, { text: name, owner: department }),
];
