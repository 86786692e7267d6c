import { mondayToFriday } from '@shared/domain/calendar';
import { datesOf, type RecordBody, type RecordKind, recordKinds, recordSchemas } from '@shared/domain/record';
import type { RecordDate, RecordDateKind } from '@shared/domain/record-date';
import { civilDateSchema, instantSchema } from '@shared/domain/scalars';
import { describe, expect, it } from 'vitest';

/**
 * Whatever can be late must be able to be done, or it stays overdue for ever. A body with every field filled shows which dates a kind has;
 * the table says which fact fulfils each.
 */

const rules = { timeZone: 'Asia/Shanghai', lookup: mondayToFriday };
const day = '2026-11-21';
const at = '2026-11-21T14:03+08:00';

type Path = readonly (string | number)[];
/** Which fields fulfil a date, and with what. Emptied in an open body, filled in a done one. */
type Facts = readonly (readonly [path: string, done: unknown, open?: unknown])[];

const fulfilments: { readonly [K in RecordKind]?: { readonly [W in RecordDateKind]?: Facts } } = {
  notice: {
    notify: [
      ['recipients.*.toldAt', at],
      ['issuedAt', null],
      ['firstIssuedAt', null],
    ],
    receipt: [['recipients.*.receipt.receivedAt', at]],
    request: [['recipients.*.receipt.receivedAt', at]],
    action: [['remedies.*.doneOn', day]],
    'detailed-report': [
      ['detailedReportSentOn', day],
      ['recipients.*.balance.closedOn', null],
    ],
  },
  'escape-event': {
    notify: [['customers.*.toldAt', at]],
    // Making the revisions takes the change of the range away (services/notice/issue); they went out when every notice says so.
    'notify-again': [
      ['rangeChangedAt', null, at],
      ['customers.*.notice', { issuedAt: at }],
    ],
  },
  'visit-report': {
    action: [['actions.*.doneOn', day]],
    'special-report': [['special.toldAt', at]],
    'next-visit': [['nextVisit.settledOn', day]],
  },
  'visit-plan': { 'planned-visit': [['visits.*.visitedOn', day]] },
  communication: {
    promise: [['promises.*.keptOn', day]],
    answer: [['answeredAt', at]],
    'call-back': [['callBack.at', at]],
    // A log that is over waits for no reviewer, either.
    angry: [
      ['reviewed.at', at],
      ['completedAt', at],
      ['callBack.at', at],
      ['state', 'done', 'in-progress'],
    ],
  },
  order: {
    answer: [['answeredAt', at]],
    'pass-on': [['handOvers.*.at', at]],
    shipment: [['shipments.*.shippedOn', day]],
    invoice: [['invoicedOn', day]],
    payment: [['paidOn', day]],
  },
  'internal-hand-over': { 'hand-over': [['returnedOn', day]] },
  'support-request': { support: [['finishedOn', day]] },
  'service-agreement': { renewal: [['renewal.on', day]], expiry: [['renewal.on', day]] },
  'service-plan': { service: [['items.*.doneOn', day]] },
  'service-staff': {
    expiry: [['endedOn', day]],
    assessment: [
      ['endedOn', null],
      ['validFrom', '2026-01-01', '2026-12-31'],
    ],
  },
  'goods-return': {
    judgement: [
      ['judgedOn', day],
      ['lines.*.verdict.pending', 0, 1],
    ],
    replenishment: [['replacements.*.shippedOn', day]],
  },
  survey: { 'survey-reply': [['returnedOn', day]] },
  'service-summary': { measure: [['improvements.*.doneOn', day]] },
  'survey-plan': {
    'survey-send': [
      ['sheets.*.sentOn', day],
      ['sheets.*.notAskedReason', '', ''],
    ],
  },
  'survey-record': {
    measure: [['measures.*.verifiedOn', day]],
    distribution: [['distributions.*.on', day]],
  },
  // An occasion ends with its contact; the next contact moves on with each one made, and ends with the plan.
  'care-plan': {
    contact: [
      ['contacts.*.doneAt', at],
      ['ended.on', day],
    ],
  },
  // A review enters a later day, or takes the answer out of use.
  question: { review: [['outdated.on', day]] },
};

/** Choices that would leave dates out: refused, a complaint by now, no part of it. */
const asked: { readonly [K in RecordKind]?: Facts } = {
  notice: [['kind', 'escape']],
  'escape-event': [['customers.*.notice', null]],
  'visit-report': [['special.isPresent', true]],
  'visit-plan': [
    ['visits.*.notDoneReason', ''],
    ['visits.*.month', 3],
  ],
  communication: [
    ['complaintNumber', ''],
    ['kind', 'enquiry'],
    ['state', 'done'],
    ['mood', 'angry'],
  ],
  order: [['cancelledOn', null]],
  'support-request': [['decision', 'accepted']],
  'service-plan': [['items.*.result', 'done']],
  'care-plan': [['ended.on', null]],
  'service-summary': [['improvements.*.carriedTo', '']],
  question: [['outdated.on', null]],
  'goods-return': [
    ['acceptance', 'accepted'],
    ['wantsReplenishment', true],
  ],
};

function withValue(value: unknown, [key, ...rest]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  if (key === '*') return (value as readonly unknown[]).map((each) => withValue(each, rest, next));
  const known = Reflect.get(Object(value), key);
  return { ...(value as object), [key]: withValue(known, rest, next) };
}

const apply = (body: unknown, facts: Facts, isDone: boolean): unknown =>
  facts.reduce(
    (made, [path, done, open = null]) => withValue(made, path.split('.'), isDone ? done : open),
    body,
  );

/** What of a valibot schema is needed to fill it. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly wrapped?: unknown;
  readonly options?: readonly unknown[];
}

/** A value with every field given and one row in every list. */
function filledOf(schema: unknown): unknown {
  if (schema === civilDateSchema) return day;
  if (schema === instantSchema) return at;
  const { type, entries = {}, item, wrapped, options = [] } = schema as Node;
  if (wrapped !== undefined) return filledOf(wrapped);
  switch (type) {
    case 'strict_object':
      return Object.fromEntries(Object.entries(entries).map(([key, each]) => [key, filledOf(each)]));
    case 'array':
      return [filledOf(item)];
    case 'picklist':
      return options[0];
    case 'union':
      return filledOf(options[0]);
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'x';
  }
}

const filled = (kind: RecordKind): unknown => {
  const body = filledOf(recordSchemas[kind]);
  return (asked[kind] ?? []).reduce((made, [path, value]) => withValue(made, path.split('.'), value), body);
};

const dates = (kind: RecordKind, body: unknown): readonly RecordDate[] =>
  datesOf(kind, body as RecordBody, rules);

const cases = recordKinds.flatMap((kind) =>
  [...new Set(dates(kind, filled(kind)).map(({ what }) => what))].map((what) => [kind, what] as const),
);

describe('every date of every kind can be done', () => {
  it.each(cases)('%s: %s', (kind, what) => {
    const facts = fulfilments[kind]?.[what];
    if (facts === undefined) throw new Error('no fact fulfils it');
    const isOpen = ({ what: own, done }: RecordDate): boolean => own === what && done === null;
    expect(dates(kind, apply(filled(kind), facts, false)).filter(isOpen)).not.toEqual([]);
    expect(dates(kind, apply(filled(kind), facts, true)).filter(isOpen)).toEqual([]);
  });

  it('the table names no date that a kind does not have', () => {
    const named = Object.entries(fulfilments).flatMap(([kind, whats]) =>
      Object.keys(whats).map((what) => `${kind} ${what}`),
    );
    expect(named.sort()).toEqual(cases.map((each) => each.join(' ')).sort());
  });
});
