import { epochOf } from '@shared/domain/calendar';
import { type Complaint, hasProof, holdingTarget, type RegisterMilestone } from '@shared/domain/complaint';
import { judge, type MilestoneKind, type Standing, type Target } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { latenessText } from '../../../ui/standing';
import { dueText, instantText, spanText, type Wording } from './format';

/** One milestone as its card says it: 应 · 实 · 差 · 凭证. */
export interface MilestoneCard {
  readonly kind: MilestoneKind;
  readonly standing: Standing;
  /** The date that holds, with the moments that judge it. */
  readonly target: Target | null;
  readonly due: string;
  /** The original date when an agreed one holds. */
  readonly original: string | null;
  readonly basis: string;
  readonly done: string | null;
  readonly difference: string | null;
  readonly proof: string | null;
  readonly isProvisional: boolean;
  readonly earliest: string | null;
}

export function milestoneCardOf(
  kind: MilestoneKind,
  body: Complaint,
  milestone: RegisterMilestone | null,
  now: number,
  wording: Wording,
): MilestoneCard {
  const { card } = wording.texts.complaint;
  const record = body.milestones[kind];
  const target = milestone === null ? null : holdingTarget(milestone);
  return {
    kind,
    standing: standingOf(body, kind, milestone, now),
    target,
    due: target === null ? card.noClock : dueText(target.due, wording),
    original: milestone === null || milestone.agreed === null ? null : dueText(milestone.due, wording),
    basis: basisOf(body, kind, milestone, wording),
    done: record.doneAt === null ? null : instantText(record.doneAt, wording),
    difference:
      record.doneAt === null || target === null ? null : differenceText(record.doneAt, target, wording),
    proof: proofText(body, kind, wording),
    isProvisional: milestone?.isProvisional ?? false,
    earliest: milestone?.earliest ?? null,
  };
}

/** How a milestone stands now, judged against the date that holds. */
export function standingOf(
  body: Complaint,
  kind: MilestoneKind,
  milestone: RegisterMilestone | null,
  now: number,
): Standing {
  const { doneAt, enteredAt } = body.milestones[kind];
  const target = milestone === null ? null : holdingTarget(milestone);
  const done =
    doneAt === null
      ? null
      : { doneAt, enteredAt: enteredAt ?? doneAt, hasProof: milestone?.hasProof ?? false };
  return judge(target, done, now);
}

function basisOf(
  body: Complaint,
  kind: MilestoneKind,
  milestone: RegisterMilestone | null,
  { texts }: Wording,
): string {
  const { card } = texts.complaint;
  if (milestone === null) return '';
  if (milestone.wonBy === 'procedure') return card.byProcedure;
  return body.milestones[kind].customerTime === null ? card.byAgreement : card.byCustomer;
}

/** 提前5小时 · 迟2天, against the last lawful moment. */
function differenceText(doneAt: string, target: Target, { texts }: Wording): string {
  const { card } = texts.complaint;
  const distance = target.endsAt - epochOf(doneAt);
  if (distance <= 0) return fill(card.late, { span: latenessText(target, doneAt, texts) });
  return fill(card.early, { span: spanText(distance, texts) });
}

/** Files counted, or who and how; null without any. */
function proofText(body: Complaint, kind: MilestoneKind, { texts }: Wording): string | null {
  const { proof, recipient, way } = body.milestones[kind];
  const files = proof.attachmentIds.length;
  if (files > 0) return fill(texts.complaint.files, { count: files });
  if (hasProof(proof)) return `${proof.person} · ${proof.note}`;
  return recipient !== '' && way !== null ? `${recipient} · ${texts.choices.replyWay[way]}` : null;
}
