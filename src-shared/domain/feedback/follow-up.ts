import { blankCommunication } from './blank';
import type { Communication } from './schema';

/**
 * The log that goes on with one whose customer was not satisfied at the call-back: his words, product and contact, nothing typed again.
 * It was said in the minute of the call-back; by which way is the clerk's to say.
 * @param number of the log called back about
 */
export const followUpOf = (log: Communication, number: string): Communication => ({
  ...blankCommunication(),
  companyId: log.companyId,
  customer: log.customer,
  counterpart: log.counterpart,
  orderNumber: log.orderNumber,
  at: log.callBack.at,
  kind: log.kind,
  topic: log.topic,
  urgency: log.urgency,
  enquiryCategory: log.enquiryCategory,
  product: log.product,
  partNumber: log.partNumber,
  operator: log.callBack.by === '' ? log.operator : log.callBack.by,
  mood: 'dissatisfied',
  request: log.request,
  remarks: log.callBack.note,
  responsible: log.responsible,
  sourceNumber: number,
});

/** The log with the number of the one that goes on with it; '' where that is void. */
export const withFollowUp = (log: Communication, followUpNumber: string): Communication => ({
  ...log,
  callBack: { ...log.callBack, followUpNumber },
});

/**
 * What is typed never says by which log it goes on. One that is opened again goes on itself.
 * @param before null where it is new
 */
export const keptFollowUp = (before: Communication | null, after: Communication): Communication =>
  withFollowUp(
    after,
    before === null || after.rounds.length > before.rounds.length ? '' : before.callBack.followUpNumber,
  );
