import { error, type Finding } from '../finding';
import type { Survey, SurveyEntry, SurveyItem, SurveyMeasure, SurveyRecord } from './schema';
import { lowItemsOf } from './score';

/** A low item of a sheet that nobody has an action for. */
export interface UnansweredLow {
  readonly entry: SurveyEntry;
  readonly item: SurveyItem;
  readonly score: number;
}

/** A period is not ended while an item of 3 or less has no measure (IATF 16949 9.1.2.1). */
export const checkSurveyRecord = (record: SurveyRecord): readonly Finding[] => {
  const { from, to, finishedOn } = record;
  const lows = finishedOn === null ? [] : unansweredLows(record);
  return [
    ...(from !== null && to !== null && to < from ? [error('to', 'end-before-start')] : []),
    ...(lows.length === 0
      ? []
      : [
          error('finishedOn', 'low-without-measure', {
            count: lows.length,
            customers: [...new Set(lows.map(({ entry }) => entry.customerName))].join(' / ').slice(0, 120),
          }),
        ]),
  ];
};

/** Items of 3 or less without a measure: an item is answered by a measure that names its customer or sheet and does say what is done. */
export const unansweredLows = ({ entries, measures }: SurveyRecord): readonly UnansweredLow[] =>
  entries.flatMap((entry) =>
    lowItemsOf(entry.items).flatMap((item) => {
      const score = entry.items.find((each) => each.item === item)?.score ?? null;
      const isAnswered = measures.some((measure) => answers(measure, entry, item));
      return isAnswered || score === null ? [] : [{ entry, item, score }];
    }),
  );

const answers = (
  { item, surveyNumber, customerName, measure }: SurveyMeasure,
  entry: SurveyEntry,
  wanted: SurveyItem,
): boolean =>
  item === wanted &&
  measure.trim() !== '' &&
  (surveyNumber === '' ? customerName === entry.customerName : surveyNumber === entry.number);

/** Rows to be filled for what is unanswered; a row begun and not yet said stays and gets no second one. */
export const begunMeasures = (record: SurveyRecord, nextId: () => string): readonly SurveyMeasure[] =>
  unansweredLows(record)
    .filter(
      ({ entry, item }) =>
        !record.measures.some((measure) => answers({ ...measure, measure: 'begun' }, entry, item)),
    )
    .map(({ entry, item, score }) => ({
      id: nextId(),
      surveyNumber: entry.number,
      customerName: entry.customerName,
      item,
      score,
      cause: '',
      measure: '',
      owner: '',
      dueOn: null,
      verification: '',
      verifiedOn: null,
    }));

/** The weights of a sheet together; they must be 100 before it is sent. */
export const weightSum = ({ answers: asked }: Pick<Survey, 'answers'>): number =>
  asked.reduce((sum, { weight }) => sum + weight, 0);

/** What an entry says besides its sheet. */
type OwnOfEntry = 'id' | 'evidence' | 'previousTotal' | 'evidenceReason';

/**
 * Sheets into a period's entries: a known number is brought up to date and keeps its evidence, others come after, and those of sheets that
 * are void by now go.
 */
export function withSheets(
  entries: readonly SurveyEntry[],
  sheets: readonly Omit<SurveyEntry, OwnOfEntry>[],
  blank: () => Pick<SurveyEntry, OwnOfEntry>,
  voided: ReadonlySet<string> = new Set(),
): readonly SurveyEntry[] {
  const known = new Set(entries.map(({ number }) => number));
  return [
    ...entries
      .filter(({ number }) => !voided.has(number))
      .map((entry) => ({ ...entry, ...sheets.find(({ number }) => number === entry.number) })),
    ...sheets.filter(({ number }) => !known.has(number)).map((sheet) => ({ ...blank(), ...sheet })),
  ];
}
