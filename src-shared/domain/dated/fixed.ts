import type { RecordDateKind } from '../record-date';

/** Who or what decides a day: `procedure` and `customer` of a clock, `agreed` a clock the customer gave more time. */
export const fixedBys = [
  'procedure',
  'customer',
  'agreed',
  'counted',
  'promised',
  'wanted',
  'term',
  'recorded',
] as const;
export type FixedBy = (typeof fixedBys)[number];

/**
 * What decides the day of each kind; null where it is ours to choose: a visit, an action, a contact, a service of the plan, the day a
 * questionnaire goes out. `counted` from another fact of the record, `promised` to the customer, `wanted` by him, a `term` of a document;
 * `recorded` is set with others in the record, and is changed there.
 */
const fixedOf = {
  action: null,
  measure: null,
  'planned-visit': null,
  'next-visit': null,
  contact: null,
  service: null,
  'survey-send': null,
  promise: 'promised',
  answer: 'promised',
  'detailed-report': 'promised',
  shipment: 'promised',
  replenishment: 'wanted',
  support: 'wanted',
  notify: 'counted',
  'notify-again': 'counted',
  'visit-report': 'counted',
  'special-report': 'counted',
  renewal: 'counted',
  judgement: 'counted',
  distribution: 'counted',
  'call-back': 'counted',
  angry: 'counted',
  'pass-on': 'counted',
  invoice: 'counted',
  payment: 'counted',
  expiry: 'term',
  review: 'term',
  receipt: 'recorded',
  request: 'recorded',
  'hand-over': 'recorded',
  assessment: 'recorded',
  'survey-reply': 'recorded',
  'task-answer': 'recorded',
} as const satisfies Readonly<Record<RecordDateKind | 'task-answer', FixedBy | null>>;

/** What decides the day of a kind of records; null: it is ours to choose. */
export const recordFixedBy = (what: RecordDateKind | 'task-answer'): FixedBy | null => fixedOf[what];
