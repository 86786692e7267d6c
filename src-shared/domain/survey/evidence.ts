import type { Complaint } from '../complaint/schema';
import { type CurrencyTotal, costFigures, totalsOf } from '../cost/line';
import { type CountedComplaint, monthFigures, monthsUntil, ppmOf } from '../customer/figures';
import type { Scorecard } from '../customer/schema';
import { type EvidenceField, evidenceFields, type SurveyEvidence } from './schema';

/** A complaint as far as the objective block needs it. */
export interface EvidencedComplaint
  extends CountedComplaint,
    Pick<Complaint, 'lineStopMinutes' | 'costs' | 'mergedInto'> {
  /** Factory-local day of its first receipt. */
  readonly receivedOn: string;
  /** By the customer: it counts nowhere. */
  readonly isWithdrawn: boolean;
}

/** What the desk counted of a customer in a period (IATF 16949 9.1.2.1), with what it was counted from. */
export interface EvidenceProposal {
  readonly complaints: number;
  /** Received in the period and withdrawn by the customer; they are in no other figure. */
  readonly withdrawn: number;
  /** Pieces counted for PPM. */
  readonly counted: number;
  /** Pieces delivered by the scorecards; null while a month of the period has none. */
  readonly delivered: number | null;
  /** Null without all delivered quantities: never 0 or infinite. */
  readonly ppm: number | null;
  readonly lineStopMinutes: number;
  /** Fen, from cost lines in CNY that say so; null where there is none. */
  readonly premiumFreight: number | null;
  /** Premium freight in other currencies, in 1/100 of each; never added to the fen. */
  readonly otherFreight: readonly CurrencyTotal[];
  /** Mean of what the customer's scorecards of the period say, in hundredths of a per cent; null where none says it. */
  readonly onTimeRate: number | null;
  /** Months that the mean is of. */
  readonly onTimeMonths: number;
  /** The latest rank or score of the period in the customer's words, with its month; '' where there is none. */
  readonly scorecard: string;
  /** Months of the period without a delivered quantity, `YYYY-MM`. */
  readonly missingMonths: readonly string[];
}

/** Cost lines of extra transport: 额外运费, 超额运费, 加急运费, 空运. */
const premiumFreight = /额外运费|超额运费|加急运|空运|专车|premium\s*freight|air\s*freight|express/i;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The months between two civil dates, both included; none where they are the wrong way round. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const [firstYear = 0, firstMonth = 1] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = to.split('-').map(Number);
  const count = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  return count > 0 ? monthsUntil(to, count) : [];
}

/**
 * The objective block of a customer, counted as his file counts it (`monthFigures`). Pieces, stops and costs of a 并案 complaint are
 * those of the one it refers to.
 * @param from civil date, included, as `to`
 */
export function evidenceBetween(
  from: string,
  to: string,
  complaints: readonly EvidencedComplaint[],
  scorecards: readonly Scorecard[],
): EvidenceProposal {
  const received = complaints.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);
  const own = received.filter(({ isWithdrawn }) => !isWithdrawn);
  const whole = own.filter(({ mergedInto }) => mergedInto === '');
  const figures = monthFigures(monthsBetween(from, to), own, scorecards);
  const missingMonths = figures.filter(({ delivered }) => delivered === null).map(({ month }) => month);
  const counted = sum(figures.map((each) => each.counted));
  const delivered =
    figures.length === 0 || missingMonths.length > 0 ? null : sum(figures.map((each) => each.delivered ?? 0));
  const freight = freightOf(whole);
  const rates = figures.flatMap(({ onTimeRate }) => (onTimeRate === null ? [] : [onTimeRate]));
  const ranked = figures.findLast(({ rank }) => rank.trim() !== '');
  return {
    complaints: own.length,
    withdrawn: received.length - own.length,
    counted,
    delivered,
    ppm: ppmOf(counted, delivered),
    lineStopMinutes: sum(whole.map(({ lineStopMinutes }) => lineStopMinutes ?? 0)),
    premiumFreight: freight.find(({ currency }) => currency === 'CNY')?.amount ?? null,
    otherFreight: freight.filter(({ currency }) => currency !== 'CNY'),
    onTimeRate: rates.length === 0 ? null : Math.round(sum(rates) / rates.length),
    onTimeMonths: rates.length,
    scorecard: ranked === undefined ? '' : `${ranked.month} ${ranked.rank.trim()}`,
    missingMonths,
  };
}

/** What extra transport cost, by currency; what came back of it makes it no less of a disruption. */
const freightOf = (complaints: readonly EvidencedComplaint[]): readonly CurrencyTotal[] =>
  totalsOf(
    complaints
      .flatMap(({ costs }) => costs)
      .filter(({ kind, amount }) => amount > 0 && premiumFreight.test(kind))
      .map(costFigures)
      .map(({ currency, cost }) => ({ currency, amount: cost })),
  );

/** What is taken of a proposal; what the desk cannot count stays as it was typed. */
export const withProposal = (evidence: SurveyEvidence, proposal: EvidenceProposal): SurveyEvidence => ({
  ...evidence,
  complaints: proposal.complaints,
  lineStopMinutes: proposal.lineStopMinutes,
  ppm: proposal.ppm ?? evidence.ppm,
  premiumFreight: proposal.premiumFreight ?? evidence.premiumFreight,
  onTimeRate: proposal.onTimeRate ?? evidence.onTimeRate,
  scorecard: proposal.scorecard === '' ? evidence.scorecard : proposal.scorecard,
});

/** Figures that were typed and are not the ones counted. */
export const differingEvidence = (
  evidence: SurveyEvidence,
  proposal: EvidenceProposal,
): readonly EvidenceField[] =>
  evidenceFields.filter((field) => {
    const [typed, counted] = [evidence[field], proposal[field]];
    return typed !== null && counted !== null && typed !== counted;
  });
