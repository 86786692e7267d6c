import { type Gate, unless } from './gate';
import { type CauseKind, causeKinds, type Report } from './schema';
import { chainsOf, indexed, isBlank, isBrief } from './scope';
import { takenActionGates, takenCauseGates } from './taken-over';
import { isWeakAction, isWeakCause } from './weak-cause';

/** Gates of D4 and D5: causes with their proof, and an action for each. */

/** Whys a chain needs before its cause is called the root: three in technique, two in management. */
const leastWhys: Readonly<Record<CauseKind, number>> = {
  'technical-occurrence': 3,
  'technical-escape': 3,
  'managerial-occurrence': 2,
  'managerial-escape': 2,
};

/** D4. */
export function causeGates(report: Report): readonly Gate[] {
  const { analysis, isRepeat, repeatWhy } = report;
  const kinds = chainsOf(report);
  const chains = kinds.flatMap((kind) => [
    ...rootGates(report, kind),
    ...(isBrief(report) ? [] : proofGates(report, kind)),
  ]);
  return [
    ...chains,
    ...takenCauseGates(report),
    ...unless(
      !kinds.includes('technical-escape') || !isBlank(analysis.escapePoint),
      'D4',
      'escape-point-missing',
      'analysis.escapePoint',
    ),
    ...unless(isRepeat !== true || !isBlank(repeatWhy), 'D4', 'repeat-why-missing', 'repeatWhy'),
  ];
}

function rootGates({ analysis }: Report, kind: CauseKind): readonly Gate[] {
  const { rootCause, steps } = analysis.chains[kind];
  const at = `analysis.chains.${kind}`;
  if (isBlank(rootCause)) {
    const missing = unless(false, 'D4', 'root-cause-missing', `${at}.rootCause`, { kind });
    const last = steps.length - 1;
    const isLastWeak = isWeakCause(steps[last]?.why ?? '');
    return [...missing, ...unless(!isLastWeak, 'D4', 'cause-weak', `${at}.steps.${last}.why`, { kind })];
  }
  return unless(!isWeakCause(rootCause), 'D4', 'cause-weak', `${at}.rootCause`, { kind });
}

function proofGates({ analysis }: Report, kind: CauseKind): readonly Gate[] {
  const chain = analysis.chains[kind];
  const at = `analysis.chains.${kind}`;
  const written = indexed(chain.steps).filter(([, { why }]) => !isBlank(why));
  const least = leastWhys[kind];
  return [
    ...unless(written.length >= least, 'D4', 'whys-too-few', `${at}.steps`, {
      kind,
      least,
      found: written.length,
    }),
    ...written.flatMap(([index, { evidence }]) =>
      unless(!isBlank(evidence), 'D4', 'why-evidence-missing', `${at}.steps.${index}.evidence`, {
        kind,
        order: index + 1,
      }),
    ),
    ...unless(
      !isBlank(chain.verificationMethod),
      'D4',
      'verification-method-missing',
      `${at}.verificationMethod`,
      { kind },
    ),
    ...unless(!isBlank(chain.verification), 'D4', 'verification-missing', `${at}.verification`, { kind }),
    ...unless(chain.isSwitchable !== null, 'D4', 'switchable-unanswered', `${at}.isSwitchable`, { kind }),
  ];
}

/** D5. */
export const actionGates = (report: Report): readonly Gate[] => [
  ...causeKinds.flatMap((kind) => countermeasureGates(report, kind)),
  ...indexed(report.actions).flatMap(([index, action]) => rowGates(report, index, action)),
  ...takenActionGates(report),
  ...(isBrief(report) ? [] : approvalGates(report)),
];

/** Each cause has an action; a cause met by nothing but training or more inspection is not met. */
function countermeasureGates({ analysis, actions }: Report, kind: CauseKind): readonly Gate[] {
  if (isBlank(analysis.chains[kind].rootCause)) return [];
  const own = indexed(actions).filter(([, row]) => row.cause === kind && !isBlank(row.action));
  const [first] = own;
  if (first === undefined) return unless(false, 'D5', 'cause-without-action', 'actions', { kind });
  const isWeak = own.every(([, { action }]) => isWeakAction(action));
  return unless(!isWeak, 'D5', 'action-weak', `actions.${first[0]}.action`, { kind, order: first[0] + 1 });
}

function rowGates(report: Report, index: number, row: Report['actions'][number]): readonly Gate[] {
  const at = `actions.${index}`;
  const params = { order: index + 1 };
  const hasCause = !isBlank(report.analysis.chains[row.cause].rootCause);
  return [
    ...unless(!isBlank(row.action), 'D5', 'action-text-missing', `${at}.action`, params),
    ...unless(hasCause, 'D5', 'action-without-cause', `${at}.cause`, { ...params, kind: row.cause }),
    ...unless(!isBlank(row.responsible), 'D5', 'action-responsible-missing', `${at}.responsible`, params),
    ...unless(row.plannedOn !== null, 'D5', 'action-planned-missing', `${at}.plannedOn`, params),
    ...unless(
      isBrief(report) || !isBlank(row.verification),
      'D5',
      'action-verification-missing',
      `${at}.verification`,
      params,
    ),
  ];
}

function approvalGates({ changeApproval: { isNeeded, number } }: Report): readonly Gate[] {
  return [
    ...unless(isNeeded !== null, 'D5', 'change-approval-unanswered', 'changeApproval.isNeeded'),
    ...unless(
      isNeeded !== true || !isBlank(number),
      'D5',
      'change-approval-number-missing',
      'changeApproval.number',
    ),
  ];
}
