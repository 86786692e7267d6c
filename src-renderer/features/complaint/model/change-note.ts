import type { ChangeNote } from '@shared/contract';
import { type ChangeContext, type Complaint, checkChange } from '@shared/domain/complaint';
import type { Finding } from '@shared/domain/finding';

const full: ChangeNote = { reason: '-', approver: '-', proof: '-' };

export interface ChangeJudgement {
  /** What no note can cure. */
  readonly errors: readonly Finding[];
  /** What a fuller note would cure. */
  readonly fromNote: readonly Finding[];
}

/** Judges a change by the shared rules and tells apart what only lacks a note (reason, 审核人, proof). */
export function judgeChange(
  before: Complaint,
  after: Complaint,
  context: Omit<ChangeContext, 'note'>,
  note: ChangeNote,
): ChangeJudgement {
  const isError = ({ level }: Finding): boolean => level === 'error';
  const keyOf = ({ path, code, params }: Finding): string =>
    `${path} ${code} ${JSON.stringify(params ?? {})}`;
  const errors = checkChange(before, after, { ...context, note: full }).filter(isError);
  const known = new Set(errors.map(keyOf));
  const fromNote = checkChange(before, after, { ...context, note }).filter(
    (finding) => isError(finding) && !known.has(keyOf(finding)),
  );
  return { errors, fromNote };
}

const noteCodes: readonly string[] = ['needs-reason', 'needs-approver', 'needs-proof'];

/** The program refused only for want of a note. */
export const lacksOnlyNote = (findings: readonly Finding[]): boolean =>
  findings.length > 0 &&
  findings.every(
    ({ code, path }) => noteCodes.includes(code) && !/(Proof|consent|branchReason|withdrawal)/.test(path),
  );
