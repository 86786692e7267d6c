import { epochOf, isInstant } from '@shared/domain/calendar';
import { hasProof, holdingTarget, type RegisterMilestone } from '@shared/domain/complaint';
import { judge, type MilestoneKind, type Standing } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { latenessText } from '../../../ui/standing';
import type { MarkInput } from './actions';
import { instantText, type Wording } from './format';

/** What marking will record, said before the click; and what still forbids it. */
export interface MarkPreview {
  readonly sentence: string;
  readonly standing: Standing;
  readonly isLate: boolean;
  readonly problem: 'no-time' | 'in-future' | 'before-receipt' | 'no-late-reason' | null;
}

export function markPreviewOf(
  kind: MilestoneKind,
  input: Omit<MarkInput, 'doneAt'> & { readonly doneAt: string | null },
  context: {
    readonly milestone: RegisterMilestone | null;
    readonly receivedAt: string | null;
    readonly nowText: string;
    readonly now: number;
    readonly operator: string;
  },
  wording: Wording,
): MarkPreview {
  const { mark } = wording.texts.complaint.dialog;
  const { doneAt } = input;
  if (doneAt === null || !isInstant(doneAt)) {
    return { sentence: mark.chooseTime, standing: 'none', isLate: false, problem: 'no-time' };
  }
  const target = context.milestone === null ? null : holdingTarget(context.milestone);
  const isProven = hasProof(input.proof) || (input.recipient !== '' && input.way !== null);
  const standing = judge(target, { doneAt, enteredAt: context.nowText, hasProof: isProven }, context.now);
  const isLate = standing === 'late';
  const params = {
    milestone: wording.texts.choices.milestone[kind],
    at: instantText(doneAt, wording),
    standing: wording.texts.choices.standing[standing],
    span: target === null ? '' : latenessText(target, doneAt, wording.texts),
    enteredAt: instantText(context.nowText, wording),
    operator: context.operator,
  };
  const sentence = fill(isLate ? mark.recordLate : mark.record, params);
  return { sentence, standing, isLate, problem: problemOf(doneAt, input.lateReason, isLate, context) };
}

function problemOf(
  doneAt: string,
  lateReason: string,
  isLate: boolean,
  context: { readonly receivedAt: string | null; readonly now: number },
): MarkPreview['problem'] {
  if (epochOf(doneAt) > context.now) return 'in-future';
  if (context.receivedAt !== null && epochOf(doneAt) < epochOf(context.receivedAt)) return 'before-receipt';
  return isLate && lateReason.trim() === '' ? 'no-late-reason' : null;
}
