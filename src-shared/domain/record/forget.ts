import { numbersIn } from '../numbers-in';
import type { RecordBody, RecordKind } from './kinds';

type Forgetting = {
  readonly [K in RecordKind]?: (body: RecordBody<K>, number: string) => RecordBody<K>;
};

/** Where a record says what became of it: a number there means that it needs no answer, contact or complaint of its own any more. */
const forgetting = {
  communication: (log, number) => ({
    ...log,
    complaintNumber: without(log.complaintNumber, number),
    callBack: { ...log.callBack, followUpNumber: without(log.callBack.followUpNumber, number) },
  }),
  order: (order, number) => ({
    ...order,
    deviations: order.deviations.map((each) => ({
      ...each,
      followUpNumber: without(each.followUpNumber, number),
    })),
  }),
  'care-plan': (plan, number) => ({
    ...plan,
    contacts: plan.contacts.map((each) => ({
      ...each,
      logNumber: without(each.logNumber, number),
      complaintNumber: without(each.complaintNumber, number),
    })),
  }),
  'goods-return': (record, number) => ({
    ...record,
    lines: record.lines.map((each) => ({ ...each, complaintNumber: without(each.complaintNumber, number) })),
  }),
  'visit-report': (report, number) => ({
    ...report,
    raised: report.raised.filter(({ complaintNumber }) => complaintNumber !== number),
    complaintNumbers: numbersIn(report.complaintNumbers).includes(number)
      ? numbersIn(report.complaintNumbers)
          .filter((each) => each !== number)
          .join('、')
      : report.complaintNumbers,
  }),
} as const satisfies Forgetting;

const without = (named: string, number: string): string => (named.trim() === number ? '' : named);

/** Kinds that become complaints or logs. */
export const forgettingKinds = Object.keys(forgetting) as readonly (keyof typeof forgetting)[];

/** The record as it was before it became the complaint or the log of this number, which is void: it is open again where it came from. */
export function withoutNumber<K extends RecordKind>(
  kind: K,
  body: RecordBody<K>,
  number: string,
): RecordBody<K> {
  const forget = (forgetting as Forgetting)[kind];
  return forget === undefined ? body : forget(body, number);
}
