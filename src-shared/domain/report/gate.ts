import type { ReportPart } from './scope';

/** Why a report is not ready to be sent at a stage. Reasons, not walls: each names the field to go to; its sentence lives in src-shared/text. */
export const gateCodes = [
  // Header
  'our-contact-missing',
  'supplier-code-missing',
  'parts-missing',
  'part-number-missing',
  'drawing-revision-missing',
  'project-missing',
  'next-update-missing',
  'planned-day-missing',
  'repeat-by-reference',
  'reference-to-itself',
  // D0–D2
  'protection-unanswered',
  'leader-missing',
  'sponsor-missing',
  'statement-missing',
  'summary-missing',
  'quantity-missing',
  'where-missing',
  'when-missing',
  'contrast-missing',
  'repeat-unanswered',
  // D3
  'containment-missing',
  'place-unanswered',
  'containment-action-missing',
  'checked-quantity-missing',
  'containment-unbalanced',
  'clean-point-missing',
  'clean-marking-missing',
  'first-clean-shipment-missing',
  // D4
  'root-cause-missing',
  'whys-too-few',
  'why-evidence-missing',
  'cause-weak',
  'cause-unconfirmed',
  'verification-method-missing',
  'verification-missing',
  'switchable-unanswered',
  'escape-point-missing',
  'repeat-why-missing',
  // D5
  'cause-without-action',
  'action-text-missing',
  'action-without-cause',
  'action-responsible-missing',
  'action-planned-missing',
  'action-verification-missing',
  'action-weak',
  'action-unconfirmed',
  'change-approval-unanswered',
  'change-approval-number-missing',
  // D6
  'action-done-missing',
  'breakpoint-missing',
  'action-unverified',
  'change-approval-date-missing',
  'validation-too-few',
  'validation-figures-missing',
  'validation-date-missing',
  'validation-before-breakpoint',
  'validation-still-defective',
  'validation-not-effective',
  'effect-missing',
  'containment-not-removed',
  // D7
  'document-kind-missing',
  'document-name-missing',
  'document-revision-missing',
  'document-revision-unchanged',
  'document-date-missing',
  'read-across-missing',
  'read-across-decision-missing',
  'lessons-missing',
  // D8
  'actions-not-done',
  'closing-verdict-missing',
  'closing-summary-missing',
  'thanks-missing',
  'release-missing',
] as const;
export type GateCode = (typeof gateCodes)[number];

/** Why something is asked for that the layout's paper does not print. */
export const unprintedReasons = [
  'team',
  'words',
  'promise',
  'repeat',
  'cause',
  'action',
  'change',
  'closing',
] as const;
export type UnprintedReason = (typeof unprintedReasons)[number];

export interface Gate {
  readonly code: GateCode;
  readonly discipline: ReportPart;
  /** Dotted path of the field to jump to: `members`, `actions.2.cause`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Absent where the layout prints it. */
  readonly unprinted?: UnprintedReason;
}

/** A gate where `isMet` does not hold; for lists of rules that read like the procedure. */
export const unless = (
  isMet: boolean,
  discipline: ReportPart,
  code: GateCode,
  path: string,
  params?: Gate['params'],
): readonly Gate[] =>
  isMet ? [] : [params === undefined ? { code, discipline, path } : { code, discipline, path, params }];
