import type { PhotoMark } from '@shared/domain/photo';

export type Marks = readonly PhotoMark[];

/** The marks of one photo while its dialog is open, and what they were before. */
export interface MarkHistory {
  readonly marks: Marks;
  readonly past: readonly Marks[];
  /** What the last change belongs to: further changes of the same drag or the same words are one step of undo. */
  readonly run: string | null;
}

export const startedWith = (marks: Marks): MarkHistory => ({ marks, past: [], run: null });

/** @param run names the drag, the nudging or the typing this change is a part of; null is a step of its own */
export function changedTo(history: MarkHistory, marks: Marks, run: string | null = null): MarkHistory {
  const isContinued = run !== null && run === history.run;
  return { marks, past: isContinued ? history.past : [...history.past, history.marks], run };
}

/** One step back; the first state stays. */
export function undone(history: MarkHistory): MarkHistory {
  const marks = history.past.at(-1);
  return marks === undefined ? history : { marks, past: history.past.slice(0, -1), run: null };
}
