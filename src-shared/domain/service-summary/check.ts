import { error, type Finding } from '../finding';
import { spanOfSummary } from './period';
import type { ServiceSummary } from './schema';

/** A summary is final only with its period, and not before that has ended; an effect is verified after the work was done. */
export const checkServiceSummary = (summary: ServiceSummary): readonly Finding[] => [
  ...checkFinal(summary),
  ...summary.improvements.flatMap(({ doneOn, verifiedOn }, index) => {
    if (verifiedOn === null) return [];
    if (doneOn === null) return [error(`improvements.${index}.doneOn`, 'required')];
    return verifiedOn < doneOn ? [error(`improvements.${index}.verifiedOn`, 'end-before-start')] : [];
  }),
];

function checkFinal(summary: ServiceSummary): readonly Finding[] {
  if (summary.finalOn === null) return [];
  const span = spanOfSummary(summary);
  if (span === null)
    return [
      ...(summary.period === null ? [error('period', 'required')] : []),
      ...(summary.from === null ? [error('from', 'required')] : []),
    ];
  return summary.finalOn <= span.to ? [error('finalOn', 'end-before-start')] : [];
}
