import type { CivilDate } from '../calendar';
import type { Communication, FeedbackSheet } from '../feedback';
import {
  answerDay,
  answerStanding,
  isComplaintNow,
  promiseDue,
  promiseStanding,
  type TargetClock,
} from '../feedback';
import type { PeriodSpan } from './period';
import type { FigureGroup, SummaryFigure } from './schema';

/** Which list shows the records of a group. */
export type FigureSource = 'communication' | 'feedback-sheet' | 'complaint';

export const sourceOf = (group: FigureGroup): FigureSource => {
  if (group === 'sheet') return 'feedback-sheet';
  return complaintGroups.includes(group) ? 'complaint' : 'communication';
};

const complaintGroups: readonly FigureGroup[] = ['complaints', 'category', 'part', 'complaint-customer'];

export interface CountedContact {
  readonly id: string;
  readonly body: Communication;
}
export interface CountedSheet {
  readonly id: string;
  readonly body: FeedbackSheet;
}
export interface CountedComplaint {
  readonly id: string;
  /** Factory-local day of receipt. */
  readonly on: CivilDate;
  readonly customerName: string;
  readonly category: string | null;
  readonly partNumbers: readonly string[];
}

export interface CountedRecords {
  readonly contacts: readonly CountedContact[];
  readonly sheets: readonly CountedSheet[];
  readonly complaints: readonly CountedComplaint[];
}

/** What counting needs of the clock: what answers are judged by, today, and the moment in epoch milliseconds. */
export interface CountingClock extends TargetClock {
  readonly today: CivilDate;
  readonly now: number;
  /** The factory-local day of an instant. */
  readonly dayOf: (instant: string) => CivilDate;
}

type Key = readonly [group: FigureGroup, code: string];

/** Always shown, whatever was counted. */
const fixed: readonly Key[] = [
  ['logs', ''],
  ['kind', 'enquiry'],
  ['kind', 'complaint'],
  ['kind', 'suggestion'],
  ['kind', 'praise'],
  ['complaints', ''],
  ['answer', 'met'],
  ['answer', 'missed'],
  ['answer', 'open'],
  ['promise', 'kept'],
  ['promise', 'broken'],
  ['promise', 'open'],
  ['call-back', ''],
  ['call-back', 'satisfied'],
  ['call-back', 'fairly-satisfied'],
  ['call-back', 'dissatisfied'],
  ['sheet', 'satisfied'],
  ['sheet', 'fairly-satisfied'],
  ['sheet', 'dissatisfied'],
  ['mood', 'satisfied'],
  ['mood', 'neutral'],
  ['mood', 'dissatisfied'],
  ['mood', 'angry'],
];

/** Frequent problems: the first ones of each. */
const ranked: readonly FigureGroup[] = ['topic', 'customer', 'category', 'part', 'complaint-customer'];
export const rankedAtMost = 10;

const isIn = (span: PeriodSpan, day: CivilDate | null): boolean =>
  day !== null && day >= span.from && day <= span.to;

/**
 * What a contact counts as in a period: by its own day, and by the days on which an answer or a promise was due or the customer was called
 * back. A record counts once under each key, so that a number is the length of its list.
 */
const keysOfContact = ({ body }: CountedContact, span: PeriodSpan, clock: CountingClock): readonly Key[] => [
  ...saidKeys(body, span, clock),
  ...answerKeys(body, span, clock),
  ...promiseKeys(body, span, clock),
  ...callBackKeys(body, span, clock),
];

type KeysOf = (body: Communication, span: PeriodSpan, clock: CountingClock) => readonly Key[];

const saidKeys: KeysOf = ({ at, kind, topic, mood, customer }, span, clock) =>
  at === null || !isIn(span, clock.dayOf(at))
    ? []
    : [
        ['logs', ''],
        ...(kind === null ? [] : [['kind', kind] as const]),
        ...(topic === null ? [] : [['topic', topic] as const]),
        ...(mood === null ? [] : [['mood', mood] as const]),
        ...(customer.name.trim() === '' ? [] : [['customer', customer.name] as const]),
      ];

/** What became a complaint is answered as one, by its milestones. */
const answerKeys: KeysOf = (body, span, clock) => {
  if (isComplaintNow(body) || !isIn(span, answerDay(body, clock))) return [];
  const standing = answerStanding(body, clock.now, clock);
  return standing === 'none' ? [] : [['answer', standing]];
};

/** A promise that was moved in time is one to be kept still. */
const promiseKeys: KeysOf = ({ promises }, span, { timeZone, today }) =>
  promises.flatMap((promise): readonly Key[] => {
    if (!isIn(span, promiseDue(promise, timeZone))) return [];
    const standing = promiseStanding(promise, today, timeZone);
    return [['promise', standing === 'moved' ? 'open' : standing]];
  });

const callBackKeys: KeysOf = ({ callBack: { at, satisfaction } }, span, { dayOf }) =>
  at === null || !isIn(span, dayOf(at))
    ? []
    : [['call-back', ''], ...(satisfaction === null ? [] : [['call-back', satisfaction] as const])];

/** The day on which the customer said how satisfied he is. */
const sheetDay = ({ customerSignature, closedOn, repliedOn, receivedOn }: FeedbackSheet): CivilDate | null =>
  customerSignature.on ?? closedOn ?? repliedOn ?? receivedOn;

const keysOfSheet = ({ body }: CountedSheet, span: PeriodSpan): readonly Key[] =>
  body.satisfaction !== null && isIn(span, sheetDay(body)) ? [['sheet', body.satisfaction]] : [];

function keysOfComplaint(complaint: CountedComplaint, span: PeriodSpan): readonly Key[] {
  if (!isIn(span, complaint.on)) return [];
  const { category, customerName, partNumbers } = complaint;
  return [
    ['complaints', ''],
    ...(category === null ? [] : [['category', category] as const]),
    ...(customerName.trim() === '' ? [] : [['complaint-customer', customerName] as const]),
    ...partNumbers.filter((part) => part.trim() !== '').map((part) => ['part', part] as const),
  ];
}

const textOf = ([group, code]: Key): string => `${group}\n${code}`;

/** Ids of the records that count under each key, each once. */
function idsByKey(records: CountedRecords, span: PeriodSpan, clock: CountingClock) {
  const found = new Map<string, Set<string>>();
  const add = (id: string, keys: readonly Key[]): void => {
    for (const key of keys) {
      const ids = found.get(textOf(key)) ?? new Set();
      found.set(textOf(key), ids.add(id));
    }
  };
  for (const each of records.contacts) add(each.id, keysOfContact(each, span, clock));
  for (const each of records.sheets) add(each.id, keysOfSheet(each, span));
  for (const each of records.complaints) add(each.id, keysOfComplaint(each, span));
  return found;
}

/** The records that a number of a period stands for: the same counting, so that list and number agree. */
export const idsOfFigure = (
  records: CountedRecords,
  span: PeriodSpan,
  clock: CountingClock,
  { group, code }: Pick<SummaryFigure, 'group' | 'code'>,
): readonly string[] => [...(idsByKey(records, span, clock).get(textOf([group, code])) ?? [])];

/** All numbers of a period with those of the period before: the fixed ones, then the most frequent of each ranking. */
export function figuresOf(
  records: CountedRecords,
  span: PeriodSpan,
  before: PeriodSpan,
  clock: CountingClock,
): readonly SummaryFigure[] {
  const [now, then] = [idsByKey(records, span, clock), idsByKey(records, before, clock)];
  const figure = (group: FigureGroup, code: string): SummaryFigure => ({
    group,
    code,
    count: now.get(textOf([group, code]))?.size ?? 0,
    before: then.get(textOf([group, code]))?.size ?? 0,
  });
  const codesOf = (group: FigureGroup): readonly string[] =>
    [...now.keys()].flatMap((key) => (key.startsWith(`${group}\n`) ? [key.slice(group.length + 1)] : []));
  return [
    ...fixed.map(([group, code]) => figure(group, code)),
    ...ranked.flatMap((group) =>
      codesOf(group)
        .map((code) => figure(group, code))
        .sort((a, b) => b.count - a.count || b.before - a.before || (a.code < b.code ? -1 : 1))
        .slice(0, rankedAtMost),
    ),
  ];
}

/** What of two countings differs, by group and code: `was` or `is` is nought where one has no such entry. */
export interface FigureDifference {
  readonly group: FigureGroup;
  readonly code: string;
  readonly was: number;
  readonly is: number;
}

/** A finished summary against the records as they stand now. */
export function differencesOf(
  kept: readonly SummaryFigure[],
  live: readonly SummaryFigure[],
): readonly FigureDifference[] {
  const countIn = (list: readonly SummaryFigure[], { group, code }: SummaryFigure): number =>
    list.find((each) => each.group === group && each.code === code)?.count ?? 0;
  const all = [...kept, ...live.filter((each) => !kept.some((one) => isAlike(one, each)))];
  return all.flatMap((each) => {
    const [was, is] = [countIn(kept, each), countIn(live, each)];
    return was === is ? [] : [{ group: each.group, code: each.code, was, is }];
  });
}

const isAlike = (one: SummaryFigure, other: SummaryFigure): boolean =>
  one.group === other.group && one.code === other.code;
