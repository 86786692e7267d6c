import { type Gate, unless } from './gate';
import type { DocumentKind, Report, ValidationRow } from './schema';
import { indexed, isBlank, isBrief } from './scope';

/** Gates of D6–D8: carried out, proved by figures, kept in documents, closed. */

/** Consecutive lots or months without a defect that prove an effect (decisions.md: first effect verified). */
export const leastLots = 3;

/** D6. */
export function effectGates(report: Report): readonly Gate[] {
  if (isBrief(report)) return briefEffectGates(report);
  const { containment, validation, changeApproval } = report;
  const isContained = containment.rows.some(({ isApplicable }) => isApplicable);
  return [
    ...indexed(report.actions).flatMap(([index, row]) => carriedOutGates(index, row)),
    ...unless(
      changeApproval.isNeeded !== true || changeApproval.on !== null,
      'D6',
      'change-approval-date-missing',
      'changeApproval.on',
    ),
    ...validationGates(report),
    ...unless(
      !isContained || validation.containmentRemovedOn !== null,
      'D6',
      'containment-not-removed',
      'validation.containmentRemovedOn',
    ),
  ];
}

/** A short answer says when it was done and what it brought; lots are not asked for. */
const briefEffectGates = ({ actions, validation }: Report): readonly Gate[] => [
  ...indexed(actions).flatMap(([index, { doneOn }]) =>
    unless(doneOn !== null, 'D6', 'action-done-missing', `actions.${index}.doneOn`, { order: index + 1 }),
  ),
  ...unless(
    !isBlank(validation.effect) || validation.rows.length > 0,
    'D6',
    'effect-missing',
    'validation.effect',
  ),
];

function carriedOutGates(index: number, row: Report['actions'][number]): readonly Gate[] {
  const at = `actions.${index}`;
  const params = { order: index + 1 };
  return [
    ...unless(row.doneOn !== null, 'D6', 'action-done-missing', `${at}.doneOn`, params),
    ...unless(!isBlank(row.breakpoint), 'D6', 'breakpoint-missing', `${at}.breakpoint`, params),
    ...unless(
      row.verifiedOn !== null && !isBlank(row.verifiedBy),
      'D6',
      'action-unverified',
      `${at}.${row.verifiedOn === null ? 'verifiedOn' : 'verifiedBy'}`,
      params,
    ),
  ];
}

/** Dates of the figures and the run of good lots at their end. */
export function validationGates(report: Report): readonly Gate[] {
  const after = indexed(report.validation.rows).filter(([, { phase }]) => phase === 'after');
  const last = after.slice(-leastLots);
  const day = breakpointDay(report);
  return [
    ...unless(after.length >= leastLots, 'D6', 'validation-too-few', 'validation.rows', {
      least: leastLots,
      found: after.length,
    }),
    ...after.flatMap(([index, row]) => datedGates(index, row, day)),
    ...last.flatMap(([index, row]) => lotGates(index, row)),
  ];
}

function datedGates(index: number, { on, period }: ValidationRow, day: string | null): readonly Gate[] {
  const at = `validation.rows.${index}.on`;
  const params = { order: index + 1, period };
  if (on === null) return unless(false, 'D6', 'validation-date-missing', at, params);
  const isAfter = day === null || on >= day;
  return unless(isAfter, 'D6', 'validation-before-breakpoint', at, { ...params, day: day ?? '' });
}

function lotGates(index: number, row: ValidationRow): readonly Gate[] {
  const at = `validation.rows.${index}`;
  const params = { order: index + 1, period: row.period };
  const hasFigures = row.checked !== null && row.checked > 0 && row.defective !== null;
  return [
    ...unless(hasFigures, 'D6', 'validation-figures-missing', `${at}.checked`, params),
    ...unless((row.defective ?? 0) === 0, 'D6', 'validation-still-defective', `${at}.defective`, {
      ...params,
      defective: row.defective ?? 0,
    }),
    ...unless(row.verdict === 'effective', 'D6', 'validation-not-effective', `${at}.verdict`, params),
  ];
}

const written = /(20\d{2})[-./年]?(0[1-9]|1[0-2])[-./月]?(0[1-9]|[12]\d|3[01])/u;

/** A day that a breakpoint names: `20261114-A 批` is 2026-11-14. */
const dayIn = (text: string): readonly string[] => {
  const [, year, month, day] = written.exec(text) ?? [];
  return year === undefined ? [] : [`${year}-${month}-${day}`];
};

/**
 * The day (civil date) from which parts are made with all actions: the last done day or breakpoint of the technical ones, since a changed
 * rule of management does not show in a part; of all where there is no technical one. Null where nothing says.
 */
export function breakpointDay({ actions }: Pick<Report, 'actions'>): string | null {
  const technical = actions.filter(({ cause }) => cause.startsWith('technical'));
  const days = (technical.length > 0 ? technical : actions).flatMap(({ doneOn, breakpoint }) => [
    ...(doneOn === null ? [] : [doneOn]),
    ...dayIn(breakpoint),
  ]);
  return days.sort().at(-1) ?? null;
}

/** Documents in which every cause shows, changed or not. */
const documentsNeeded: readonly DocumentKind[] = ['pfmea', 'control-plan'];

/** D7. */
export const preventionGates = ({ prevention }: Report): readonly Gate[] => [
  ...documentsNeeded.flatMap((kind) =>
    unless(
      prevention.documents.some((row) => row.kind === kind),
      'D7',
      'document-kind-missing',
      'prevention.documents',
      { kind },
    ),
  ),
  ...indexed(prevention.documents).flatMap(([index, row]) => documentGates(index, row)),
  ...unless(prevention.readAcross.length > 0, 'D7', 'read-across-missing', 'prevention.readAcross'),
  ...indexed(prevention.readAcross).flatMap(([index, { decision }]) =>
    unless(
      !isBlank(decision),
      'D7',
      'read-across-decision-missing',
      `prevention.readAcross.${index}.decision`,
      { order: index + 1 },
    ),
  ),
  ...unless(!isBlank(prevention.lessons), 'D7', 'lessons-missing', 'prevention.lessons'),
];

function documentGates(index: number, row: Report['prevention']['documents'][number]): readonly Gate[] {
  if (row.need !== 'yes') return [];
  const at = `prevention.documents.${index}`;
  const params = { kind: row.kind };
  const hasBoth = !isBlank(row.fromRevision) && !isBlank(row.toRevision);
  const isChanged = row.fromRevision.trim() !== row.toRevision.trim();
  const missing = isBlank(row.fromRevision) ? 'fromRevision' : 'toRevision';
  return [
    ...unless(!isBlank(row.document), 'D7', 'document-name-missing', `${at}.document`, params),
    ...unless(hasBoth, 'D7', 'document-revision-missing', `${at}.${missing}`, params),
    ...unless(!hasBoth || isChanged, 'D7', 'document-revision-unchanged', `${at}.toRevision`, params),
    ...unless(row.on !== null, 'D7', 'document-date-missing', `${at}.on`, params),
  ];
}

/** D8: what is ours to say; the customer's acceptance comes after sending. */
export const closingGates = ({ closure }: Report): readonly Gate[] => [
  ...unless(closure.allActionsDone === true, 'D8', 'actions-not-done', 'closure.allActionsDone'),
  ...unless(closure.verdict === 'effective', 'D8', 'closing-verdict-missing', 'closure.verdict'),
  ...unless(!isBlank(closure.summary), 'D8', 'closing-summary-missing', 'closure.summary'),
  ...unless(!isBlank(closure.thanks), 'D8', 'thanks-missing', 'closure.thanks'),
  ...unless(!isBlank(closure.releasedBy), 'D8', 'release-missing', 'closure.releasedBy'),
  ...unless(closure.releasedOn !== null, 'D8', 'release-missing', 'closure.releasedOn'),
];
