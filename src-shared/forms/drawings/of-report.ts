import { partsPerMillion, type Report } from '../../domain/report';
import type { IshikawaContent } from './ishikawa';
import type { TrendContent } from './trend';

/** What of a report is drawn; the same on paper and on screen. */

/** The diagram of a report's causes; null while there are none. Numbers are those of the table of factors. */
export const causesDrawn = ({
  analysis,
  problem,
  title,
}: Pick<Report, 'analysis' | 'problem' | 'title'>): IshikawaContent | null =>
  analysis.factors.length === 0
    ? null
    : {
        kind: 'ishikawa',
        problem: problem.summary === '' ? title : problem.summary,
        entries: analysis.factors.map(({ factor, possibleCause, verdict }, index) => ({
          number: index + 1,
          factor,
          text: possibleCause,
          verdict,
        })),
      };

/** One to write on. */
export const emptyCauses: IshikawaContent = { kind: 'ishikawa', problem: '', entries: [] };

/** The chart of a report's effect; null while no lot or month has figures. */
export function effectDrawn({
  validation,
  actions,
}: Pick<Report, 'validation' | 'actions'>): TrendContent | null {
  const entries = validation.rows.map((row) => ({
    phase: row.phase,
    period: row.period,
    ppm: partsPerMillion(row),
  }));
  if (entries.every(({ ppm }) => ppm === null)) return null;
  const breakpoints = new Set(actions.map(({ breakpoint }) => breakpoint).filter((each) => each !== ''));
  return { kind: 'trend', entries, breakpoint: [...breakpoints].join('、') };
}
