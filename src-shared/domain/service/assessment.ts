import type { Assessment } from './schema';

/** Points of an assessment; only items with both numbers count, so that a form half filled claims nothing. */
export interface Points {
  readonly score: number;
  readonly maximum: number;
}

/** Sum of the items judged; null while none is. */
export function assessmentPoints(assessments: readonly Assessment[]): Points | null {
  const judged = assessments.flatMap(({ score, maximum }) =>
    score === null || maximum === null ? [] : [{ score, maximum }],
  );
  if (judged.length === 0) return null;
  return judged.reduce((sum, { score, maximum }) => ({
    score: sum.score + score,
    maximum: sum.maximum + maximum,
  }));
}
