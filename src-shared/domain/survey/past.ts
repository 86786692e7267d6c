import {
  type ItemAverage,
  type PastPeriod,
  type SurveyEntry,
  type SurveyRecord,
  surveyItems,
} from './schema';
import { isYear, itemSummaryOf, surveySummaryOf, totalOf } from './score';

/** A saved record of a period, as another one compares itself with it. */
export interface PastRecord {
  readonly number: string;
  readonly body: SurveyRecord;
}

/** The most periods that a trend shows besides its own. */
const mostPast = 12;

/** What a record takes over from those before it. */
export interface Comparison {
  /** Tenths; null where there is none. */
  readonly previousAverage: number | null;
  readonly previousItems: readonly ItemAverage[];
  readonly pastPeriods: readonly PastPeriod[];
  readonly entries: readonly SurveyEntry[];
}

const orderOf = ({ number, body }: PastRecord): string => `${body.to ?? body.period} ${number}`;

/**
 * The period before and the trend, from the records of earlier periods: years with years, shorter periods with shorter ones. Each customer
 * is compared with his own sheet of the period before. Null where no earlier record is there.
 */
export function comparisonOf(
  own: Pick<SurveyRecord, 'period' | 'to' | 'entries'>,
  records: readonly PastRecord[],
  nextId: () => string,
): Comparison | null {
  const isBefore = ({ body }: PastRecord): boolean =>
    own.to !== null && body.to !== null ? body.to < own.to : body.period < own.period;
  const past = records
    .filter(
      (each) =>
        each.body.entries.length > 0 && isYear(each.body.period) === isYear(own.period) && isBefore(each),
    )
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const previous = past.at(-1)?.body;
  if (previous === undefined) return null;
  const { average } = surveySummaryOf(previous.entries);
  return {
    previousAverage: tenthsOf(average),
    previousItems: surveyItems.map((item) => {
      const mean = itemSummaryOf(previous.entries, item).average;
      return { item, average: mean === null ? null : Math.round(mean * 100) };
    }),
    pastPeriods: past.slice(-mostPast).map(({ body }) => ({
      id: nextId(),
      period: body.period,
      average: tenthsOf(surveySummaryOf(body.entries).average),
    })),
    entries: own.entries.map((entry) => ({
      ...entry,
      previousTotal: tenthsOf(totalBefore(previous.entries, entry)),
    })),
  };
}

const tenthsOf = (total: number | null): number | null => (total === null ? null : Math.round(total * 10));

/** By file, else by name; the last sheet where a customer has several. */
function totalBefore(
  entries: readonly SurveyEntry[],
  { customerId, customerName }: SurveyEntry,
): number | null {
  const own = entries.filter((each) =>
    customerId !== null && each.customerId !== null
      ? each.customerId === customerId
      : each.customerName === customerName,
  );
  return own.map(({ items }) => totalOf(items)).findLast((total) => total !== null) ?? null;
}
