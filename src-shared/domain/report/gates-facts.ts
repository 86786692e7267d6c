import { type Gate, unless } from './gate';
import { openDisciplines } from './planned';
import { isBalanced } from './rules';
import type { ContainmentRow, Report, ReportStage } from './schema';
import { concernsGoods, indexed, isBlank, isBrief, isReference, unansweredPlaces } from './scope';

/** Gates of the header and of D0–D3: what every stage must tell. */

/** Numbers and contacts an OEM sends a report back for, and the next promised day (domain.md §2.2). */
export const headerGates = (report: Report, stage: ReportStage): readonly Gate[] => [
  ...unless(!isBlank(report.ourContact.name), 'header', 'our-contact-missing', 'ourContact.name'),
  ...(isBrief(report) ? [] : identityGates(report)),
  ...unless(stage === '8D' || report.nextUpdateOn !== null, 'header', 'next-update-missing', 'nextUpdateOn'),
  ...plannedGates(report, stage),
  ...unless(!refersToItself(report), 'header', 'reference-to-itself', 'refersTo'),
  // What came back after closing was not solved by the report referred to (domain.md §9, case 22).
  ...unless(!isReference(report) || report.isRepeat !== true, 'header', 'repeat-by-reference', 'refersTo'),
];

const identityGates = ({ customer, project, parts }: Report): readonly Gate[] => [
  ...unless(!isBlank(customer.supplierCode), 'header', 'supplier-code-missing', 'customer.supplierCode'),
  ...unless(!isBlank(project), 'header', 'project-missing', 'project'),
  ...unless(parts.length > 0, 'header', 'parts-missing', 'parts'),
  ...indexed(parts).flatMap(([index, part]) => [
    ...unless(!isBlank(part.partNumber), 'header', 'part-number-missing', `parts.${index}.partNumber`),
    ...unless(
      !isBlank(part.drawingRevision),
      'header',
      'drawing-revision-missing',
      `parts.${index}.drawingRevision`,
    ),
  ]),
];

/** A report that refers to another has nothing of its own still to come. */
const plannedGates = (report: Report, stage: ReportStage): readonly Gate[] =>
  isReference(report)
    ? []
    : openDisciplines(stage).flatMap((discipline) =>
        unless(
          report.planned[discipline] !== null,
          'header',
          'planned-day-missing',
          `planned.${discipline}`,
          { discipline },
        ),
      );

const refersToItself = ({ refersTo, complaintNumber }: Report): boolean =>
  !isBlank(complaintNumber) && refersTo.includes(complaintNumber);

/** D0–D2. */
export const problemGates = (report: Report): readonly Gate[] => [
  ...(isBrief(report) ? [] : teamGates(report)),
  ...statementGates(report),
  ...(isBrief(report) ? [] : factGates(report)),
];

const teamGates = ({ emergency, members }: Report): readonly Gate[] => {
  const has = (duty: Report['members'][number]['duty']): boolean =>
    members.some((member) => member.duty === duty && !isBlank(member.name));
  return [
    ...unless(
      emergency.isCustomerProtected !== null,
      'D0',
      'protection-unanswered',
      'emergency.isCustomerProtected',
    ),
    ...unless(has('leader'), 'D1', 'leader-missing', 'members'),
    ...unless(has('sponsor'), 'D1', 'sponsor-missing', 'members'),
  ];
};

const statementGates = ({ problem }: Report): readonly Gate[] => [
  ...unless(!isBlank(problem.statement), 'D2', 'statement-missing', 'problem.statement'),
  ...unless(!isBlank(problem.summary), 'D2', 'summary-missing', 'problem.summary'),
];

const factGates = ({ problem, isRepeat }: Report): readonly Gate[] => [
  ...unless(problem.complainedQuantity !== null, 'D2', 'quantity-missing', 'problem.complainedQuantity'),
  ...unless(!isBlank(problem.where + problem.detectedPlace), 'D2', 'where-missing', 'problem.where'),
  ...unless(!isBlank(problem.when) || problem.detectedOn !== null, 'D2', 'when-missing', 'problem.when'),
  ...unless(
    problem.contrasts.some((row) => !isBlank(row.is) && !isBlank(row.isNot)),
    'D2',
    'contrast-missing',
    'problem.contrasts',
  ),
  ...unless(isRepeat !== null, 'D2', 'repeat-unanswered', 'isRepeat'),
];

/** D3: every place answered, figures that balance, and from where on parts are certainly good. */
export function containmentGates(report: Report): readonly Gate[] {
  const { rows } = report.containment;
  const atRows = indexed(rows).flatMap(([index, row]) => rowGates(index, row));
  if (isBrief(report))
    return [
      ...unless(!concernsGoods(report) || rows.length > 0, 'D3', 'containment-missing', 'containment.rows'),
      ...atRows,
    ];
  const places = unansweredPlaces(report).flatMap((place) =>
    unless(false, 'D3', 'place-unanswered', 'containment.rows', { place }),
  );
  return [...places, ...atRows, ...cleanGates(report)];
}

function rowGates(index: number, row: ContainmentRow): readonly Gate[] {
  if (!row.isApplicable) return [];
  const at = `containment.rows.${index}`;
  return [
    ...unless(!isBlank(row.action), 'D3', 'containment-action-missing', `${at}.action`, {
      place: row.place,
    }),
    ...unless(row.checked !== null, 'D3', 'checked-quantity-missing', `${at}.checked`, { place: row.place }),
    ...unless(isBalanced(row) !== false, 'D3', 'containment-unbalanced', `${at}.defective`, {
      place: row.place,
      defective: row.defective ?? 0,
      settled: (row.reworked ?? 0) + (row.scrapped ?? 0),
    }),
  ];
}

/** Where no place holds such parts there is nothing to mark. */
function cleanGates({ containment }: Report): readonly Gate[] {
  const { rows, marking, firstCleanShipment } = containment;
  const applicable = rows.filter(({ isApplicable }) => isApplicable);
  if (rows.length > 0 && applicable.length === 0) return [];
  return [
    ...unless(
      applicable.some(({ cleanPoint }) => !isBlank(cleanPoint)),
      'D3',
      'clean-point-missing',
      'containment.rows',
    ),
    ...unless(!isBlank(marking), 'D3', 'clean-marking-missing', 'containment.marking'),
    ...unless(
      !isBlank(firstCleanShipment),
      'D3',
      'first-clean-shipment-missing',
      'containment.firstCleanShipment',
    ),
  ];
}
