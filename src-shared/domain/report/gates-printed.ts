import type { ReportLayout } from '../report-layout';
import type { Gate, GateCode, UnprintedReason } from './gate';
import type { Report } from './schema';

/**
 * What a layout's paper does not print is no open point of it, unless the procedure demands it whatever the paper: then it is asked
 * for with that reason. Null: not asked for. Codes that are not named print. (TSP01 5.3.6; test/unit/…/gates-printed proves it by
 * the forms.)
 */
type Unprinted = Readonly<Partial<Record<GateCode, UnprintedReason | null>>>;

const neither: Unprinted = {
  'project-missing': null,
  'drawing-revision-missing': null,
  'next-update-missing': 'promise',
  'protection-unanswered': null,
  'leader-missing': 'team',
  'sponsor-missing': null,
  'statement-missing': 'words',
  'contrast-missing': null,
  'clean-marking-missing': null,
  'first-clean-shipment-missing': null,
  'action-planned-missing': 'action',
  'action-verification-missing': null,
  'change-approval-unanswered': 'change',
  'change-approval-number-missing': 'change',
  'change-approval-date-missing': 'change',
  'containment-not-removed': null,
  'actions-not-done': 'closing',
  'closing-verdict-missing': 'closing',
  'closing-summary-missing': null,
  'thanks-missing': null,
  'release-missing': null,
};

export const unprintedGates: Readonly<Record<Exclude<ReportLayout, '8D'>, Unprinted>> = {
  '5P': { ...neither, 'our-contact-missing': null, 'quantity-missing': null },
  CM: {
    ...neither,
    'repeat-unanswered': 'repeat',
    'whys-too-few': null,
    'why-evidence-missing': null,
    'verification-method-missing': null,
    'verification-missing': 'cause',
    'switchable-unanswered': null,
    'escape-point-missing': null,
    'action-responsible-missing': 'action',
    'breakpoint-missing': null,
    'validation-date-missing': null,
    'document-date-missing': null,
    'lessons-missing': null,
  },
};

/** Of the managerial chains 5原则 prints the cause and its proof, not the whys that lead to it. */
const isManagerialWhy = ({ code, params }: Gate): boolean =>
  (code === 'whys-too-few' || code === 'why-evidence-missing') &&
  String(params?.kind).startsWith('managerial');

/** Open points as the layout's paper asks for them, those it does not print with the reason why they are asked for all the same. */
export function gatesOfLayout({ layout }: Pick<Report, 'layout'>, gates: readonly Gate[]): readonly Gate[] {
  if (layout === '8D') return gates;
  const unprinted = unprintedGates[layout];
  return gates.flatMap((gate): readonly Gate[] => {
    if (layout === '5P' && isManagerialWhy(gate)) return [];
    const reason = unprinted[gate.code];
    if (reason === undefined) return [gate];
    return reason === null ? [] : [{ ...gate, unprinted: reason }];
  });
}
