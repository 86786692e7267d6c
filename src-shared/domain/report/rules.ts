import { photosForCustomer } from '../photo';
import { type ReportLayout, reportLayouts } from '../report-layout';
import { blankInternal } from './blank';
import {
  type CauseKind,
  type ContainmentRow,
  causeKinds,
  photoDisciplines,
  type Report,
  type ReportPhoto,
  type ValidationRow,
} from './schema';

/** Who will read the print. */
export const audiences = ['internal', 'customer'] as const;
export type Audience = (typeof audiences)[number];

/** The report as that reader may see it: everything internal is taken out of the data itself, not only left off the paper. */
export const reportFor = (audience: Audience, report: Report): Report =>
  audience === 'internal'
    ? report
    : { ...report, internal: blankInternal(), photos: photosForCustomer(report.photos) };

/** Photos in the order of their disciplines, each discipline's as they were entered. */
export const photosInOrder = ({ photos }: Report): readonly ReportPhoto[] =>
  photoDisciplines.flatMap((discipline) => photos.filter((photo) => photo.discipline === discipline));

/** `8D-KS-2026-0031-R0`; '' while the complaint has no number. */
export const reportNumber = (
  layout: ReportLayout,
  { complaintNumber, revision }: Pick<Report, 'complaintNumber' | 'revision'>,
): string => (complaintNumber === '' ? '' : `${layout}-${complaintNumber}-R${revision}`);

const numbered = new RegExp(`^(?:${reportLayouts.join('|')})-(.+)-R\\d+$`);

/** The complaint that a report's number names, whatever the revision; '' where it is none of these numbers. */
export const complaintOfReport = (number: string): string => numbered.exec(number.trim())?.[1] ?? '';

type Figures = 'checked' | 'defective' | 'reworked' | 'scrapped';

const sumOf = <Key extends string>(
  rows: readonly Readonly<Record<Key, number | null>>[],
  key: Key,
): number | null => {
  const known = rows.flatMap((row) => row[key] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** Pieces over all places where something was counted; null where nothing was. */
export const containmentTotals = (
  rows: readonly ContainmentRow[],
): Readonly<Record<Figures, number | null>> => {
  const counted = rows.filter((row) => row.isApplicable);
  return {
    checked: sumOf(counted, 'checked'),
    defective: sumOf(counted, 'defective'),
    reworked: sumOf(counted, 'reworked'),
    scrapped: sumOf(counted, 'scrapped'),
  };
};

/** Every defective piece was reworked or scrapped; null while no defective pieces are entered. */
export const isBalanced = ({
  defective,
  reworked,
  scrapped,
}: Pick<ContainmentRow, Figures>): boolean | null =>
  defective === null ? null : defective === (reworked ?? 0) + (scrapped ?? 0);

/** Defective pieces per million checked, rounded; null without pieces checked. */
export const partsPerMillion = ({
  checked,
  defective,
}: Pick<ValidationRow, 'checked' | 'defective'>): number | null =>
  checked === null || checked <= 0 || defective === null
    ? null
    : Math.round((defective / checked) * 1_000_000);

/** Pieces over all lots or months. */
export const validationTotals = (
  rows: readonly ValidationRow[],
): Pick<ValidationRow, 'produced' | 'checked' | 'defective'> => ({
  produced: sumOf(rows, 'produced'),
  checked: sumOf(rows, 'checked'),
  defective: sumOf(rows, 'defective'),
});

const isManagerial = (kind: CauseKind): boolean =>
  kind === 'managerial-occurrence' || kind === 'managerial-escape';

/** Why a report has the chains it has: the customer's answer, the severity by the rule, or its not being known yet. */
export type ChainReason = 'short-agreed' | 'short-refused' | 'severity-unknown' | 'grave' | 'light';

type ChainFacts = Pick<Report, 'severity' | 'isShort' | 'fourChainSeverities'>;

export function chainReason({ severity, isShort, fourChainSeverities }: ChainFacts): ChainReason {
  if (isShort !== null) return isShort ? 'short-agreed' : 'short-refused';
  if (severity === null) return 'severity-unknown';
  return fourChainSeverities.includes(severity) ? 'grave' : 'light';
}

/**
 * Which cause chains a report must have: all four for the severities that the firm's rule names, and while the severity is not known;
 * others, and a customer's short form, do with the two technical ones (domain.md §2.2).
 */
export const chainsNeeded = (report: ChainFacts): readonly CauseKind[] => {
  const reason = chainReason(report);
  const isTwo = reason === 'short-agreed' || reason === 'light';
  return isTwo ? causeKinds.filter((kind) => !isManagerial(kind)) : causeKinds;
};

/** A chain that need not be there is left off; what was written is printed all the same. */
export function showsChain(kind: CauseKind, report: Report): boolean {
  const { steps, rootCause, verification } = report.analysis.chains[kind];
  const isWritten = steps.length > 0 || rootCause !== '' || verification !== '';
  return isWritten || chainsNeeded(report).includes(kind);
}
