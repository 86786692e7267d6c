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

/**
 * Which cause chains a report must have: severity C and D, and a customer's short form, do with the two technical ones
 * (domain.md §2.2).
 */
export const chainsNeeded = ({
  severity,
  isShort,
}: Pick<Report, 'severity' | 'isShort'>): readonly CauseKind[] =>
  (isShort ?? (severity === 'C' || severity === 'D'))
    ? causeKinds.filter((kind) => !isManagerial(kind))
    : causeKinds;

/** A chain that need not be there is left off; what was written is printed all the same. */
export function showsChain(kind: CauseKind, { severity, isShort, analysis }: Report): boolean {
  const { steps, rootCause, verification } = analysis.chains[kind];
  const isWritten = steps.length > 0 || rootCause !== '' || verification !== '';
  return isWritten || chainsNeeded({ severity, isShort }).includes(kind);
}
