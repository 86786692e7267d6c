import type { Complaint, PpmAppeal } from '../complaint';
import type { Scorecard } from './schema';

/** A month of the relation, `YYYY-MM`. */
export interface MonthFigures {
  readonly month: string;
  /** Complaints received in it. */
  readonly complaints: number;
  /** Pieces counted for PPM: confirmed, and counted by the rule agreed. */
  readonly counted: number;
  /** Pieces the customer claims, disputed ones and NTF too. */
  readonly claimed: number;
  /** Pieces delivered, from the month's scorecard; null where nobody entered it. */
  readonly delivered: number | null;
  /** Our confirmed PPM; null without a delivered quantity: never 0 or infinite. */
  readonly ppm: number | null;
  /** As the customer sees it: claimed over delivered. */
  readonly customerViewPpm: number | null;
  /** What the customer's own scorecard says. */
  readonly scorecardPpm: number | null;
  /** The customer's figure less ours; null while one of them is unknown. */
  readonly difference: number | null;
  /** Why they differ, and what became of our appeal; null without a scorecard. */
  readonly appeal: PpmAppeal | null;
  readonly onTimeRate: number | null;
  readonly rank: string;
}

/** A complaint as far as the figures of a month need it. */
export interface CountedComplaint extends Pick<Complaint, 'lines' | 'countingRule' | 'mergedInto'> {
  /** Factory-local month of its first receipt. */
  readonly month: string;
  /** Withdrawn, or its pieces count with another complaint: they are no pieces of this one. */
  readonly isLeftOut?: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Pieces of a line that count: as counted for PPM, else as confirmed by us. */
const countedPieces = ({ countedForPpm, confirmedByUs }: Complaint['lines'][number]): number =>
  countedForPpm ?? confirmedByUs ?? 0;

/** By the counting rule: one for an occurrence, unless a figure was agreed for its lines. */
function countedOf({ countingRule, lines }: CountedComplaint): number {
  if (countingRule === 'not-counted') return 0;
  const isAgreed = lines.some(({ countedForPpm }) => countedForPpm !== null);
  return countingRule === 'per-occurrence' && !isAgreed ? 1 : sum(lines.map(countedPieces));
}

const claimedPieces = ({ defectiveQuantity, confirmedByCustomer }: Complaint['lines'][number]): number =>
  confirmedByCustomer ?? defectiveQuantity ?? 0;

/** Parts per million, whole; null without a delivered quantity. */
export const ppmOf = (pieces: number, delivered: number | null): number | null =>
  delivered === null || delivered <= 0 ? null : Math.round((pieces * 1_000_000) / delivered);

/** Figures of each month given, in that order (domain.md 6.3: 0-km PPM, customer-view PPM). */
export function monthFigures(
  months: readonly string[],
  complaints: readonly CountedComplaint[],
  scorecards: readonly Scorecard[],
): readonly MonthFigures[] {
  return months.map((month) => {
    const own = complaints.filter((each) => each.month === month);
    const card = scorecards.find((each) => each.month === month);
    // Pieces of a 并案 complaint are those of the one it refers to.
    const whole = own.filter(({ mergedInto, isLeftOut = false }) => mergedInto === '' && !isLeftOut);
    const counted = sum(whole.map(countedOf));
    const claimed = sum(whole.flatMap(({ lines }) => lines.map(claimedPieces)));
    const delivered = card?.delivered ?? null;
    const ppm = ppmOf(counted, delivered);
    const scorecardPpm = card?.ppm ?? null;
    return {
      month,
      complaints: own.length,
      counted,
      claimed,
      delivered,
      ppm,
      customerViewPpm: ppmOf(claimed, delivered),
      scorecardPpm,
      difference: ppm === null || scorecardPpm === null ? null : scorecardPpm - ppm,
      appeal: card?.appeal ?? null,
      onTimeRate: card?.onTimeRate ?? null,
      rank: card?.rank ?? '',
    };
  });
}

/** The month of a civil date and those before it, the earliest first. */
export function monthsUntil(day: string, count: number): readonly string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + month - 1 - (count - 1 - index);
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}
